internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct RosterImport: Verb {
    static let configuration = CommandConfiguration.verb(
        "import",
        "Takes a CSV file of people onto the roster.",
        example: "posko roster import roster.csv --problems to-mend.csv"
    )

    @Argument(help: "The CSV file; - is standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @Flag(help: "Check everything, change nothing.")
    var dryRun = false

    @Option(
        help: .init("Write the rows that were refused here, to be mended.", valueName: "out.csv"),
        completion: .file()
    )
    var problems: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let source = try UploadSource.open(file)
        let mendFile = try problems.map { try MendFile(path: $0) }
        try await global.mutate(request) { connection, stamp in
            let bar = ProgressBar()
            defer { bar.finish() }
            let reply = try await connection.importRoster(
                .with {
                    $0.event = stamp.event
                    $0.requestID = stamp.requestID
                    $0.dryRun = dryRun
                },
                from: source,
                timeout: global.uploadTimeout,
                onProgress: bar.update
            )
            bar.finish()
            let report = ImportReport(reply)
            let advice = try report.mend(mendFile, path: problems)
            try await global.show(reply) { Self.text(reply, report) }
            if !advice.isEmpty { Terminal.note(advice) }
        }
    }

    static func text(_ reply: Posko_V1_ImportRosterResponse, _ report: ImportReport) -> String {
        let counts = ImportText.rosterCounts.text(
            Figures.count(reply.rows),
            Figures.count(reply.added),
            Figures.count(reply.updated),
            Figures.count(reply.unchanged),
            Figures.count(reply.refused)
        )
        let first = reply.dryRun ? "\(ImportText.nothingChanged.text()) \(counts)" : counts
        return report.text.isEmpty ? first : "\(first)\n\n\(report.text)"
    }
}

extension GlobalOptions {
    /// Time for a whole file.
    var uploadTimeout: Duration { timeout.map { .seconds($0) } ?? ClientLimits.uploadTimeout }
}

extension ImportReport {
    init(_ reply: Posko_V1_ImportRosterResponse) {
        self.init(
            refused: reply.refused,
            problems: reply.problems,
            problemsOmitted: reply.problemsOmitted,
            warnings: reply.warnings,
            warningsOmitted: reply.warningsOmitted,
            header: reply.header,
            ignoredColumns: reply.ignoredColumns
        )
    }
}
