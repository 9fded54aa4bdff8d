internal import ArgumentParser
internal import Foundation
internal import PoskoWords

/// The process: arguments in, exit code out.
package enum CommandLineEntry {
    /// Runs the command of this process and ends it.
    package static func run() async -> Never {
        // A reader that went away shows as an error of the write, not as the end of the process.
        signal(SIGPIPE, SIG_IGN)
        let arguments = ArgumentOrder.commandFirst(Array(CommandLine.arguments.dropFirst()))
        let environment = ProcessInfo.processInfo.environment
        let language = CommandLanguage.of(arguments: arguments, environment: environment)
        await Language.$current.withValue(language) {
            await Terminal.$usesColour.withValue(Terminal.mayUseColour()) {
                await run(arguments)
            }
        }
        exit(ExitStatus.done.rawValue)
    }

    /// Returns when all went well.
    private static func run(_ arguments: [String]) async {
        do {
            // A shell that asks for candidates is answered while this parses.
            var command = try await Posko.asyncParseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard let status = ExitStatus(of: error) else { end(error, arguments) }
            for line in ErrorText.lines(for: error) { Terminal.note(line) }
            exit(status.rawValue)
        }
    }

    /// Ends as the parser wants it: with help, candidates, or what it did not understand.
    private static func end(_ error: any Error, _ arguments: [String]) -> Never {
        guard Posko.exitCode(for: error) == .validationFailure else {
            Posko.exit(withError: error)
        }
        Terminal.note(ParserMessage.translated(Posko.fullMessage(for: error)))
        for line in UsageAdvice.lines(for: arguments) { Terminal.note(line) }
        exit(ExitStatus.usage.rawValue)
    }
}
