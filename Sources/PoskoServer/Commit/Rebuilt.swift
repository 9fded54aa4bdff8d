import PoskoCore
import PoskoJournal

/// All events as the journal tells them.
struct Rebuilt: Sendable {
    var streams: [EventCode: EventStream] = [:]
    var staff = StaffStream()
    var claims = Claims()
    var entries = 0

    /// - Throws: what the journal throws; `.corrupt` also when a stream does not begin with the
    ///   creation of an event.
    init(from journal: any Journal) async throws(JournalError) {
        for id in try await journal.streams() {
            guard let code = id.event else {
                try await staff.read(from: journal)
                entries += Int(clamping: staff.tail.durable)
                continue
            }
            var stream: EventStream?
            // Events are read one after the other, not as they were written side by side: what one
            // gave back may be another's since, so each is folded by itself.
            var held = Claims()
            var from: UInt64 = 1
            while true {
                let page = try await journal.read(
                    id,
                    from: from,
                    limit: ServerLimits.entriesPerPage
                )
                for sealed in page {
                    try Self.take(sealed, into: &stream)
                    if case .accepted(let decision) = sealed.entry.outcome {
                        held.apply(decision.claims, by: id)
                    }
                }
                entries += page.count
                from += UInt64(page.count)
                if page.count < ServerLimits.entriesPerPage { break }
            }
            claims.merge(held)
            guard var whole = stream else { continue }
            whole.tail.durable = whole.tail.head.sequence
            streams[code] = whole
        }
        try await journal.require(claims)
    }

    static func take(
        _ sealed: SealedEntry,
        into stream: inout EventStream?
    ) throws(JournalError) {
        if stream != nil {
            try stream?.take(stored: sealed)
            return
        }
        guard let first = EventStream(first: sealed) else {
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
        var stream: EventStream?
        var from: UInt64 = 1
        while true {
            let page = try await journal.read(
                .event(event),
                from: from,
                limit: ServerLimits.entriesPerPage
            )
            for sealed in page {
                guard sealed.entry.stamp.time <= time else {
                    return stream.map { ($0.day, $0.tail.head.sequence) }
                }
                try Rebuilt.take(sealed, into: &stream)
            }
            from += UInt64(page.count)
            if page.count < ServerLimits.entriesPerPage {
                return stream.map { ($0.day, $0.tail.head.sequence) }
            }
        }
    }
}
