import PoskoContract
import PoskoCore

// Numbers 80 to 99: second persons and personal data.

extension JournalWriter {
    mutating func peopleFact(_ fact: Fact) {
        switch fact {
        case .approvalAsked(let number, let act, let commandKey, let reason):
            approvalAsked(number, act, commandKey, reason)
        case .approvalGiven(let number): message(81) { $0.uint32(1, number.value) }
        case .approvalUsed(let number): message(82) { $0.uint32(1, number.value) }
        case .personErased(let erasure): personErased(erasure)
        case .personRestricted(let number, let lifted, let reason):
            personRestricted(number, lifted: lifted, reason)
        case .consentChanged(let number, let purpose, let given):
            consentChanged(number, purpose, given: given)
        case .recordRead(let read): recordRead(read)
        default: preconditionFailure("not a fact of people")
        }
    }

    fileprivate mutating func approvalAsked(
        _ number: Approval.Number,
        _ act: Approval.Act,
        _ commandKey: CommandKey,
        _ reason: String
    ) {
        message(80) { fact in
            fact.uint32(1, number.value)
            switch act {
            case .reopen: fact.string(2, "reopen")
            case .amend(let ticket):
                fact.string(2, "amend")
                fact.string(3, ticket.description)
            case .reverse(let card):
                fact.string(2, "reverse")
                fact.uint32(4, card.value)
            }
            fact.bytes(5, commandKey.bytes)
            switch act {
            case .reopen: fact.string(7, reason)
            case .amend(let ticket): fact.reason(6, reason, fact.owners[ticket], .record)
            case .reverse(let card): fact.reason(6, reason, fact.owners[card], .contact)
            }
        }
    }
}

extension Posko_Journal_V1_ApprovalAsked {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .approvalAsked(
            try Stored.number(number),
            try readAct(),
            commandKey: try Stored.bytes32(commandKey, "command_key"),
            reason: try openReason.isEmpty
                ? place.reason(hasReason, reason, act == "amend" ? .record : .contact) ?? ""
                : openReason
        )
    }

    private func readAct() throws(StoredProblem) -> Approval.Act {
        switch act {
        case "reopen": return .reopen
        case "amend": return .amend(try Stored.ticket(ticket))
        case "reverse": return .reverse(try Stored.number(card, "card"))
        default: throw StoredProblem("act", "is not a word that this program knows")
        }
    }
}

extension JournalWriter {
    fileprivate mutating func personErased(_ erasure: Erasure) {
        message(90) { fact in
            fact.uint32(1, erasure.person.value)
            fact.packed(2, erasure.also.map(\.value))
            fact.bool(3, erasure.recordKept)
            fact.string(4, erasure.ground.rawValue)
        }
    }
}

extension Posko_Journal_V1_PersonErased {
    func fact() throws(StoredProblem) -> Fact {
        .personErased(
            Erasure(
                person: try Stored.number(person, "person"),
                also: try also.map { number throws(StoredProblem) in
                    try Stored.number(number, "also")
                },
                recordKept: recordKept,
                ground: try Stored.word(ground, "ground")
            )
        )
    }
}

extension JournalWriter {
    fileprivate mutating func personRestricted(
        _ number: PersonNumber,
        lifted: Bool,
        _ reason: String
    ) {
        message(91) { fact in
            fact.uint32(1, number.value)
            fact.bool(2, lifted)
            fact.reason(3, reason, number, .record)
        }
    }
}

extension Posko_Journal_V1_PersonRestricted {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .personRestricted(
            try Stored.number(person, "person"),
            lifted: lifted,
            reason: try place.reason(hasReason, reason, .record) ?? ""
        )
    }
}

extension JournalWriter {
    fileprivate mutating func consentChanged(
        _ number: RegistrationNumber,
        _ purpose: ConsentPurpose,
        given: Bool
    ) {
        message(92) { fact in
            fact.uint32(1, number.value)
            fact.string(2, purpose.rawValue)
            fact.bool(3, given)
        }
    }
}

extension Posko_Journal_V1_ConsentChanged {
    func fact() throws(StoredProblem) -> Fact {
        .consentChanged(
            try Stored.number(registration, "registration"),
            try Stored.word(purpose, "purpose"),
            given: given
        )
    }
}

extension JournalWriter {
    fileprivate mutating func recordRead(_ read: RecordRead) {
        message(93) { fact in
            fact.string(1, read.kind.rawValue)
            fact.string(2, read.what.rawValue)
            fact.packed(3, read.people.map(\.value))
            fact.uint32(4, read.found)
            fact.bool(5, read.byName)
            fact.bool(6, read.fullNIK)
            fact.reason(7, read.reason, read.people.first, .record)
        }
    }
}

extension Posko_Journal_V1_RecordRead {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .recordRead(
            RecordRead(
                kind: try Stored.word(kind, "kind"),
                what: try Stored.word(what, "what"),
                people: try people.map { number throws(StoredProblem) in
                    try Stored.number(number, "people")
                },
                found: Int(found),
                byName: byName,
                fullNIK: fullNik,
                reason: try place.reason(hasReason, reason, .record)
            )
        )
    }
}
