import PoskoCore
import PoskoJournal

/// One event in memory: the day as decided so far, and how much of that is durable.
struct EventStream {
    var day: EventDay
    /// The last entry decided; those after `durable` are on their way to the disk.
    var head: Head
    var durable: UInt64
    /// What every request of this event came to.
    var outcomes: [RequestID: Remembered]
    /// Readers of live views, told after every durable batch.
    var watchers = Watchers()
    /// Reads that wait until what they show is durable.
    var waiters: [Waiter] = []

    struct Head {
        var sequence: UInt64
        var hash: Digest
        var time: Timestamp

        var position: Position { Position(sequence: sequence, hash: hash) }
    }

    struct Remembered {
        let digest: Digest
        let sequence: UInt64
    }

    struct Waiter {
        let sequence: UInt64
        /// Resumed with true once durable, with false when the state was rebuilt meanwhile.
        let continuation: CheckedContinuation<Bool, Never>
    }

    /// Takes an entry that was decided on this stream.
    mutating func take(_ sealed: SealedEntry) {
        let entry = sealed.entry
        for fact in Self.news(entry) { day.apply(fact, entry.stamp) }
        remember(sealed)
    }

    /// Takes an entry out of the journal, whose place in the chain has been checked.
    ///
    /// - Throws: `.corrupt` when its facts cannot follow those before: hashes are no proof against
    ///   somebody who can make them.
    mutating func take(stored sealed: SealedEntry) throws(JournalError) {
        let entry = sealed.entry
        for fact in Self.news(entry) {
            if let cause = day.obstacle(to: fact) {
                throw .corrupt(
                    stream: "\(entry.stream)",
                    sequence: entry.sequence,
                    cause: "\(cause)."
                )
            }
            day.apply(fact, entry.stamp)
        }
        remember(sealed)
    }

    /// Without the creation, which `init` takes.
    private static func news(_ entry: Entry) -> ArraySlice<Fact> {
        guard case .accepted(let decision) = entry.outcome else { return [] }
        return decision.facts.dropFirst(entry.sequence == 1 ? 1 : 0)
    }

    private mutating func remember(_ sealed: SealedEntry) {
        let entry = sealed.entry
        head = Head(sequence: entry.sequence, hash: sealed.hash, time: entry.stamp.time)
        outcomes[entry.requestID] = Remembered(
            digest: entry.commandDigest,
            sequence: entry.sequence
        )
    }

    /// The stream after its first entry; nil when that does not create an event.
    init?(first sealed: SealedEntry) {
        let entry = sealed.entry
        guard entry.sequence == 1, case .accepted(let decision) = entry.outcome,
            decision.facts.count == 1, case .eventCreated(let settings)? = decision.facts.first
        else { return nil }
        day = EventDay(code: entry.stream, settings: settings, created: entry.stamp)
        head = Head(sequence: 0, hash: .zero, time: entry.stamp.time)
        durable = 0
        outcomes = [:]
        take(sealed)
    }
}

/// A state of an event: two with the same hash are the same, whatever failed between them.
struct Position: Hashable, Sendable {
    let sequence: UInt64
    let hash: Digest
}
