internal import ArgumentParser
internal import Foundation
internal import PoskoWords

/// The process: arguments in, exit code out.
package enum CommandLineEntry {
    /// Runs the command of this process, in the language of who reads it, and ends it.
    package static func run() async -> Never {
        // A reader that went away shows as an error of the write, not as the end of the process.
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let environment = ProcessInfo.processInfo.environment
        var language = CommandLanguage.of(arguments: arguments, environment: environment)
        do {
            language = try await Language.$current.withValue(language) {
                CommandLanguage.of(
                    // A shell that asks for candidates is answered while this parses.
                    try await Posko.asyncParseAsRoot(arguments),
                    arguments: arguments,
                    environment: environment
                )
            }
            try await Language.$current.withValue(language) {
                try await Terminal.$usesColour.withValue(Terminal.mayUseColour()) {
                    try await run(arguments)
                }
            }
            exit(ExitStatus.done.rawValue)
        } catch {
            Language.$current.withValue(language) { end(error, arguments) }
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

    /// Says what went wrong, or ends as the parser wants it: with help, or with candidates.
    private static func end(_ error: any Error, _ arguments: [String]) -> Never {
        if let status = ExitStatus(of: error) {
            for line in ErrorText.lines(for: error) { Terminal.note(line) }
            exit(status.rawValue)
        }
        guard Posko.exitCode(for: error) == .validationFailure else {
            Posko.exit(withError: error)
        }
        Terminal.note(Posko.fullMessage(for: error))
        for line in UsageAdvice.lines(for: arguments) { Terminal.note(line) }
        exit(ExitStatus.usage.rawValue)
    }
}
