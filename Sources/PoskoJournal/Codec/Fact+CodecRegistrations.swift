import PoskoContract
import PoskoCore

// Numbers 20 to 29: registrations and slots.

extension JournalWriter {
    mutating func registrationAdded(_ beginning: NewRegistration) {
        message(20) { fact in
            fact.uint32(1, beginning.number.value)
            fact.sealed(2, beginning.personNumber, .record) { box in
                box.message(1) { beginning.person.encodeIdentity(to: &$0) }
                box.string(2, ifPresent: beginning.noNIKReason)
                box.strings(3, beginning.priorityReasons)
            }
            fact.contact(3, beginning.person, beginning.personNumber)
            fact.uint32(4, beginning.roster?.value ?? 0)
            fact.uint32(5, beginning.localNumber ?? 0)
            fact.string(6, beginning.door.rawValue)
            fact.string(7, beginning.purpose.rawValue)
            fact.string(8, beginning.consent.rawValue)
            fact.bool(9, beginning.hasPriority)
            fact.bool(10, beginning.asksForDoctor)
            fact.bool(11, beginning.advance)
            fact.strings(12, beginning.agreed)
        }
    }
}

extension Posko_Journal_V1_RegistrationAdded {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        let sealed = try Stored.required(hasRegistrant, registrant, "registrant")
        try NumberedPerson.requireOne(sealed, hasContact ? contact : nil)
        let told: Posko_Journal_V1_Registrant? = try place.open(sealed, .record)
        return .registrationAdded(
            NewRegistration(
                number: try Stored.number(number, "number"),
                personNumber: try Stored.number(sealed.person, "registrant.person"),
                person: try Person(
                    told?.identity,
                    hasContact ? place.open(contact, .contact) : nil
                ),
                roster: Stored.optionalNumber(rosterNumber),
                localNumber: localNumber == 0 ? nil : Int(localNumber),
                noNIKReason: told.flatMap { $0.hasNoNikReason ? $0.noNikReason : nil },
                door: try Stored.word(door, "door"),
                purpose: try Stored.word(purpose, "purpose"),
                consent: try Stored.word(consent, "consent"),
                priorityReasons: try (told?.priorityReasons ?? []).map {
                    word throws(StoredProblem) in
                    try Stored.word(word, "priority_reasons")
                },
                hasPriority: priority,
                asksForDoctor: asksForDoctor,
                advance: advance,
                agreed: try agreed.map { word throws(StoredProblem) in
                    try Stored.word(word, "agreed")
                }
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
            fact.reason(2, reason, fact.owners[number], .record)
        }
    }
}

extension Posko_Journal_V1_RegistrationCancelled {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .registrationCancelled(
            try Stored.number(registration, "registration"),
            reason: try place.reason(hasReason, reason, .record)
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
