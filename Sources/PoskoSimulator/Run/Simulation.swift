internal import Foundation
import PoskoCore
import Synchronization

/// One run: a seed, and whatever follows from it.
package struct Simulation: Sendable {
    package let options: SimulationOptions

    package init(_ options: SimulationOptions) {
        self.options = options
    }

    /// Plays it on a thread of its own.
    package func run() async throws -> SimulationReport {
        let scenario = try Scenario(options)
        let time = VirtualTime()
        let checker = Checker(time: time, printsTrace: options.printsTrace)
        let disk = SimulatedDisk(
            SimulationRandom(seed: options.seed, stream: 1),
            faults: scenario.faults,
            time: time,
            checker: checker,
            flaw: options.flaw
        )
        let world = World(scenario, time: time, disk: disk, checker: checker)
        await withTaskGroup(of: Void.self) { group in
            group.addTask(executorPreference: time) { await Director(world: world).run() }
            await withCheckedContinuation { done in
                let thread = Thread {
                    time.drain()
                    done.resume()
                }
                thread.stackSize = 16 << 20
                thread.start()
            }
            if !world.isOver { stop(checker) }
        }
        return report(checker)
    }

    /// Somebody waits for what never comes. A task that nobody resumes cannot be ended, so the
    /// process is.
    private func stop(_ checker: Checker) -> Never {
        checker.violate(Violation(.liveness, "somebody waits for what never comes"))
        let text = report(checker).violation ?? ""
        FileHandle.standardError.write(Data("\(text)\n".utf8))
        exit(1)
    }

    private func report(_ checker: Checker) -> SimulationReport {
        checker.state.withLock { state in
            SimulationReport(
                seed: options.seed,
                totals: state.totals,
                fingerprint: state.trace.value,
                rule: state.violation?.rule,
                violation: state.violation.map { describe($0, in: state) }
            )
        }
    }

    private func describe(_ violation: Violation, in state: Checker.State) -> String {
        let recent = state.recent.suffix(20).map { "    \($0.0)  \($0.1)" }
        let desks = options.desks.map { " --desks \($0)" } ?? ""
        return """
            VIOLATION of \(violation.rule.rawValue) in seed \(options.seed), at virtual \
            \(state.violatedAt), step \(state.steps)
              \(violation.cause)
              before:
            \(recent.joined(separator: "\n"))
              again: posko-drill simulate --seed \(options.seed)\(desks) \
            --minutes \(Double(options.seconds) / 60) --trace
            """
    }
}

/// What came of a run.
package struct SimulationReport: Sendable {
    package let seed: UInt64
    package let totals: Totals
    /// Over all bytes of the journal and all answers, in order.
    package let fingerprint: UInt64
    package let rule: Rule?
    /// The rule that was broken, when, what went before, and how to see it again; nil when all
    /// held.
    package let violation: String?
}
