import Synchronization

extension Simulations {
    /// Runs them and prints what comes of it: violations as they come, a line now and then, and
    /// what it came to.
    ///
    /// - Returns: how many runs broke a rule.
    package func runAloud() async throws -> Int {
        let progress = Mutex((done: 0, soFar: Totals()))
        let clock = ContinuousClock()
        let begun = clock.now
        let (totals, violations) = try await run { report in
            if let violation = report.violation { print(violation) }
            if seeds.count == 1 { print(report.oneLine) }
            let line: String? = progress.withLock { progress in
                progress.done += 1
                progress.soFar += report.totals
                guard progress.done.isMultiple(of: 50), progress.done < seeds.count else {
                    return nil
                }
                return "\(progress.done) of \(seeds.count) seeds, "
                    + "\(progress.soFar.commands) commands, "
                    + "\(progress.soFar.crashes) crashes, "
                    + begun.duration(to: clock.now).inSeconds
            }
            if let line { print(line) }
        }
        print("\(totals)")
        let time = begun.duration(to: clock.now).inSeconds
        print("violations \(violations), in \(time) from seed \(seeds.lowerBound)")
        return violations
    }
}

extension SimulationReport {
    var oneLine: String {
        "seed \(seed): fingerprint \(String(fingerprint, radix: 16)), \(totals.commands) commands"
    }
}

extension Duration {
    fileprivate var inSeconds: String {
        let tenths = components.seconds * 10 + components.attoseconds / 100_000_000_000_000_000
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
