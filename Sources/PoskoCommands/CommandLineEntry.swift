internal import ArgumentParser
internal import Foundation
internal import PoskoWords

/// The process: arguments in, exit code out.
package enum CommandLineEntry {
    /// Runs the command of this process and ends it.
    package static func run() async -> Never {
        // A reader that went away shows as an error of the write, not as the end of the process.
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let environment = ProcessInfo.processInfo.environment
        var language = CommandLanguage.of(arguments: arguments, environment: environment)
        do {
            language = try Language.$current.withValue(language) {
                CommandLanguage.of(
                    try Posko.parseAsRoot(arguments),
                    arguments: arguments,
                    environment: environment
                )
            }
            try await Language.$current.withValue(language) { try await run(arguments) }
            exit(ExitStatus.done.rawValue)
        } catch {
            guard let status = ExitStatus(of: error) else { Posko.exit(withError: error) }
            Language.$current.withValue(language) {
                for line in ErrorText.lines(for: error) { Terminal.note(line) }
            }
            exit(status.rawValue)
        }
    }

    // Parsed once more, in its language: a command is not Sendable, so that it runs where it was
    // made.
    private static func run(_ arguments: [String]) async throws {
        var command = try Posko.parseAsRoot(arguments)
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }
}
