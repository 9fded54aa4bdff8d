import PoskoCore
import PoskoJournal
import Synchronization

/// A journal on a simulated disk, as one life of a server has it open. After a crash it is dead:
/// whatever still runs of that life can neither read nor write.
struct DiskConnection: Journal {
    let disk: SimulatedDisk
    let life: Int

    private enum Fate {
        case written
        case denied
        case refused
    }

    func append(_ batch: [SealedEntry]) async throws(JournalError) {
        let (latency, fate) = try disk.state.withLock { state throws(JournalError) in
            try requireAlive(state)
            state.underWay = batch
            return (draw(&state), drawFate(&state))
        }
        await disk.time.sleep(latency)
        let stored = try settle(batch, fate)
        disk.checker.becameDurable(stored)
        await disk.time.sleep(latency)
        try disk.state.withLock { state throws(JournalError) in try requireAlive(state) }
        if fate == .denied {
            disk.checker.count { $0.rebuilt += 1 }
            try fail("the sync was not confirmed")
        }
    }

    func probe() async throws(JournalError) {
        try await ask("no room", unless: { state, now in state.isFull(now) || state.isGone(now) })
    }

    func read(
        _ stream: StreamID,
        from sequence: UInt64,
        limit: Int,
        keys: StreamKeys
    ) async throws(JournalError) -> [SealedEntry] {
        try await look()
        let (entries, isDamaged, isForgetful) = disk.state.withLock { state in
            (
                state.streams[stream] ?? [], state.damaged == stream,
                state.forgetful.contains(stream)
            )
        }
        let page = Array(entries.dropFirst(Int(clamping: max(1, sequence) - 1)).prefix(limit))
        var verifier = ChainVerifier(from: max(1, sequence), keys: keys)
        do throws(JournalError) {
            for sealed in page { try verifier.take(sealed) }
        } catch {
            disk.checker.violate(Violation(.chain, "the server reads: \(error)"))
            throw error
        }
        if isDamaged, page.count < limit {
            throw verifier.corrupt("its bytes do not have the hash that was stored with them")
        }
        guard isForgetful else { return page }
        return try page.map { sealed throws(JournalError) in
            try SealedEntry.open(bytes: sealed.bytes, keys: keys)
        }
    }

    func keys(
        of stream: StreamID
    ) async throws(JournalError) -> [(person: PersonNumber, box: [UInt8])] {
        try await look()
        return disk.state.withLock { $0.keys[stream, default: [:]].map { ($0.key, $0.value) } }
    }

    func streams() async throws(JournalError) -> [StreamID] {
        try await look()
        // Half an entry may be the first of its stream.
        return disk.state.withLock { state in
            Set(state.streams.keys).union(state.damaged.map { [$0] } ?? []).sorted()
        }
    }

    /// Nobody brings an older copy of keys here.
    func settle(_ changes: [KeyChange], of stream: StreamID) async throws(JournalError) {}

    /// The disk keeps no table of claims beside its entries.
    func require(_ claims: Claims) async throws(JournalError) {}

    func close() async {}

    private func look() async throws(JournalError) {
        try await ask("not readable", unless: { state, now in state.isGone(now) })
    }

    /// Takes its time, and fails when the disk is `out` by then or does not feel like it.
    private func ask(
        _ cause: String,
        unless out: (SimulatedDisk.State, VirtualDuration) -> Bool
    ) async throws(JournalError) {
        let latency = try disk.state.withLock { state throws(JournalError) in
            try requireAlive(state)
            return draw(&state)
        }
        await disk.time.sleep(latency)
        let isRefused = try disk.state.withLock { state throws(JournalError) in
            try requireAlive(state)
            return out(state, disk.time.now)
                || state.random.chance(permille: state.faults.readsRefused)
        }
        if isRefused { try fail(cause) }
    }

    /// The moment of writing.
    private func settle(
        _ batch: [SealedEntry],
        _ fate: Fate
    ) throws(JournalError) -> [SealedEntry] {
        let isRefused = try disk.state.withLock { state throws(JournalError) in
            try requireAlive(state)
            state.underWay = []
            let now = disk.time.now
            return fate == .refused || state.isFull(now) || state.isGone(now)
        }
        if isRefused {
            disk.checker.count { $0.rebuilt += 1 }
            try fail("no room")
        }
        return try disk.state.withLock { state throws(JournalError) in
            state.batches += 1
            let isDue = state.batches.isMultiple(of: 40)
            if isDue, disk.flaw == .forgetsABatch { return [] }
            do throws(JournalError) {
                try state.write(batch)
            } catch {
                // There is one server: what it writes follows what it wrote.
                disk.checker.violate(Violation(.chain, "the server wrote: \(error)"))
                throw error
            }
            if isDue, disk.flaw == .writesTwice {
                state.store(batch)
                return batch + batch
            }
            if isDue, disk.flaw == .changesAnEntry { state.changeAnEntry(disk.vault) }
            return batch
        }
    }

    private func requireAlive(_ state: SimulatedDisk.State) throws(JournalError) {
        guard state.life == life else { throw .unavailable(cause: "the power is gone") }
    }

    private func fail(_ cause: String) throws(JournalError) {
        disk.checker.count { $0.diskFaults += 1 }
        disk.checker.note(.note("disk: \(cause)"))
        throw .unavailable(cause: cause)
    }

    private func draw(_ state: inout SimulatedDisk.State) -> VirtualDuration {
        let latency = state.random.time(in: state.faults.latency)
        guard state.random.chance(permille: state.faults.slow) else { return latency }
        return VirtualDuration(microseconds: latency.microseconds * 100)
    }

    private func drawFate(_ state: inout SimulatedDisk.State) -> Fate {
        let draw = state.random.below(1000)
        if draw < state.faults.refused { return .refused }
        if draw < state.faults.refused + state.faults.denied { return .denied }
        return .written
    }
}

extension SimulatedDisk.State {
    /// The oldest entry of the last stream says something else from now on.
    fileprivate mutating func changeAnEntry(_ vault: Vault) {
        guard let last = written.last, let entries = streams[last.entry.stream],
            entries.count > 2
        else { return }
        let old = entries[1]
        let entry = Entry(
            stream: old.entry.stream,
            sequence: old.entry.sequence,
            stamp: old.entry.stamp,
            requestID: old.entry.requestID,
            commandDigest: old.entry.commandDigest,
            outcome: .accepted(Decision([.eventOpened(reason: "changed")]))
        )
        var keys = StreamKeys(stream: entry.stream)
        streams[last.entry.stream]?[1] = SealedEntry.seal(
            entry,
            after: old.previousHash,
            with: vault,
            &keys
        )
    }
}
