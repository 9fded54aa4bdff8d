/// What a run is given; the rest follows from the seed.
package struct SimulationOptions: Hashable, Sendable {
    package var seed: UInt64
    /// As many as the seed says, from 200 to 400, when nil.
    package var desks: Int?
    /// Virtual; then the faults end and everybody comes to an end.
    package var seconds: Int
    /// Prints everything that happens.
    package var printsTrace: Bool
    var flaw: DiskFlaw?

    package init(
        seed: UInt64,
        desks: Int? = nil,
        seconds: Int = Self.secondsStandard,
        printsTrace: Bool = false
    ) {
        precondition(seconds > 0 && (desks ?? 1) > 0, "a run has a length and desks")
        self.seed = seed
        self.desks = desks
        self.seconds = seconds
        self.printsTrace = printsTrace
    }

    package static let secondsStandard = 120
}
