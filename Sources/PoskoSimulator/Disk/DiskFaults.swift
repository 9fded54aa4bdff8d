/// How often a disk fails, and how; drawn once for a run.
struct DiskFaults: Sendable {
    /// Of a thousand writes: nothing is written, and the writer is told so.
    var refused = 0
    /// Of a thousand writes: all is written, and the writer is told otherwise.
    var denied = 0
    /// Of a thousand writes: takes a hundred times as long.
    var slow = 0
    /// Of a thousand reads and probes.
    var readsRefused = 0
    /// From handing a batch over until it is written, and from then until that is known.
    var latency: ClosedRange<VirtualDuration> = .milliseconds(1) ... .milliseconds(8)
    /// Stretches of time in which nothing can be written because there is no room.
    var full: [ClosedRange<VirtualDuration>] = []
    /// Stretches of time in which nothing can be read or written.
    var gone: [ClosedRange<VirtualDuration>] = []

    static let none = DiskFaults()

    init() {}

    init(_ random: inout SimulationRandom, length: VirtualDuration) {
        // One run in eight has a disk that never fails by itself.
        guard !random.chance(permille: 125) else { return }
        refused = random.pick([0, 2, 10, 40])
        denied = random.pick([0, 2, 10, 40])
        slow = random.pick([0, 5, 20])
        readsRefused = random.pick([0, 20, 150])
        let least = random.number(in: 200...4_000)
        let most = least * random.number(in: 1...40)
        latency =
            VirtualDuration(
                microseconds: Int64(least)
            )...VirtualDuration(
                microseconds: Int64(most)
            )
        for _ in 0..<random.pick([0, 0, 1, 2]) { full.append(Self.stretch(&random, length)) }
        for _ in 0..<random.pick([0, 0, 1]) { gone.append(Self.stretch(&random, length)) }
    }

    private static func stretch(
        _ random: inout SimulationRandom,
        _ length: VirtualDuration
    ) -> ClosedRange<VirtualDuration> {
        let begin = random.time(in: .zero...length)
        return begin...(begin + random.time(in: .milliseconds(20) ... .seconds(6)))
    }
}

/// What a disk does that no disk may do; so that the checkers are seen to fail.
enum DiskFlaw: String, Hashable, Sendable, CaseIterable {
    /// Every fortieth batch is acknowledged and nowhere.
    case forgetsABatch
    /// What was acknowledged last is gone after a crash.
    case losesTheLastBatch
    /// Every fortieth batch is there twice.
    case writesTwice
    /// An entry is changed after it was written.
    case changesAnEntry
}
