import ArgumentParser
import Logging
import PoskoJournalSQLite
import PoskoServer

/// A new code for the admin: for whoever has the machine, and lost the first.
struct AdminCode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a new enrolment code for the account admin; the server has to be stopped.",
        discussion: "Example: posko-server admin-code --data ./data"
    )

    @Option(help: ArgumentHelp("Folder of the journal.", valueName: "dir"))
    var data: String

    func run() async throws {
        try await StartProblem.reporting {
            let journal = try await SQLiteJournal.open(directory: data)
            let vault = try await MasterKey.vault(of: journal, in: data)
            let silent = Logger(label: "posko-server") { _ in SwiftLogNoOpLogHandler() }
            let server = try PoskoServer(journal, vault, logger: silent, now: WallClock.now)
            try await server.loop.start()
            let code = try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.loop.run() }
                defer { group.cancelAll() }
                return try await Self.code(from: server.loop)
            }
            await journal.close()
            print(code)
        }
    }

    private static func code(from loop: CommitLoop) async throws -> String {
        do {
            return try await loop.adminCode()
        } catch {
            throw StartProblem(
                message: "No code was made (\(error)); if the account admin was revoked, another "
                    + "admin has to make one.",
                exitCode: 65
            )
        }
    }
}
