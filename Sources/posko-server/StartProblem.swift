import ArgumentParser
import Foundation
import PoskoJournal

/// Why a server does not start, or a copy is not made, in a sentence that says what to do.
struct StartProblem: Error {
    let message: String
    /// 75: try again later or elsewhere; 65: the data are not usable (sysexits).
    let exitCode: Int32

    init(message: String, exitCode: Int32) {
        self.message = message
        self.exitCode = exitCode
    }

    init(_ error: JournalError) {
        switch error {
        case .unavailable(let cause):
            (message, exitCode) = ("The journal cannot be opened: \(cause)", 75)
        case .foreign(let cause):
            (message, exitCode) = ("The file is not a journal for this server: \(cause)", 65)
        case .corrupt(stream: "", _, let cause):
            message = """
                The journal is damaged: \(cause). Nothing is served from it; restore a copy that \
                verifies.
                """
            exitCode = 65
        case .corrupt(let stream, let sequence, let cause):
            message = """
                The journal does not verify at entry \(sequence) of \(stream): \(cause) Nothing is \
                served from it; restore a copy that verifies.
                """
            exitCode = 65
        case .conflict, .claimTaken:
            (message, exitCode) = ("The journal is in use by another server.", 75)
        }
    }

    init(listening address: ListenAddress) {
        (message, exitCode) = ("Cannot listen on \(address); choose another with --listen.", 75)
    }

    /// Runs what may fail so, and ends the process with the sentence and the code.
    static func reporting(
        _ told: (JournalError) -> StartProblem = { StartProblem($0) },
        _ body: () async throws -> Void
    ) async throws {
        do {
            do {
                try await body()
            } catch let error as JournalError {
                throw told(error)
            }
        } catch let problem as StartProblem {
            FileHandle.standardError.write(Data("posko-server: \(problem.message)\n".utf8))
            throw ExitCode(problem.exitCode)
        }
    }
}
