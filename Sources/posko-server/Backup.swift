import ArgumentParser
import PoskoJournal
import PoskoJournalSQLite

/// A copy of the journal, while the server runs.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the journal into one file while the server runs, and has it verified.",
        discussion: """
            The file is whole or not there: it gets its name once posko-audit has verified it.

            Example: posko-server backup --data ./data --to /media/usb/tanjungsari-1300.sqlite
            """
    )

    @Option(help: ArgumentHelp("Folder of the journal.", valueName: "dir"))
    var data: String

    @Option(help: ArgumentHelp("The file to make; it must not be there yet.", valueName: "file"))
    var to: String

    func run() async throws {
        try await StartProblem.reporting(StartProblem.init(copying:)) {
            let auditor = try Auditor.find()
            let copy = try await JournalCopy.backup(directory: data, to: to)
            try auditor.verify(copy)
            print("Saved in \(to), verified.")
        }
    }
}
