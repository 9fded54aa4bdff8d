extension EventDay {
    func registration(_ number: RegistrationNumber) throws(Rejection) -> Registration {
        guard let registration = registry[number] else {
            throw Rejection(.registrationNotFound, ["registration": number])
        }
        return registration
    }

    func decideAdd(_ request: RegistrationRequest) throws(Rejection) -> Decision {
        try requireNotClosed()
        let (known, rosterNumber) = try identify(request)
        let person = known.completedFromNIK(on: settings.date)
        try requireUsable(person, rosterNumber)
        try checkPlausible(person, request)
        try checkUnique(person, rosterNumber, request)
        try checkWarnings(known, request)
        guard registry.registrations.count < Limits.registrationsMax else {
            throw Rejection(.registrationsFull, ["limit": Limits.registrationsMax])
        }

        let number = RegistrationNumber(registry.registrations.count + 1)
        var people = PeopleDraft(of: people)
        let priorityReasons = priorityReasons(of: person, request)
        let beginning = NewRegistration(
            number: number,
            personNumber: people.number(
                of: person.nik,
                known: rosterNumber.flatMap { roster[$0]?.personNumber }
            ),
            person: person,
            roster: rosterNumber,
            localNumber: person.nik == nil ? registry.lastLocalNumber + 1 : nil,
            noNIKReason: person.nik == nil ? request.noNIKReason : nil,
            door: rosterNumber == nil ? .walkIn : .roster,
            purpose: request.purpose,
            consent: request.purpose == .card ? .notAsked : request.consent,
            priorityReasons: priorityReasons,
            hasPriority: !priorityReasons.isEmpty,
            asksForDoctor: request.asksForDoctor,
            advance: phase == .draft,
            agreed: ConsentPurpose.allCases.filter(request.agreed.contains)
        )
        var facts: [Fact] = [.registrationAdded(beginning)]
        if request.purpose.needsSlot {
            let position = registry.waitlist.count + 1
            facts.append(
                slotCount.hasRoom(for: beginning.door)
                    ? .slotTaken(number) : .waitlisted(number, position: position)
            )
        }
        return Decision(facts)
    }

    func decideCancel(
        _ number: RegistrationNumber,
        reason: String?
    ) throws(Rejection) -> Decision {
        try requireNotClosed()
        let registration = try registration(number)
        if let ticket = registration.ticket {
            throw Rejection(.alreadyCheckedIn, ["registration": number, "ticket": ticket])
        }
        guard registration.state.isActive else {
            throw Rejection(
                .registrationNotActive,
                ["registration": number, "state": registration.state.rawValue]
            )
        }
        var facts: [Fact] = []
        if registration.holdsSlot { facts.append(.slotFreed(number)) }
        facts.append(.registrationCancelled(number, reason: reason))
        if registration.holdsSlot { facts += promotions(freeing: [registration]) }
        return Decision(facts)
    }

    private func requireUsable(
        _ person: Person,
        _ rosterNumber: RosterNumber?
    ) throws(Rejection) {
        let known =
            person.nik.flatMap(people.number(of:))
            ?? rosterNumber.flatMap { roster[$0]?.personNumber }
        if let known { try requireUsable(known) }
    }

    /// The person, with what the roster knows filled in, and their roster number.
    private func identify(
        _ request: RegistrationRequest
    ) throws(Rejection) -> (Person, RosterNumber?) {
        switch request.who {
        case .roster(let number):
            guard let entry = roster[number] else {
                throw Rejection(.rosterPersonNotFound, ["roster_number": number])
            }
            return (entry.person, number)
        case .person(let entered):
            guard let nik = entered.nik, let entry = roster.find(nik) else {
                return (entered, nil)
            }
            return (entry.person.merged(with: entered), entry.number)
        }
    }

    private func checkPlausible(
        _ person: Person,
        _ request: RegistrationRequest
    ) throws(Rejection) {
        if person.nik == nil, request.noNIKReason == nil { throw Rejection(.nikRequired) }
        if let birthDate = person.birthDate, birthDate > settings.date {
            throw Rejection(
                .birthDateInFuture,
                ["event_date": settings.date]
            )
        }
        if request.purpose.needsSlot, request.consent == .notAsked {
            throw Rejection(.consentRequired)
        }
        if request.priorityReasons.contains(.pregnant), person.sex == .male {
            throw Rejection(
                .priorityImplausible,
                ["reason": PriorityReason.pregnant.rawValue]
            )
        }
        guard firstStation(for: request.purpose, asksForDoctor: request.asksForDoctor) != nil
        else {
            throw Rejection(.noStationForPurpose, ["purpose": request.purpose.rawValue])
        }
    }

    private func checkUnique(
        _ person: Person,
        _ rosterNumber: RosterNumber?,
        _ request: RegistrationRequest
    ) throws(Rejection) {
        let known =
            person.nik.flatMap { registry.active(nik: $0) }
            ?? rosterNumber.flatMap { registry.active(roster: $0) }
        if let known {
            throw Rejection(
                .alreadyRegistered,
                [
                    "registration": known.number, "ticket": known.ticket?.description ?? "",
                    "state": known.state.rawValue,
                ]
            )
        }
        guard !request.notADuplicate else { return }
        let alike = possibleDuplicates(of: person, apartFrom: rosterNumber)
        guard alike.isEmpty else {
            throw Rejection(
                .possibleDuplicate,
                ["candidates": alike.prefix(Limits.namedInRefusal).joined(separator: ", ")]
            )
        }
    }

    /// The second look: for someone without a NIK at registrations and roster people whose name is
    /// alike and whose birth date or hamlet is the same; for someone with one at registrations
    /// without, of the same birth date.
    private func possibleDuplicates(
        of person: Person,
        apartFrom rosterNumber: RosterNumber?
    ) -> [String] {
        let look = PersonLook(person)
        let registered = registry.looks.indices.filter { index in
            registry.looks[index].isLike(look) && registry.registrations[index].state.isActive
        }
        let onRoster =
            person.nik != nil
            ? []
            : roster.looks.indices.filter { index in
                let number = roster.entries[index].number
                return roster.looks[index].isLike(look) && number != rosterNumber
                    && registry.active(roster: number) == nil
            }
        return registered.map { "registration \(registry.registrations[$0].number)" }
            + onRoster.map { "roster \(roster.entries[$0].number)" }
    }

    /// Before the NIK fills in what was not entered: a century that it leaves open is to be
    /// confirmed.
    private func checkWarnings(
        _ person: Person,
        _ request: RegistrationRequest
    ) throws(Rejection) {
        guard let nik = person.nik, !request.warningsConfirmed else { return }
        let warnings = nik.warnings(
            birthDate: person.birthDate,
            sex: person.sex,
            today: settings.date
        )
        guard warnings.isEmpty else {
            throw Rejection(
                .confirmationRequired,
                ["warnings": warnings.map(\.code).joined(separator: ", ")]
            )
        }
    }

    private func priorityReasons(
        of person: Person,
        _ request: RegistrationRequest
    ) -> [PriorityReason] {
        var reasons = request.priorityReasons
        if let age = person.age(on: settings.date),
            let reason = PriorityReason.byAge(years: age)
        {
            reasons.insert(reason)
        }
        return PriorityReason.allCases.filter(reasons.contains)
    }
}
