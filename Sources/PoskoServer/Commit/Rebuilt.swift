import PoskoCore
import PoskoJournal
import Synchronization

/// All events as the journal tells them.
struct Rebuilt: Sendable {
    var streams: [EventCode: EventStream] = [:]
    var staff = StaffStream()
    var claims: Claims
    var entries = 0
    /// Keys that are there though the journal says that they were forgotten.
    var settlements: [EventCode: [KeyChange]] = [:]
    /// People whose keys are gone though nobody erased them.
    var withoutKeys: [EventCode: [PersonNumber]] = [:]

    /// - Throws: what the journal throws; `.corrupt` also when a stream does not begin with the
    ///   creation of an event.
    init(from journal: any Journal, with vault: Vault) async throws(JournalError) {
        claims = Claims(hash: vault.keyedHash)
        for id in try await journal.streams() {
            guard let code = id.event else {
                // Nothing is sealed in it but a key of its own, by which another master key is
                // noticed before anybody is sealed under that.
                _ = try vault.open(try await journal.keys(of: id), of: id)
                try await staff.read(from: journal)
                entries += Int(clamping: staff.tail.durable)
                continue
            }
            let keys = try vault.open(try await journal.keys(of: id), of: id)
            // Events are read one after the other, not as they were written side by side: what one
            // gave back may be another's since, so each is folded by itself.
            var held = Claims(hash: vault.keyedHash)
            var stream = try await Self.fold(id, keys, from: journal, &held)
            if let people = stream?.day.people {
                var kept = keys
                let dropped = vault.settle(&kept, erased: people.erased, reduced: people.reduced)
                settlements[code] = dropped
                // What they opened is not to be known.
                if !dropped.isEmpty {
                    held = Claims(hash: vault.keyedHash)
                    stream = try await Self.fold(id, kept, from: journal, &held)
                }
            }
            claims.merge(held)
            guard var whole = stream else { continue }
            whole.tail.durable = whole.tail.head.sequence
            entries += Int(clamping: whole.tail.durable)
            withoutKeys[code] = whole.peopleWithoutKeys
            streams[code] = whole
        }
        try await journal.require(claims)
    }

    private static func fold(
        _ id: StreamID,
        _ keys: StreamKeys,
        from journal: any Journal,
        _ held: inout Claims
    ) async throws(JournalError) -> EventStream? {
        var stream: EventStream?
        var from: UInt64 = 1
        while true {
            let page = try await journal.read(
                id,
                from: from,
                limit: ServerLimits.entriesPerPage,
                keys: keys
            )
            for sealed in page {
                try take(sealed, into: &stream, keys)
                if case .accepted(let decision) = sealed.entry.outcome {
                    held.apply(decision.claims, by: id)
                }
            }
            from += UInt64(page.count)
            if page.count < ServerLimits.entriesPerPage { return stream }
        }
    }

    static func take(
        _ sealed: SealedEntry,
        into stream: inout EventStream?,
        _ keys: StreamKeys
    ) throws(JournalError) {
        if stream != nil {
            try stream?.take(stored: sealed)
            return
        }
        guard let first = EventStream(first: sealed, keys) else {
            throw .corrupt(
                stream: "\(sealed.entry.stream)",
                sequence: sealed.entry.sequence,
                cause: "the stream does not begin with the creation of an event"
            )
        }
        stream = first
    }
}

extension CommitLoop {
    /// A day as it stood at `time`, folded from the journal; nil when the event was not created by
    /// then.
    ///
    /// - Returns: the day, the last entry it contains, and nothing newer.
    func day(
        _ event: EventCode,
        at time: Timestamp
    ) async throws(JournalError) -> (day: EventDay, sequence: UInt64)? {
        let keys = state.withLock { $0.keys(of: .event(event)) }
        var stream: EventStream?
        var from: UInt64 = 1
        while true {
            let page = try await journal.read(
                .event(event),
                from: from,
                limit: ServerLimits.entriesPerPage,
                keys: keys
            )
            for sealed in page {
                guard sealed.entry.stamp.time <= time else {
                    return stream.map { ($0.day, $0.tail.head.sequence) }
                }
                try Rebuilt.take(sealed, into: &stream, keys)
            }
            from += UInt64(page.count)
            if page.count < ServerLimits.entriesPerPage {
                return stream.map { ($0.day, $0.tail.head.sequence) }
            }
        }
    }
}

extension CommitLoop {
    /// Reads one event anew, so that nothing of somebody who was erased stays in memory.
    func readAnew(_ event: EventCode) async throws(JournalError) {
        var stream: EventStream?
        while true {
            let keys = state.withLock { $0.keys(of: .event(event)) }
            let page = try await journal.read(
                .event(event),
                from: (stream?.tail.head.sequence ?? 0) + 1,
                limit: ServerLimits.entriesPerPage,
                keys: keys
            )
            for sealed in page { try Rebuilt.take(sealed, into: &stream, keys) }
            guard page.count < ServerLimits.entriesPerPage, let read = stream else {
                if page.isEmpty { return }
                continue
            }
            if state.withLock({ $0.adopt(read, of: event) }) { return }
        }
    }
}

extension CommitLoop {
    /// Every entry of an event up to one, in order, with the day as it was after it.
    func replay(
        _ event: EventCode,
        upTo last: UInt64,
        _ look: (SealedEntry, EventDay) -> Void
    ) async throws(JournalError) {
        let keys = state.withLock { $0.keys(of: .event(event)) }
        var stream: EventStream?
        while true {
            let page = try await journal.read(
                .event(event),
                from: (stream?.tail.head.sequence ?? 0) + 1,
                limit: ServerLimits.entriesPerPage,
                keys: keys
            )
            for sealed in page {
                guard sealed.entry.sequence <= last else { return }
                try Rebuilt.take(sealed, into: &stream, keys)
                if let stream { look(sealed, stream.day) }
            }
            if page.count < ServerLimits.entriesPerPage { return }
        }
    }
}

extension CommitState {
    /// The keys of a stream's people as they are now.
    func keys(of id: StreamID) -> StreamKeys {
        id.event.flatMap { streams[$0]?.keys } ?? StreamKeys(stream: id)
    }
}
