import ArgumentParser
import PoskoJournal
import PoskoJournalSQLite

/// The way back.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts a backup into a folder that has no journal yet, and has it verified.",
        discussion: """
            Start the server with that folder and the master key (master.key in it, or \
            POSKO_MASTER_KEY) afterwards. The backup stays as it is. Without --keys names and \
            results stay shut.

            Example: posko-server restore --from /media/usb/tanjungsari-1300.sqlite --data ./data-2
            """
    )

    @Option(help: ArgumentHelp("The backup.", valueName: "file"))
    var from: String

    @Option(help: ArgumentHelp("Folder for the journal; made when not there.", valueName: "dir"))
    var data: String

    @Option(help: ArgumentHelp("The copy of the keys.", valueName: "file"))
    var keys: String?

    func run() async throws {
        try await StartProblem.reporting(StartProblem.init(copying:)) {
            let auditor = try Auditor.find()
            try await CopyBar.showing { bar in
                let copy = try await JournalCopy.restore(
                    from: from,
                    keys: keys,
                    directory: data,
                    onProgress: bar.update
                )
                bar.verifying()
                try auditor.verify(copy)
            }
            print("Restored into \(data), verified.")
        }
    }
}
