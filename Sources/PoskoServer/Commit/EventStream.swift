import PoskoCore
import PoskoJournal

/// One event in memory: the day as decided so far, and how much of that is durable.
struct EventStream {
    var day: EventDay
    var keys: StreamKeys
    var tail: StreamTail
    /// In order.
    var closings: [ClosingEntry] = []

    /// Takes an entry that was decided on this stream.
    mutating func take(_ sealed: SealedEntry) {
        let entry = sealed.entry
        for fact in Self.news(entry) { day.apply(fact, entry.stamp) }
        note(sealed)
    }

    /// Nobody erased them, and what is sealed about them cannot be opened.
    var peopleWithoutKeys: [PersonNumber] {
        let people = day.people
        return (0..<people.count).map { PersonNumber($0 + 1) }.filter { person in
            guard let pair = keys[person] else { return !people.erased.contains(person) }
            return pair.contact == nil && !people.reduced.contains(person)
        }
    }

    private mutating func note(_ sealed: SealedEntry) {
        tail.take(sealed)
        if let closing = ClosingEntry(sealed) { closings.append(closing) }
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
        note(sealed)
    }

    /// Without the creation, which `init` takes.
    private static func news(_ entry: Entry) -> ArraySlice<Fact> {
        guard case .accepted(let decision) = entry.outcome else { return [] }
        return decision.facts.dropFirst(entry.sequence == 1 ? 1 : 0)
    }

    /// The stream after its first entry; nil when that does not create an event.
    init?(first sealed: SealedEntry, _ keys: StreamKeys) {
        let entry = sealed.entry
        guard entry.sequence == 1, let code = entry.stream.event,
            case .accepted(let decision) = entry.outcome,
            decision.facts.count == 1, case .eventCreated(let settings)? = decision.facts.first
        else { return nil }
        day = EventDay(code: code, settings: settings, created: entry.stamp)
        tail = StreamTail()
        self.keys = keys
        take(sealed)
    }
}

/// The staff in memory.
struct StaffStream {
    var book = StaffBook()
    var tail = StreamTail()

    /// All that the journal has.
    mutating func read(from journal: any Journal) async throws(JournalError) {
        while true {
            let page = try await journal.read(
                .staff,
                from: tail.head.sequence + 1,
                limit: ServerLimits.entriesPerPage,
                keys: StreamKeys(stream: .staff)
            )
            for sealed in page { take(sealed) }
            if page.count < ServerLimits.entriesPerPage { break }
        }
        tail.durable = tail.head.sequence
    }

    /// Takes an entry whose place in the chain has been checked.
    mutating func take(_ sealed: SealedEntry) {
        let entry = sealed.entry
        if case .staffChanged(let facts) = entry.outcome {
            for fact in facts { book.apply(fact, entry.stamp) }
        }
        tail.take(sealed)
    }
}

/// The entry that closed an event, with what stands for the whole chain up to it.
struct ClosingEntry: Sendable {
    let closing: Closing
    let stamp: Stamp
    let sequence: UInt64
    let hash: Digest

    /// Nil for any other entry.
    init?(_ sealed: SealedEntry) {
        guard case .accepted(let decision) = sealed.entry.outcome,
            case .eventClosed(let closing)? = decision.facts.first
        else { return nil }
        self.closing = closing
        stamp = sealed.entry.stamp
        sequence = sealed.entry.sequence
        hash = sealed.hash
    }
}
