internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct CardReceive: Verb {
    static let configuration = CommandConfiguration.verb(
        "receive",
        "Takes a list or a box of cards in, from a CSV file.",
        example: "posko card receive cards.csv --box \"BOX 2\" --problems to-mend.csv"
    )

    @Argument(help: "The CSV file; - is standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @Flag(help: "A list of cards to come; none has been received yet.")
    var listOnly = false

    @Option(help: "The box's own mark.")
    var box: String?

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
            let reply = try await connection.receiveCards(
                .with {
                    $0.event = stamp.event
                    $0.requestID = stamp.requestID
                    $0.dryRun = dryRun
                    $0.listOnly = listOnly
                    $0.box = box ?? ""
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

    static func text(_ reply: Posko_V1_ReceiveCardsResponse, _ report: ImportReport) -> String {
        let lines = [
            reply.dryRun ? ImportText.nothingChanged.text() : "",
            ImportText.cardCounts.text(
                Figures.count(reply.rows),
                Figures.count(reply.listed),
                Figures.count(reply.received),
                Figures.count(reply.unchanged),
                Figures.count(reply.refused)
            ),
            ImportText.owners.text(Figures.count(reply.matched), Figures.count(reply.suggested)),
        ]
        let first = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return report.text.isEmpty ? first : "\(first)\n\n\(report.text)"
    }
}

extension ImportReport {
    init(_ reply: Posko_V1_ReceiveCardsResponse) {
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
