import PoskoContract
import PoskoCore

// Numbers 20 to 29: registrations and slots.

extension JournalWriter {
    mutating func registrationAdded(_ beginning: NewRegistration) {
        message(20) { fact in
            fact.uint32(1, beginning.number.value)
            fact.message(2) { beginning.person.encode(to: &$0) }
            fact.uint32(3, beginning.roster?.value ?? 0)
            fact.uint32(4, beginning.localNumber ?? 0)
            fact.string(5, ifPresent: beginning.noNIKReason)
            fact.string(6, beginning.door.rawValue)
            fact.string(7, beginning.purpose.rawValue)
            fact.string(8, beginning.consent.rawValue)
            fact.strings(9, beginning.priorityReasons)
            fact.bool(10, beginning.asksForDoctor)
            fact.bool(11, beginning.advance)
        }
    }
}

extension Posko_Journal_V1_RegistrationAdded {
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

extension JournalWriter {
    mutating func slotTaken(_ number: RegistrationNumber) {
        message(21) { fact in
            fact.uint32(1, number.value)
        }
    }
}

extension Posko_Journal_V1_SlotTaken {
    func fact() throws(StoredProblem) -> Fact {
        .slotTaken(try Stored.number(registration, "registration"))
    }
}

extension JournalWriter {
    mutating func waitlisted(_ number: RegistrationNumber, _ position: Int) {
        message(22) { fact in
            fact.uint32(1, number.value)
            fact.uint32(2, position)
        }
    }
}

extension Posko_Journal_V1_Waitlisted {
    func fact() throws(StoredProblem) -> Fact {
        .waitlisted(try Stored.number(registration, "registration"), position: Int(position))
    }
}

extension JournalWriter {
    mutating func promoted(_ number: RegistrationNumber) {
        message(23) { fact in
            fact.uint32(1, number.value)
        }
    }
}

extension Posko_Journal_V1_Promoted {
    func fact() throws(StoredProblem) -> Fact {
        .promoted(try Stored.number(registration, "registration"))
    }
}

extension JournalWriter {
    mutating func slotFreed(_ number: RegistrationNumber) {
        message(24) { fact in
            fact.uint32(1, number.value)
        }
    }
}

extension Posko_Journal_V1_SlotFreed {
    func fact() throws(StoredProblem) -> Fact {
        .slotFreed(try Stored.number(registration, "registration"))
    }
}

extension JournalWriter {
    mutating func registrationCancelled(_ number: RegistrationNumber, _ reason: String?) {
        message(25) { fact in
            fact.uint32(1, number.value)
            fact.string(2, ifPresent: reason)
        }
    }
}

extension Posko_Journal_V1_RegistrationCancelled {
    func fact() throws(StoredProblem) -> Fact {
        .registrationCancelled(
            try Stored.number(registration, "registration"),
            reason: hasReason ? reason : nil
        )
    }
}

extension JournalWriter {
    mutating func registrationReleased(_ number: RegistrationNumber) {
        message(26) { fact in
            fact.uint32(1, number.value)
        }
    }
}

extension Posko_Journal_V1_RegistrationReleased {
    func fact() throws(StoredProblem) -> Fact {
        .registrationReleased(try Stored.number(registration, "registration"))
    }
}

extension JournalWriter {
    mutating func waitlistLeft(_ number: RegistrationNumber) {
        message(27) { fact in
            fact.uint32(1, number.value)
        }
    }
}

extension Posko_Journal_V1_WaitlistLeft {
    func fact() throws(StoredProblem) -> Fact {
        .waitlistLeft(try Stored.number(registration, "registration"))
    }
}
