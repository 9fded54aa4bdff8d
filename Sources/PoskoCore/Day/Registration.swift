/// Somebody who comes to the event. Legal transitions:
///
///     confirmed  -> checkedIn, cancelled, released
///     waitlisted -> confirmed (promoted), checkedIn (promoted, had a queue number), cancelled
///     checkedIn  -> waitlisted (came back after the slot went to another)
///     cancelled, released: the end; the person may be registered anew
package enum RegistrationState: String, Hashable, Sendable, CaseIterable {
    case confirmed
    case waitlisted
    case checkedIn = "checked_in"
    case cancelled
    case released

    /// Counts as the person's one registration.
    package var isActive: Bool {
        switch self {
        case .confirmed, .waitlisted, .checkedIn: true
        case .cancelled, .released: false
        }
    }
}

package struct Registration: Hashable, Sendable {
    package let beginning: NewRegistration
    package let stamp: Stamp
    package internal(set) var state: RegistrationState
    package internal(set) var holdsSlot = false
    /// Got its slot over the waitlist.
    package internal(set) var promoted = false
    package internal(set) var ticket: Ticket?
    /// As it is now; it may be withdrawn and given again.
    package internal(set) var consent: Consent
    package internal(set) var agreed: Set<ConsentPurpose>

    package var number: RegistrationNumber { beginning.number }
    package var person: Person { beginning.person }
    package var purpose: Purpose { beginning.purpose }
    package var door: Door { beginning.door }
    package var personNumber: PersonNumber { beginning.personNumber }
    package var hasPriority: Bool { beginning.hasPriority }

    init(beginning: NewRegistration, stamp: Stamp) {
        self.beginning = beginning
        self.stamp = stamp
        state = .confirmed
        consent = beginning.consent
        agreed = Set(beginning.agreed)
    }

    mutating func change(_ purpose: ConsentPurpose, given: Bool) {
        if purpose == .healthCheck {
            consent = given ? .given : .refused
        } else if given {
            agreed.insert(purpose)
        } else {
            agreed.remove(purpose)
        }
    }
}
