/// Someone who waits in a line.
package struct Waiting: Hashable, Sendable {
    package let ticket: Ticket
    /// Order of arrival over all lines; a call that is undone gives the old place back.
    package let arrival: Int
    package let since: Timestamp
    package let priority: Bool
    /// An open RED finding: goes first at the doctor's.
    package var urgent: Bool
    /// People who came later and were called before, RED excepted. Never above `overtakenMax`.
    package var overtaken: Int
}

/// The people who wait at one station, and who is next.
///
/// The order is: RED first; then priority before general, but after `priorityBurstMax` priority
/// calls in a row it is the turn of someone general; and nobody is called over the head of a person
/// who has been overtaken `overtakenMax` times: then the line is served in the order of arrival
/// until that person is called. The last rule holds for every call, so the bound holds for every
/// person.
package struct Line: Hashable, Sendable {
    /// In the order of arrival.
    package private(set) var waiting: [Waiting] = []
    /// Priority calls in a row while someone general waited.
    private var burst = 0

    package init() {}

    package var isEmpty: Bool { waiting.isEmpty }

    /// Who is called next; nil when nobody waits.
    package func next(under policy: QueuePolicy) -> Waiting? {
        guard let head = waiting.first else { return nil }
        if let urgent = waiting.first(where: \.urgent) { return urgent }
        let priority = waiting.first(where: \.priority)
        let general = waiting.first { !$0.priority }
        let preferred: Waiting
        switch (priority, general) {
        case (let priority?, let general?):
            preferred = burst < policy.priorityBurstMax ? priority : general
        default:
            preferred = priority ?? general ?? head
        }
        // Passing someone who has been passed often enough is out: first come, first served then.
        for person in waiting {
            if person.arrival >= preferred.arrival { break }
            if person.overtaken >= policy.overtakenMax { return head }
        }
        return preferred
    }

    /// Everybody in the order in which they would be called if nobody else came. Costs the square
    /// of the line's length, which a village's lines allow.
    package func callOrder(under policy: QueuePolicy) -> [Waiting] {
        var line = self
        var order: [Waiting] = []
        order.reserveCapacity(waiting.count)
        while let next = line.next(under: policy) {
            line.call(next.ticket)
            order.append(next)
        }
        return order
    }

    mutating func join(_ person: Waiting) {
        let place = waiting.lastIndex { $0.arrival < person.arrival }.map { $0 + 1 } ?? 0
        waiting.insert(person, at: place)
    }

    /// Takes a person out because they are called; those passed over are counted.
    @discardableResult
    mutating func call(_ ticket: Ticket) -> Waiting? {
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        let person = waiting.remove(at: index)
        if person.urgent { return person }
        for earlier in waiting.indices.prefix(index) {
            waiting[earlier].overtaken += 1
        }
        let generalWaits = waiting.contains { !$0.priority }
        burst = person.priority && generalWaits ? burst + 1 : 0
        return person
    }

    /// Takes a person out for another reason than a call.
    @discardableResult
    mutating func remove(_ ticket: Ticket) -> Waiting? {
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return waiting.remove(at: index)
    }

    mutating func setUrgent(_ urgent: Bool, for ticket: Ticket) {
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
        waiting[index].urgent = urgent
    }
}
