internal import ArgumentParser
internal import Foundation
internal import PoskoDrill

/// posko-drill: made-up days, as files, played against a server, and simulated.
struct DrillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "posko-drill",
        abstract:
            "Makes up a village's day, plays it against a server, and simulates it with faults.",
        subcommands: [SampleCommand.self, DayCommand.self, SimulateCommand.self]
    )

    /// Runs the command of this process. What fails ends it with code 1 and one sentence.
    static func run() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as DrillFailure {
            FileHandle.standardError.write(Data("\(failure)\n".utf8))
            Foundation.exit(1)
        } catch {
            exit(withError: error)
        }
    }
}
