internal import ArgumentParser
internal import Foundation
internal import PoskoDrill
internal import PoskoSimulator

/// `posko-drill simulate`: event days on a virtual clock, with a disk that fails.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Plays event days on a virtual clock while disks fail and servers crash.",
        discussion: """
            Every run follows from its seed and is the same on every machine. Ends with code 1 \
            when a rule is broken, and prints the command that shows it again.
            """
    )

    @Option(help: "How many seeds.")
    var seeds: UInt64 = 100

    @Option(help: "The first of them.")
    var from: UInt64 = 1

    @Option(help: "This one only.")
    var seed: UInt64?

    @Flag(help: "Print everything that happens; for one seed.")
    var trace = false

    @Option(help: "Desks of a run; 200 to 400, as the seed says, without this.")
    var desks: Int?

    @Option(help: "Virtual minutes of a run, before the faults end.")
    var minutes = Double(SimulationOptions.secondsStandard) / 60

    private var seconds: Int { Int((minutes * 60).rounded()) }

    func validate() throws {
        guard (0.1...1_000).contains(minutes), desks ?? 1 > 0, seeds > 0, seeds <= .max - from
        else {
            throw ValidationError("Seeds and desks are counted from 1; minutes are 0.1 to 1000.")
        }
        guard !trace || seed != nil else { throw ValidationError("--trace goes with --seed.") }
    }

    mutating func run() async throws {
        let first = seed ?? from
        let simulations = Simulations(
            seeds: first..<(first + (seed == nil ? seeds : 1)),
            options: SimulationOptions(
                seed: first,
                desks: desks,
                seconds: seconds,
                printsTrace: trace
            ),
            atATime: ProcessInfo.processInfo.activeProcessorCount
        )
        guard try await simulations.runAloud() == 0 else { throw DrillFailure("A rule is broken.") }
    }
}
