/// Registrations, the slots they hold, and the waitlist.
package struct Registry: Hashable, Sendable {
    /// In the order of their numbers.
    package internal(set) var registrations: [Registration] = []
    /// At the index of its registration.
    var looks: [PersonLook] = []
    /// First come, first promoted.
    package internal(set) var waitlist: [RegistrationNumber] = []
    /// Registrations that hold a slot; never above the event's slots.
    package internal(set) var slotsTaken = 0
    /// Those of them that came in by the walk-in door.
    package internal(set) var slotsTakenByWalkIns = 0
    /// The roster's share is open to all.
    package internal(set) var reservationLifted = false
    var byNIK: [NIK: RegistrationNumber] = [:]
    var byRoster: [RosterNumber: RegistrationNumber] = [:]
    var lastLocalNumber = 0

    package subscript(number: RegistrationNumber) -> Registration? {
        registrations.indices.contains(number.index) ? registrations[number.index] : nil
    }

    /// The person's one active registration.
    package func active(nik: NIK) -> Registration? {
        byNIK[nik].flatMap { self[$0] }.flatMap { $0.state.isActive ? $0 : nil }
    }

    package func active(roster: RosterNumber) -> Registration? {
        byRoster[roster].flatMap { self[$0] }.flatMap { $0.state.isActive ? $0 : nil }
    }

    /// Place on the waitlist, from 1.
    package func waitlistPosition(of number: RegistrationNumber) -> Int? {
        waitlist.firstIndex(of: number).map { $0 + 1 }
    }

    mutating func update(_ number: RegistrationNumber, _ change: (inout Registration) -> Void) {
        precondition(registrations.indices.contains(number.index), "no registration \(number)")
        change(&registrations[number.index])
    }

    mutating func takeSlot(_ number: RegistrationNumber) {
        update(number) { registration in
            precondition(!registration.holdsSlot, "registration \(number) holds a slot already")
            registration.holdsSlot = true
        }
        slotsTaken += 1
        if registrations[number.index].door == .walkIn { slotsTakenByWalkIns += 1 }
    }

    mutating func freeSlot(_ number: RegistrationNumber) {
        update(number) { registration in
            precondition(registration.holdsSlot, "registration \(number) holds no slot")
            registration.holdsSlot = false
        }
        slotsTaken -= 1
        if registrations[number.index].door == .walkIn { slotsTakenByWalkIns -= 1 }
    }
}

extension EventDay {
    /// Slots as a decision sees them, before any of its facts is applied.
    struct SlotCount {
        let capacity: Int
        /// Kept for the roster, until lifted.
        let reserved: Int
        var taken: Int
        var takenByWalkIns: Int

        /// Whether somebody who came in by `door` may take a slot. Walk-ins leave the roster's
        /// share alone; people of the roster may have any slot.
        func hasRoom(for door: Door) -> Bool {
            guard taken < capacity else { return false }
            return door == .roster || takenByWalkIns < capacity - reserved
        }

        mutating func take(_ door: Door) {
            taken += 1
            if door == .walkIn { takenByWalkIns += 1 }
        }

        mutating func free(_ door: Door) {
            taken -= 1
            if door == .walkIn { takenByWalkIns -= 1 }
        }
    }

    var slotCount: SlotCount {
        SlotCount(
            capacity: settings.slots,
            reserved: registry.reservationLifted ? 0 : settings.preregisteredSlots,
            taken: registry.slotsTaken,
            takenByWalkIns: registry.slotsTakenByWalkIns
        )
    }

    /// Who of the waitlist gets a slot once these registrations have given theirs up, in order.
    /// Someone who may not have a slot yet (a walk-in while the roster's share is kept) keeps their
    /// place.
    func promotions(
        freeing freed: [Registration],
        reservationLifted: Bool? = nil
    ) -> [Fact] {
        let lifted = reservationLifted ?? registry.reservationLifted
        var slots = SlotCount(
            capacity: settings.slots,
            reserved: lifted ? 0 : settings.preregisteredSlots,
            taken: registry.slotsTaken,
            takenByWalkIns: registry.slotsTakenByWalkIns
        )
        for registration in freed where registration.holdsSlot { slots.free(registration.door) }
        let leaving = Set(freed.map(\.number))
        var facts: [Fact] = []
        for number in registry.waitlist where !leaving.contains(number) {
            guard slots.taken < slots.capacity else { break }
            guard let waiting = registry[number], slots.hasRoom(for: waiting.door) else { continue }
            slots.take(waiting.door)
            facts.append(.promoted(number))
        }
        return facts
    }

    mutating func applyToRegistry(_ fact: Fact, _ stamp: Stamp) {
        switch fact {
        case .registrationAdded(let beginning):
            precondition(
                beginning.number.index == registry.registrations.count,
                "registration numbers have no gap"
            )
            registry.registrations.append(
                Registration(beginning: beginning, stamp: stamp)
            )
            registry.looks.append(PersonLook(beginning.person))
            people.note(beginning.personNumber, beginning.person.nik)
            if let nik = beginning.person.nik { registry.byNIK[nik] = beginning.number }
            if let roster = beginning.roster { registry.byRoster[roster] = beginning.number }
            if let local = beginning.localNumber { registry.lastLocalNumber = local }
        case .slotTaken(let number):
            registry.takeSlot(number)
        case .waitlisted(let number, _):
            registry.update(number) { $0.state = .waitlisted }
            registry.waitlist.append(number)
        case .promoted(let number):
            registry.waitlist.removeAll { $0 == number }
            registry.takeSlot(number)
            registry.update(number) { registration in
                registration.promoted = true
                registration.state = registration.ticket == nil ? .confirmed : .checkedIn
            }
        case .slotFreed(let number):
            registry.freeSlot(number)
        case .registrationCancelled(let number, _):
            registry.waitlist.removeAll { $0 == number }
            registry.update(number) { $0.state = .cancelled }
        case .registrationReleased(let number):
            registry.update(number) { $0.state = .released }
        case .waitlistLeft(let number):
            registry.waitlist.removeAll { $0 == number }
            registry.update(number) { $0.state = .checkedIn }
        case .ticketIssued(let ticket, let number, let station, _):
            registry.update(number) { registration in
                registration.ticket = ticket
                registration.state = .checkedIn
            }
            let registration = registry.registrations[number.index]
            floor.admit(
                Visit(
                    ticket: ticket,
                    registration: number,
                    priority: registration.hasPriority,
                    issued: stamp.time,
                    state: .waiting(at: station),
                    since: stamp.time,
                    asksForDoctor: registration.beginning.asksForDoctor
                )
            )
            joinLine(ticket, station, stamp)
        default: preconditionFailure("not a fact of the registry")
        }
    }
}
