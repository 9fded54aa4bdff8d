import PoskoCore
import PoskoJournal
import Synchronization

/// What outlives a server: the entries that were written, in order, and what of a batch that was
/// under way when the power went.
///
/// A store that keeps to the contract writes a batch wholly or not at all, as SQLite's transactions
/// do, so a crash leaves all or nothing of it. Now and then a crash leaves only the beginning of a
/// batch all the same, as a store without transactions would, sometimes with half an entry at its
/// end: nobody was told of any of it, so nothing may be missed, and half an entry must be refused.
final class SimulatedDisk: Sendable {
    struct State {
        var random: SimulationRandom
        var faults: DiskFaults
        var streams: [StreamID: [SealedEntry]] = [:]
        var written: [SealedEntry] = []
        var holders: [Claim: StreamID] = [:]
        var keys: [StreamID: [PersonNumber: [UInt8]]] = [:]
        /// Streams of which keys were forgotten: what their entries say has to be read again.
        var forgetful: Set<StreamID> = []
        /// Handed over and not written yet.
        var underWay: [SealedEntry] = []
        /// Half an entry after the last of this stream.
        var damaged: StreamID?
        /// Calls of an earlier life fail.
        var life = 0
        var batches = 0
    }

    let state: Mutex<State>
    let vault: Vault
    let time: VirtualTime
    let checker: Checker
    let flaw: DiskFlaw?

    init(
        _ random: SimulationRandom,
        faults: DiskFaults,
        time: VirtualTime,
        checker: Checker,
        flaw: DiskFlaw?
    ) {
        state = Mutex(State(random: random, faults: faults))
        let entropy = Mutex(random)
        vault = Vault(
            master: .zero,
            entropy: Entropy { entropy.withLock { $0.next() } }
        )
        self.time = time
        self.checker = checker
        self.flaw = flaw
    }

    /// A journal on this disk, for one life of a server.
    func connect() -> DiskConnection {
        let life = state.withLock { state in
            state.life += 1
            return state.life
        }
        return DiskConnection(disk: self, life: life)
    }

    /// No more faults.
    func mend() { state.withLock { $0.faults = .none } }

    var codes: [EventCode] {
        state.withLock { $0.streams.keys.sorted().compactMap(\.event) }
    }

    func entries(of event: EventCode) -> [SealedEntry] {
        state.withLock { $0.streams[.event(event)] ?? [] }
    }

    /// The keys of a stream as a server that starts has them.
    func keys(of stream: StreamID) -> StreamKeys {
        let stored = state.withLock { $0.keys[stream, default: [:]] }
        guard let keys = try? vault.open(stored.map { ($0.key, $0.value) }, of: stream) else {
            preconditionFailure("the keys are sealed by this vault")
        }
        return keys
    }

    /// Entries as they can be read now: without what was forgotten.
    func readable(_ entries: [SealedEntry], of event: EventCode) -> [SealedEntry] {
        guard state.withLock({ $0.forgetful.contains(.event(event)) }) else { return entries }
        let keys = keys(of: .event(event))
        return entries.map { (try? SealedEntry.open(bytes: $0.bytes, keys: keys)) ?? $0 }
    }

    /// Of all streams, in the order in which they were written.
    var inOrderOfWriting: [SealedEntry] { state.withLock(\.written) }

    /// A batch is handed over and not written yet.
    var isWriting: Bool { state.withLock { !$0.underWay.isEmpty } }

    /// The power goes: whoever is writing is never heard of again.
    func crash() {
        let (survivors, isTorn, damaged) = state.withLock { $0.crash(flaw) }
        if isTorn { checker.count { $0.torn += 1 } }
        if damaged != nil { checker.count { $0.damaged += 1 } }
        checker.becameDurable(survivors)
    }

    /// Takes half an entry away, as whoever runs the server would: nobody was told of it.
    ///
    /// - Returns: false when there is none.
    func repair() -> Bool {
        state.withLock { state in
            defer { state.damaged = nil }
            return state.damaged != nil
        }
    }
}

extension SimulatedDisk.State {
    /// Room enough, by the clock.
    func isFull(_ now: VirtualDuration) -> Bool { faults.full.contains { $0.contains(now) } }

    func isGone(_ now: VirtualDuration) -> Bool { faults.gone.contains { $0.contains(now) } }

    /// Writes a batch.
    ///
    /// - Throws: when it does not follow what is written, or a claim is held.
    mutating func write(_ batch: [SealedEntry]) throws(JournalError) {
        var heads: [StreamID: StreamHead] = [:]
        for sealed in batch {
            let stream = sealed.entry.stream
            let head = heads[stream] ?? streams[stream]?.last.map(StreamHead.init) ?? .start
            heads[stream] = try head.appending(sealed)
            for claim in sealed.entry.claims.released where holders[claim] == stream {
                holders[claim] = nil
            }
            for claim in sealed.entry.claims.acquired {
                if let holder = holders[claim] { throw .claimTaken(claim, holder: holder) }
                holders[claim] = stream
            }
        }
        store(batch)
    }

    mutating func store(_ batch: [SealedEntry]) {
        for sealed in batch {
            let stream = sealed.entry.stream
            streams[stream, default: []].append(sealed)
            if sealed.entry.forgetsKeys { forgetful.insert(stream) }
            for change in sealed.keyChanges {
                switch change {
                case .keep(let person, let box): keys[stream, default: [:]][person] = box
                case .forget(let person): keys[stream]?[person] = nil
                }
            }
        }
        written += batch
    }

    fileprivate mutating func crash(
        _ flaw: DiskFlaw?
    ) -> (survivors: [SealedEntry], isTorn: Bool, damaged: StreamID?) {
        life += 1
        if flaw == .losesTheLastBatch, let last = written.last {
            written.removeLast()
            streams[last.entry.stream]?.removeLast()
        }
        let batch = underWay
        underWay = []
        guard !batch.isEmpty else { return ([], false, nil) }
        let fate = random.below(100)
        let kept =
            switch fate {
            case ..<35: 0
            case ..<65: batch.count
            default: random.below(batch.count)
            }
        let survivors = Array(batch.prefix(kept))
        do throws(JournalError) {
            try write(survivors)
        } catch {
            // It did not follow and would have been refused.
            return ([], false, nil)
        }
        if fate >= 85 { damaged = batch[kept].entry.stream }
        let isTorn = damaged != nil || 1..<batch.count ~= kept
        return (survivors, isTorn, damaged)
    }
}
