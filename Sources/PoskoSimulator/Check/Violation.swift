/// What must hold at every step of a run, whatever fails.
package enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Slots taken stay at or below the event's, and the roster's share is kept.
    case slots
    /// No slot is free while somebody waits who may have it.
    case idleSlot = "idle-slot"
    /// Numbers are given once and without a gap: tickets by lane, registrations, cards.
    case numbers
    /// A person is registered once among the active.
    case registeredOnce = "registered-once"
    /// A worker has one card of a programme, over all events.
    case oneCard = "one-card"
    /// A card's number is claimed once, over all events.
    case serial
    /// A screening has one result: it is finalised once.
    case oneResult = "one-result"
    /// Every card is in exactly one place and moves only where it can.
    case cardPlace = "card-place"
    /// Everybody with a ticket is in one line or at one counter or nowhere, and a counter has one.
    case place
    /// What the journal holds follows from the phase the event is in.
    case phase
    /// What was acknowledged is in the journal, as it was acknowledged.
    case acknowledged
    /// Nothing is shown that is not durable, and nothing is taken back that was shown.
    case durable
    /// What the journal tells is what the server shows.
    case replay
    /// A request is done once and answered alike.
    case request
    /// Within an event time never runs backwards.
    case time
    /// The server writes what follows what is written, and reads what it wrote.
    case chain
    /// Whoever asks is answered; whoever watches sees the last state.
    case liveness
}

/// A rule that was broken, and by what.
package struct Violation: Error, Hashable, Sendable {
    package let rule: Rule
    package let cause: String

    init(_ rule: Rule, _ cause: String) {
        self.rule = rule
        self.cause = cause
    }
}
