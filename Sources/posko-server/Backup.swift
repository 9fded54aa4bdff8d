import ArgumentParser
import PoskoJournal
import PoskoJournalSQLite

/// A copy of the journal, while the server runs.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the journal into one file while the server runs, and has it verified.",
        discussion: """
            The file is whole or not there: it gets its name once posko-audit has verified it. It \
            holds no keys, so nobody can read names or results in it, and what is erased later is \
            erased in it too. --keys copies the keys into a file of their own, in place of the \
            copy before; with it, and the master key, a backup can be restored and read.

            Example: posko-server backup --data ./data --to /media/usb/tanjungsari-1300.sqlite
            """
    )

    @Option(help: ArgumentHelp("Folder of the journal.", valueName: "dir"))
    var data: String

    @Option(help: ArgumentHelp("The file to make; it must not be there yet.", valueName: "file"))
    var to: String

    @Option(help: ArgumentHelp("File for the keys; a copy there is replaced.", valueName: "file"))
    var keys: String?

    func run() async throws {
        try await StartProblem.reporting(StartProblem.init(copying:)) {
            let auditor = try Auditor.find()
            try await CopyBar.showing { bar in
                let copy = try await JournalCopy.backup(
                    directory: data,
                    to: to,
                    onProgress: bar.update
                )
                bar.verifying()
                try auditor.verify(copy)
            }
            if let keys { try await KeyCopy.save(directory: data, to: keys) }
            print(
                "Saved in \(to), verified. "
                    + (keys.map { "Keys saved in \($0)." }
                        ?? "It holds no keys; save them with --keys, elsewhere.")
            )
        }
    }
}
