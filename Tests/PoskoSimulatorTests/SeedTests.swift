internal import Foundation
import Synchronization
import Testing

@testable import PoskoSimulator

/// Seeds play days in which disks fail and servers crash, and every rule holds. A failure prints
/// its seed and the command that shows it again.
@Suite(.timeLimit(.minutes(5)))
struct SeedTests {
    /// Small ones: a debug build plays some hundred in a while that a test may take.
    private static func options(_ seed: UInt64) -> SimulationOptions {
        SimulationOptions(seed: seed, desks: 36, seconds: 24)
    }

    @Test func `every rule holds in two hundred seeds`() async throws {
        let simulations = Simulations(seeds: 1..<201, options: Self.options(1), atATime: 2)
        let (totals, _) = try await simulations.run { report in
            if let violation = report.violation { Issue.record("\(violation)") }
        }
        // They are worth their time only as long as they get everywhere.
        #expect(totals.seeds == 200)
        #expect(totals.accepted > 10_000 && totals.refused > 5_000, "\(totals)")
        #expect(totals.repeated > 1_000 && totals.failed > 1_000, "\(totals)")
        #expect(totals.crashes > 100 && totals.restarts > 30, "\(totals)")
        #expect(totals.torn > 5 && totals.damaged > 2 && totals.rebuilt > 100, "\(totals)")
        #expect(totals.watches > 10_000 && totals.replays > 1_000, "\(totals)")
    }

    @Test func `hundreds of desks`() async throws {
        let report = try await Simulation(SimulationOptions(seed: 4, seconds: 30)).run()
        #expect(report.violation == nil)
    }

    @Test(arguments: [3, 11, 18] as [UInt64])
    func `a seed is the same run again`(seed: UInt64) async throws {
        let first = try await Simulation(Self.options(seed)).run()
        let second = try await Simulation(Self.options(seed)).run()
        let other = try await Simulation(Self.options(seed + 1)).run()
        #expect(first.fingerprint == second.fingerprint)
        #expect(first.totals == second.totals)
        #expect(first.fingerprint != other.fingerprint)
    }

    /// Another process hashes otherwise: nothing may hang on the order of a set.
    @Test(arguments: [5, 9] as [UInt64])
    func `a seed is the same run in another process`(seed: UInt64) async throws {
        let here = try await Simulation(Self.options(seed)).run()
        let line = "seed \(seed): fingerprint \(String(here.fingerprint, radix: 16)),"
        for _ in 1...2 {
            let output = try Self.drill([
                "simulate", "--seed", "\(seed)", "--desks", "36", "--minutes", "0.4",
            ])
            #expect(output.hasPrefix(line), "\(output)")
        }
    }

    /// `posko-drill` lies beside the tests, where the package is built.
    private static func drill(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("posko-drill")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        // A few lines, which the pipe holds.
        let output = pipe.fileHandleForReading.availableData
        return String(decoding: output, as: UTF8.self)
    }
}
