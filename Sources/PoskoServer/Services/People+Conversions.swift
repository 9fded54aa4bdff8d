import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

extension Posko_V1_Person {
    /// A person as a desk entered them.
    func value() throws(InvalidRequest) -> Person {
        Person(
            nik: nik.isEmpty ? nil : try Fields.nik(nik, "person.nik"),
            name: PersonName.withoutShouting(
                try Fields.text(name, "person.name", limit: 120)
            ),
            birthDate: birthDate.isEmpty
                ? nil : try Fields.date(birthDate, "person.birth_date"),
            sex: try sex.value(),
            hamlet: try Fields.optionalText(hamlet, "person.hamlet", limit: 200),
            address: try Fields.optionalText(address, "person.address", limit: 200),
            phone: try Fields.optionalText(phone, "person.phone", limit: 200)
        )
    }

    /// A person as a reply shows them: the NIK masked, unless it was asked for.
    init(_ person: Person, fullNIK: Bool = false) {
        self.init()
        name = person.name
        nik = (fullNIK ? person.nik?.digits : person.nik?.description) ?? ""
        birthDate = person.birthDate?.description ?? ""
        sex = Posko_V1_Sex(person.sex)
        hamlet = person.hamlet ?? ""
        address = person.address ?? ""
        phone = person.phone ?? ""
    }
}

extension Posko_V1_Sex {
    func value() throws(InvalidRequest) -> Sex? {
        switch self {
        case .unspecified: return nil
        case .female: return .female
        case .male: return .male
        case .UNRECOGNIZED: throw Fields.unrecognised("person.sex")
        }
    }

    init(_ sex: Sex?) {
        switch sex {
        case .female: self = .female
        case .male: self = .male
        case nil: self = .unspecified
        }
    }
}

extension Posko_V1_Purpose {
    func value() throws(InvalidRequest) -> Purpose {
        switch self {
        case .check: return .check
        case .card: return .card
        case .both: return .both
        case .unspecified: throw Fields.missing("purpose", RequestWords.purpose)
        case .UNRECOGNIZED: throw Fields.unrecognised("purpose")
        }
    }

    init(_ purpose: Purpose) {
        switch purpose {
        case .check: self = .check
        case .card: self = .card
        case .both: self = .both
        }
    }
}

extension Posko_V1_Consent {
    func value() throws(InvalidRequest) -> Consent {
        switch self {
        case .unspecified: return .notAsked
        case .given: return .given
        case .refused: return .refused
        case .UNRECOGNIZED: throw Fields.unrecognised("consent")
        }
    }

    init(_ consent: Consent) {
        switch consent {
        case .notAsked: self = .unspecified
        case .given: self = .given
        case .refused: self = .refused
        }
    }
}

extension Posko_V1_PriorityReason {
    func value() throws(InvalidRequest) -> PriorityReason {
        switch self {
        case .disability: return .disability
        case .elderly: return .elderly
        case .pregnant: return .pregnant
        case .child: return .child
        case .unspecified:
            throw Fields.missing("priority_reasons", RequestWords.priorityReasonEmpty)
        case .UNRECOGNIZED: throw Fields.unrecognised("priority_reasons")
        }
    }

    init(_ reason: PriorityReason) {
        switch reason {
        case .disability: self = .disability
        case .elderly: self = .elderly
        case .pregnant: self = .pregnant
        case .child: self = .child
        }
    }
}

extension Posko_V1_ConsentPurpose {
    func value() throws(InvalidRequest) -> ConsentPurpose {
        switch self {
        case .healthCheck: return .healthCheck
        case .followUp: return .followUp
        case .sharing: return .sharing
        case .unspecified: throw Fields.missing("purpose", RequestWords.whichConsent)
        case .UNRECOGNIZED: throw Fields.unrecognised("purpose")
        }
    }

    init(_ purpose: ConsentPurpose) {
        switch purpose {
        case .healthCheck: self = .healthCheck
        case .followUp: self = .followUp
        case .sharing: self = .sharing
        }
    }
}

extension Posko_V1_Door {
    init(_ door: Door) {
        switch door {
        case .roster: self = .roster
        case .walkIn: self = .walkIn
        }
    }
}

extension Posko_V1_RegistrationState {
    init(_ state: RegistrationState) {
        switch state {
        case .confirmed: self = .confirmed
        case .waitlisted: self = .waitlisted
        case .checkedIn: self = .checkedIn
        case .cancelled: self = .cancelled
        case .released: self = .released
        }
    }

    /// The state asked for; nil for any.
    func value() throws(InvalidRequest) -> RegistrationState? {
        switch self {
        case .unspecified: return nil
        case .confirmed: return .confirmed
        case .waitlisted: return .waitlisted
        case .checkedIn: return .checkedIn
        case .cancelled: return .cancelled
        case .released: return .released
        case .UNRECOGNIZED: throw Fields.unrecognised("state")
        }
    }
}
