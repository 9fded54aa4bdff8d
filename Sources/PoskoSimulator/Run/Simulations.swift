/// Many runs, as many at a time as there are threads for.
package struct Simulations: Sendable {
    package let seeds: Range<UInt64>
    /// Of each run, but for its seed.
    package let options: SimulationOptions
    package let atATime: Int

    /// After so many violations no further seed is begun.
    private static let violationsMax = 5

    package init(seeds: Range<UInt64>, options: SimulationOptions, atATime: Int) {
        self.seeds = seeds
        self.options = options
        self.atATime = max(1, atATime)
    }

    /// - Parameter finished: told of each run when it is over, in no particular order of seeds.
    package func run(
        _ finished: @Sendable (SimulationReport) -> Void
    ) async throws -> (totals: Totals, violations: Int) {
        var totals = Totals()
        var violations = 0
        var waiting = seeds.makeIterator()
        try await withThrowingTaskGroup(of: SimulationReport.self) { group in
            func begin() {
                guard violations < Self.violationsMax, let seed = waiting.next() else { return }
                var one = options
                one.seed = seed
                group.addTask { [one] in try await Simulation(one).run() }
            }
            for _ in 0..<atATime { begin() }
            while let report = try await group.next() {
                totals += report.totals
                if report.violation != nil { violations += 1 }
                finished(report)
                begin()
            }
        }
        return (totals, violations)
    }
}
