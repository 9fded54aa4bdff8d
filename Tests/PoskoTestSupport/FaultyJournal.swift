package import PoskoCore
package import PoskoJournal
import Synchronization

/// A journal that fails when it is told to, in the ways in which disks do, and passes everything
/// else on.
///
/// Appends and reads can be held: they then wait at a gate, before anything is written or read,
/// until released.
package final class FaultyJournal: Journal {
    private struct State {
        var appendsToRefuse = 0
        var appendsToDeny = 0
        var readsToRefuse = 0
        var appended = 0
    }

    private let journal: any Journal
    private let state = Mutex(State())
    package let appends = Gate()
    package let reads = Gate()

    package init(_ journal: any Journal = MemoryJournal()) {
        self.journal = journal
    }

    /// The next `count` appends, or probes, write nothing and throw `.unavailable`.
    package func refuseAppends(_ count: Int) {
        state.withLock { $0.appendsToRefuse = count }
    }

    /// The next `count` appends are written, durably, and throw `.unavailable` all the same.
    package func denyAppends(_ count: Int) {
        state.withLock { $0.appendsToDeny = count }
    }

    /// The next `count` reads throw `.unavailable`.
    package func refuseReads(_ count: Int) {
        state.withLock { $0.readsToRefuse = count }
    }

    /// Lets everybody pass from now on and fails no more.
    package func mend() {
        state.withLock { $0 = State(appended: $0.appended) }
        appends.open()
        reads.open()
    }

    /// Batches that were written, denied ones included.
    package var appendCount: Int { state.withLock(\.appended) }

    /// Appends and probes that are still to be refused.
    package var appendsLeftToRefuse: Int { state.withLock(\.appendsToRefuse) }

    /// Reads that are still to be refused.
    package var readsLeftToRefuse: Int { state.withLock(\.readsToRefuse) }

    package func append(_ batch: [SealedEntry]) async throws(JournalError) {
        await appends.pass()
        let refused = state.withLock { $0.appendsToRefuse.takeOne() }
        if refused { throw .unavailable(cause: "the test says that the disk is full") }
        try await journal.append(batch)
        let denied = state.withLock { state in
            state.appended += 1
            return state.appendsToDeny.takeOne()
        }
        if denied { throw .unavailable(cause: "the test says that the sync was not confirmed") }
    }

    package func settle(
        _ changes: [KeyChange],
        of stream: StreamID
    ) async throws(JournalError) {
        try await journal.settle(changes, of: stream)
    }

    /// Fails as an append would.
    package func probe() async throws(JournalError) {
        await appends.pass()
        let refused = state.withLock { $0.appendsToRefuse.takeOne() }
        if refused { throw .unavailable(cause: "the test says that the disk is full") }
        try await journal.probe()
    }

    package func read(
        _ stream: StreamID,
        from sequence: UInt64,
        limit: Int,
        keys: StreamKeys
    ) async throws(JournalError) -> [SealedEntry] {
        await reads.pass()
        try refuseReadIfTold()
        return try await journal.read(stream, from: sequence, limit: limit, keys: keys)
    }

    package func keys(
        of stream: StreamID
    ) async throws(JournalError) -> [(person: PersonNumber, box: [UInt8])] {
        try await journal.keys(of: stream)
    }

    package func require(_ claims: Claims) async throws(JournalError) {
        try await journal.require(claims)
    }

    package func streams() async throws(JournalError) -> [StreamID] {
        await reads.pass()
        try refuseReadIfTold()
        return try await journal.streams()
    }

    package func close() async {
        await journal.close()
    }

    private func refuseReadIfTold() throws(JournalError) {
        let refused = state.withLock { $0.readsToRefuse.takeOne() }
        if refused { throw .unavailable(cause: "the test says that the disk is gone") }
    }
}

extension Int {
    /// Counts down to zero; whether there was one to take.
    fileprivate mutating func takeOne() -> Bool {
        guard self > 0 else { return false }
        self -= 1
        return true
    }
}
