/// Somebody looked at what is held about people (UU 27/2022: a record of all processing).
package struct RecordRead: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case find
        case show
        case export
        case print
    }

    package enum What: String, Hashable, Sendable, CaseIterable {
        case roster
        case registration
        case ticket
        case screening
        case card
        case person
        /// What a second person was asked for, and why.
        case approval
    }

    package let kind: Kind
    package let what: What
    /// Whom it showed, at most `Limits.peopleNamedInRead`.
    package let people: [PersonNumber]
    /// How many it showed.
    package let found: Int
    /// By a part of a name or hamlet.
    package let byName: Bool
    /// Digits of NIKs were shown.
    package let fullNIK: Bool
    package let reason: String?

    package init(
        kind: Kind,
        what: What,
        people: [PersonNumber],
        found: Int,
        byName: Bool = false,
        fullNIK: Bool = false,
        reason: String? = nil
    ) {
        self.kind = kind
        self.what = what
        self.people = people
        self.found = found
        self.byName = byName
        self.fullNIK = fullNIK
        self.reason = reason
    }
}

/// How somebody says whom they mean.
package enum PersonReference: Hashable, Sendable {
    case number(PersonNumber)
    case registration(RegistrationNumber)
    case ticket(Ticket)
    case nik(NIK)
    case roster(RosterNumber)
}

extension EventDay {
    package func number(of person: PersonReference) throws(Rejection) -> PersonNumber {
        switch person {
        case .number(let number):
            guard people.contains(number) else {
                throw Rejection(.personNotFound, ["person": number])
            }
            return number
        case .registration(let number): return try registration(number).personNumber
        case .ticket(let ticket):
            return try registration(visit(ticket).registration).personNumber
        case .nik(let nik):
            guard let number = people.number(of: nik) else { throw Rejection(.personNotFound) }
            return number
        case .roster(let number):
            guard let entry = roster[number] else {
                throw Rejection(.rosterPersonNotFound, ["roster_number": number])
            }
            return entry.personNumber
        }
    }

    func requireKnown(_ number: PersonNumber) throws(Rejection) {
        guard people.contains(number) else {
            throw Rejection(.personNotFound, ["person": number])
        }
        guard !people.erased.contains(number) else {
            throw Rejection(.personErased, ["person": number])
        }
    }

    /// What is held about somebody may be used: they did not ask for a restriction, and were not
    /// erased.
    func requireUsable(_ number: PersonNumber) throws(Rejection) {
        try requireKnown(number)
        guard !people.isRestricted(number) else {
            throw Rejection(.personRestricted, ["person": number])
        }
    }

    func decideRights(_ command: RightsCommand) throws(Rejection) -> Decision {
        switch command {
        case .erase(let person, let ground): try decideErase(person, ground: ground)
        case .restrict(let person, let lifted, let reason):
            try decideRestrict(person, lifted: lifted, reason: reason)
        case .changeConsent(let number, let purpose, let given):
            try decideConsent(number, purpose, given: given)
        case .noteReads(let reads): Decision(reads.map(Fact.recordRead))
        }
    }

    /// Nobody is forgotten while desks still have to do with them.
    private func decideErase(
        _ person: PersonReference,
        ground: Erasure.Ground
    ) throws(Rejection) -> Decision {
        let number = try number(of: person)
        try requireKnown(number)
        let numbers = numbersHeld(of: number)
        let theirs = registry.registrations.filter { numbers.contains($0.personNumber) }
        if let inside = theirs.compactMap(\.ticket).first(where: isInside) {
            throw Rejection(.personInside, ["person": number, "ticket": inside])
        }
        let wasScreened = theirs.compactMap(\.ticket).contains { screenings[$0] != nil }
        let recordKept = settings.recordHolder == .facility && wasScreened
        if recordKept, people.reduced.contains(number) {
            throw Rejection(.personErased, ["person": number])
        }
        let erased = Fact.personErased(
            Erasure(
                person: numbers[0],
                also: Array(numbers.dropFirst()),
                recordKept: recordKept,
                ground: ground
            )
        )
        return Decision(cancellations(of: theirs) + [erased])
    }

    /// Their numbers, and those of owners who are known by nothing but a card that went to them
    /// because of the name: the NIK on it was a mistake.
    package func numbersHeld(of number: PersonNumber) -> [PersonNumber] {
        let numbers = people.numbers(of: number)
        let tickets = registry.registrations.filter { numbers.contains($0.personNumber) }
            .compactMap(\.ticket)
        let byName = cards.cards.filter { card in
            guard let handOver = card.handOver, handOver.byName, handOver.recipient == .owner,
                tickets.contains(handOver.ticket), !numbers.contains(card.owner)
            else { return false }
            return !registry.registrations.contains { $0.personNumber == card.owner }
                && !roster.entries.contains { $0.personNumber == card.owner }
        }
        let owners = Set(byName.map(\.owner)).filter { !people.erased.contains($0) }
        return numbers + owners.sorted()
    }

    /// Who has not come yet will not: their slot is another's.
    private func cancellations(of theirs: [Registration]) -> [Fact] {
        guard phase != .closed else { return [] }
        let leaving = theirs.filter { $0.state.isActive && $0.ticket == nil }
        var facts: [Fact] = []
        for registration in leaving {
            if registration.holdsSlot { facts.append(.slotFreed(registration.number)) }
            facts.append(.registrationCancelled(registration.number, reason: nil))
        }
        let freed = leaving.filter(\.holdsSlot)
        return freed.isEmpty ? facts : facts + promotions(freeing: leaving)
    }

    /// Nobody is once the event is closed, whether or not they were checked out.
    private func isInside(_ ticket: Ticket) -> Bool {
        phase != .closed && floor.visits[ticket]?.state.isInside == true
    }

    private func decideRestrict(
        _ person: PersonReference,
        lifted: Bool,
        reason: String
    ) throws(Rejection) -> Decision {
        let number = try number(of: person)
        try requireKnown(number)
        let numbers = people.numbers(of: number, restricted: lifted)
        guard people.isRestricted(number) == lifted else {
            throw Rejection(
                lifted ? .notRestricted : .personRestricted,
                ["person": number]
            )
        }
        return Decision(
            numbers.map { .personRestricted($0, lifted: lifted, reason: reason) }
        )
    }

    /// A withdrawal does not undo what was done before it (UU 27/2022 art. 9); from then on nothing
    /// more is recorded.
    private func decideConsent(
        _ number: RegistrationNumber,
        _ purpose: ConsentPurpose,
        given: Bool
    ) throws(Rejection) -> Decision {
        let registration = try registration(number)
        try requireKnown(registration.personNumber)
        if purpose == .healthCheck, !registration.purpose.needsSlot {
            throw Rejection(.noHealthCheckRegistered, ["registration": number])
        }
        return Decision([.consentChanged(number, purpose, given: given)])
    }

    mutating func applyToPeople(_ fact: Fact) {
        switch fact {
        case .personErased(let erasure): people.erase(erasure)
        case .personRestricted(let number, let lifted, _):
            people.restrict(number, lifted: lifted)
        case .consentChanged(let number, let purpose, let given):
            registry.update(number) { $0.change(purpose, given: given) }
        case .recordRead(let read): people.note(read)
        default: preconditionFailure("not a fact of a person")
        }
    }
}

// MARK: - Whose a thing is

extension EventDay {
    package func person(of ticket: Ticket) -> PersonNumber? {
        floor.visits[ticket].flatMap { person(of: $0.registration) }
    }

    package func person(of number: RegistrationNumber) -> PersonNumber? {
        registry[number]?.personNumber
    }

    package func person(of number: CardNumber) -> PersonNumber? { cards[number]?.owner }
}
