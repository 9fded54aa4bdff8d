package import PoskoCore
import Synchronization

/// A journal that is gone with the process: for rehearsals, simulations and tests.
///
/// It keeps to the contract of every journal but the power cut.
package final class MemoryJournal: Journal {
    fileprivate struct State {
        var streams: [StreamID: [SealedEntry]] = [:]
        var holders: [Claim: StreamID] = [:]
        var keys: [StreamID: [PersonNumber: [UInt8]]] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())

    package init() {}

    package func append(_ batch: [SealedEntry]) async throws(JournalError) {
        try state.withLock { state throws(JournalError) in
            try state.requireOpen()
            let changes = try state.changes(of: batch)
            for sealed in batch {
                state.streams[sealed.entry.stream, default: []].append(sealed)
                for change in sealed.keyChanges {
                    state.change(change, of: sealed.entry.stream)
                }
            }
            for (claim, holder) in changes { state.holders[claim] = holder }
        }
    }

    package func settle(
        _ changes: [KeyChange],
        of stream: StreamID
    ) async throws(JournalError) {
        try state.withLock { state throws(JournalError) in
            try state.requireOpen()
            for change in changes { state.change(change, of: stream) }
        }
    }

    package func probe() async throws(JournalError) {
        try state.withLock { state throws(JournalError) in try state.requireOpen() }
    }

    package func read(
        _ stream: StreamID,
        from sequence: UInt64,
        limit: Int,
        keys: StreamKeys
    ) async throws(JournalError) -> [SealedEntry] {
        let entries = try state.withLock { state throws(JournalError) in
            try state.requireOpen()
            // Entry n stands at n - 1.
            let skipped = Int(clamping: max(1, sequence) - 1)
            return state.streams[stream, default: []].dropFirst(skipped).prefix(max(0, limit))
        }
        return try entries.map { sealed throws(JournalError) in
            try SealedEntry.open(bytes: sealed.bytes, keys: keys)
        }
    }

    package func keys(
        of stream: StreamID
    ) async throws(JournalError) -> [(person: PersonNumber, box: [UInt8])] {
        try state.withLock { state throws(JournalError) in
            try state.requireOpen()
            return state.keys[stream, default: [:]].map { ($0.key, $0.value) }
        }
    }

    package func require(_ claims: Claims) async throws(JournalError) {
        let holders = try state.withLock { state throws(JournalError) in
            try state.requireOpen()
            return state.holders
        }
        for (claim, holder) in claims.all where holders[claim] != holder {
            throw .lostClaim(of: holder)
        }
        for (claim, holder) in holders where claims.holder(of: claim) == nil {
            throw .foundClaim(of: "\(holder)")
        }
    }

    package func streams() async throws(JournalError) -> [StreamID] {
        try state.withLock { state throws(JournalError) in
            try state.requireOpen()
            return state.streams.keys.sorted()
        }
    }

    package func close() async {
        state.withLock { $0.isClosed = true }
    }
}

extension MemoryJournal.State {
    fileprivate func requireOpen() throws(JournalError) {
        guard !isClosed else { throw .unavailable(cause: "the journal is closed") }
    }

    fileprivate mutating func change(_ change: KeyChange, of stream: StreamID) {
        switch change {
        case .keep(let person, let box): keys[stream, default: [:]][person] = box
        case .forget(let person): keys[stream]?[person] = nil
        }
    }

    /// Who holds which claim after the batch, for the claims it changes.
    ///
    /// - Throws: the first reason why the batch cannot be written.
    fileprivate func changes(
        of batch: [SealedEntry]
    ) throws(JournalError) -> [Claim: StreamID?] {
        var heads: [StreamID: StreamHead] = [:]
        var changes: [Claim: StreamID?] = [:]
        for sealed in batch {
            let stream = sealed.entry.stream
            let head = heads[stream] ?? streams[stream]?.last.map(StreamHead.init) ?? .start
            heads[stream] = try head.appending(sealed)
            for claim in sealed.entry.claims.released
            where holder(of: claim, after: changes) == stream {
                changes[claim] = .some(nil)
            }
            for claim in sealed.entry.claims.acquired {
                if let holder = holder(of: claim, after: changes) {
                    throw .claimTaken(claim, holder: holder)
                }
                changes[claim] = stream
            }
        }
        return changes
    }

    private func holder(of claim: Claim, after changes: [Claim: StreamID?]) -> StreamID? {
        if let change = changes[claim] { change } else { holders[claim] }
    }
}
