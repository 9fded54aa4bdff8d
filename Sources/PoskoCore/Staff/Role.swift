/// What somebody works as. What each may do is one table, the server's `Policy`.
package enum Role: String, Hashable, Sendable, CaseIterable {
    case registrar
    case clinician
    case cardOfficer = "card-officer"
    case organizer
    /// Keeps the accounts and devices; at every event.
    case admin
    /// A board on a wall: queue numbers and desks, nothing of a person.
    case display
}

/// A role, at one event or at all.
package struct Grant: Hashable, Sendable {
    package let role: Role
    /// Nil: at every event of the server.
    package let event: EventCode?

    /// Nil for an admin of one event: accounts are the server's.
    package init?(_ role: Role, at event: EventCode?) {
        guard role != .admin || event == nil else { return nil }
        self.role = role
        self.event = event
    }

    package func holds(at event: EventCode) -> Bool {
        self.event == nil || self.event == event
    }
}
