import PoskoContract
import PoskoCore

// Numbers 20 to 29: registrations and slots.

extension Posko_Journal_V1_RegistrationAdded {
    init(_ beginning: NewRegistration) {
        self.init()
        number = UInt32(beginning.number.value)
        person = Posko_Journal_V1_Person(beginning.person)
        rosterNumber = UInt32(beginning.roster?.value ?? 0)
        localNumber = UInt32(beginning.localNumber ?? 0)
        if let reason = beginning.noNIKReason { noNikReason = reason }
        door = beginning.door.rawValue
        purpose = beginning.purpose.rawValue
        consent = beginning.consent.rawValue
        priorityReasons = beginning.priorityReasons.map(\.rawValue)
        asksForDoctor = beginning.asksForDoctor
        advance = beginning.advance
    }

    func fact() throws(StoredProblem) -> Fact {
        .registrationAdded(
            NewRegistration(
                number: try Stored.number(number, "number"),
                person: try Person(Stored.required(hasPerson, person, "person")),
                roster: Stored.optionalNumber(rosterNumber),
                localNumber: localNumber == 0 ? nil : Int(localNumber),
                noNIKReason: hasNoNikReason ? noNikReason : nil,
                door: try Stored.word(door, "door"),
                purpose: try Stored.word(purpose, "purpose"),
                consent: try Stored.word(consent, "consent"),
                priorityReasons: try priorityReasons.map { word throws(StoredProblem) in
                    try Stored.word(word, "priority_reasons")
                },
                asksForDoctor: asksForDoctor,
                advance: advance
            )
        )
    }
}

extension Posko_Journal_V1_SlotTaken {
    init(_ number: RegistrationNumber) {
        self.init()
        registration = UInt32(number.value)
    }

    func fact() throws(StoredProblem) -> Fact {
        .slotTaken(try Stored.number(registration, "registration"))
    }
}

extension Posko_Journal_V1_Waitlisted {
    init(_ number: RegistrationNumber, _ position: Int) {
        self.init()
        registration = UInt32(number.value)
        self.position = UInt32(position)
    }

    func fact() throws(StoredProblem) -> Fact {
        .waitlisted(try Stored.number(registration, "registration"), position: Int(position))
    }
}

extension Posko_Journal_V1_Promoted {
    init(_ number: RegistrationNumber) {
        self.init()
        registration = UInt32(number.value)
    }

    func fact() throws(StoredProblem) -> Fact {
        .promoted(try Stored.number(registration, "registration"))
    }
}

extension Posko_Journal_V1_SlotFreed {
    init(_ number: RegistrationNumber) {
        self.init()
        registration = UInt32(number.value)
    }

    func fact() throws(StoredProblem) -> Fact {
        .slotFreed(try Stored.number(registration, "registration"))
    }
}

extension Posko_Journal_V1_RegistrationCancelled {
    init(_ number: RegistrationNumber, _ reason: String?) {
        self.init()
        registration = UInt32(number.value)
        if let reason { self.reason = reason }
    }

    func fact() throws(StoredProblem) -> Fact {
        .registrationCancelled(
            try Stored.number(registration, "registration"),
            reason: hasReason ? reason : nil
        )
    }
}

extension Posko_Journal_V1_RegistrationReleased {
    init(_ number: RegistrationNumber) {
        self.init()
        registration = UInt32(number.value)
    }

    func fact() throws(StoredProblem) -> Fact {
        .registrationReleased(try Stored.number(registration, "registration"))
    }
}

extension Posko_Journal_V1_WaitlistLeft {
    init(_ number: RegistrationNumber) {
        self.init()
        registration = UInt32(number.value)
    }

    func fact() throws(StoredProblem) -> Fact {
        .waitlistLeft(try Stored.number(registration, "registration"))
    }
}
