import Foundation
import PoskoJournalSQLite

/// posko-audit, the program that shares no code with this one. A copy counts when it says so.
struct Auditor {
    private let path: String

    /// It stands beside this program, or on the PATH.
    static func find() throws -> Auditor {
        let here = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
        let onPath = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for folder in (here.map { [$0.path] } ?? []) + onPath.map(String.init) {
            let path = folder + "/posko-audit"
            if FileManager.default.isExecutableFile(atPath: path) { return Auditor(path: path) }
        }
        throw StartProblem(
            message: """
                posko-audit, which verifies copies of a journal, is neither beside posko-server nor \
                on the PATH; build it with "swift build --product posko-audit".
                """,
            exitCode: 69
        )
    }

    /// Has the copy verified, then gives it its name; a copy that does not verify is removed.
    func verify(_ copy: JournalCopy) throws {
        do {
            try verify(copy.draft)
            try copy.keep()
        } catch {
            copy.discard()
            throw error
        }
    }

    private func verify(_ file: String) throws {
        let audit = Process()
        audit.executableURL = URL(fileURLWithPath: path)
        audit.arguments = ["verify", file]
        let output = Pipe()
        audit.standardOutput = output
        try audit.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        audit.waitUntilExit()
        guard audit.terminationStatus == 0 else {
            throw StartProblem(
                message: "The copy does not verify, so it was not kept. "
                    + String(decoding: said, as: UTF8.self),
                exitCode: 65
            )
        }
    }
}
