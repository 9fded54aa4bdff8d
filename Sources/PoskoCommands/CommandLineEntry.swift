internal import ArgumentParser
internal import Foundation

/// The process: arguments in, exit code out.
package enum CommandLineEntry {
    /// Runs the command of this process and ends it.
    package static func run() async -> Never {
        // A reader that went away shows as an error of the write, not as the end of the process.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Posko.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            exit(ExitStatus.done.rawValue)
        } catch {
            guard let status = ExitStatus(of: error) else { Posko.exit(withError: error) }
            for line in ErrorText.lines(for: error) { Terminal.note(line) }
            exit(status.rawValue)
        }
    }
}
