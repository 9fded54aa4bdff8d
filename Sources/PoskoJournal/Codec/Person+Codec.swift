import PoskoContract
import PoskoCore

// Who somebody is goes into one box, where to reach them into another; and what is printed on a
// card into a third.

extension JournalWriter {
    /// Identity and contact of a roster's person, under two keys.
    mutating func person(_ identity: UInt32, _ contact: UInt32, _ person: NumberedPerson) {
        sealed(identity, person.number, .record) { person.person.encodeIdentity(to: &$0) }
        self.contact(contact, person.person, person.number)
    }

    mutating func contact(_ field: UInt32, _ person: Person, _ number: PersonNumber) {
        guard person.hamlet != nil || person.address != nil || person.phone != nil else { return }
        sealed(field, number, .contact) { box in
            box.string(1, ifPresent: person.hamlet)
            box.string(2, ifPresent: person.address)
            box.string(3, ifPresent: person.phone)
        }
    }

    mutating func card(_ card: OwnedCard) {
        strings(1, card.details.programmes)
        string(2, card.details.funding.rawValue)
        sealed(3, card.owner, .contact) { box in
            box.string(1, ifPresent: card.details.serial)
            box.string(2, ifPresent: card.details.kpj)
            box.string(3, card.details.nik?.digits ?? "")
            box.string(4, card.details.name)
        }
        if let claim = card.claim { bytes(4, claim.key.bytes) }
    }
}

extension Person {
    func encodeIdentity(to writer: inout JournalWriter) {
        writer.string(1, nik?.digits ?? "")
        writer.string(2, name)
        writer.string(3, birthDate?.description ?? "")
        writer.string(4, sex?.rawValue ?? "")
    }

    /// Somebody of whom nothing is known any more.
    static let forgotten = Person(nik: nil, name: "")

    /// - Parameter identity: nil when it is forgotten.
    init(
        _ identity: Posko_Journal_V1_Identity?,
        _ contact: Posko_Journal_V1_Contact?
    ) throws(StoredProblem) {
        guard let identity else {
            self = .forgotten
            return
        }
        self.init(
            nik: identity.nik.isEmpty ? nil : try Stored.nik(identity.nik),
            name: identity.name,
            birthDate: identity.birthDate.isEmpty
                ? nil : try Stored.date(identity.birthDate, "birth_date"),
            sex: try Stored.optionalWord(identity.sex, "sex"),
            hamlet: contact.flatMap { $0.hasHamlet ? $0.hamlet : nil },
            address: contact.flatMap { $0.hasAddress ? $0.address : nil },
            phone: contact.flatMap { $0.hasPhone ? $0.phone : nil }
        )
    }
}

extension NumberedPerson {
    init(
        _ identity: Posko_Journal_V1_Sealed,
        _ contact: Posko_Journal_V1_Sealed?,
        _ place: SealingPlace
    ) throws(StoredProblem) {
        try Self.requireOne(identity, contact)
        self.init(
            number: try Stored.number(identity.person, "sealed.person"),
            person: try Person(
                place.open(identity, .record),
                contact.flatMap { sealed throws(StoredProblem) in
                    try place.open(sealed, .contact)
                }
            )
        )
    }

    /// Both boxes are about one person.
    static func requireOne(
        _ first: Posko_Journal_V1_Sealed,
        _ second: Posko_Journal_V1_Sealed?
    ) throws(StoredProblem) {
        guard second.map({ $0.person == first.person }) ?? true else {
            throw StoredProblem("contact.person", "is another than the one of the fact")
        }
    }
}

extension OwnedCard {
    init(
        _ message: Posko_Journal_V1_CardDetails,
        _ place: SealingPlace
    ) throws(StoredProblem) {
        let imprint: Posko_Journal_V1_Imprint? = try place.open(
            Stored.required(message.hasImprint, message.imprint, "imprint"),
            .contact
        )
        self.init(
            owner: try Stored.number(message.imprint.person, "imprint.person"),
            details: CardDetails(
                serial: imprint.flatMap { $0.hasSerial ? $0.serial : nil },
                kpj: imprint.flatMap { $0.hasKpj ? $0.kpj : nil },
                nik: try imprint.map { imprint throws(StoredProblem) in
                    try Stored.nik(imprint.nik)
                },
                name: imprint?.name ?? "",
                programmes: try message.programmes.map { word throws(StoredProblem) in
                    try Stored.word(word, "programmes")
                },
                funding: try Stored.word(message.funding, "funding")
            ),
            claim: message.claimKey.isEmpty
                ? nil : Claim(kind: .card, key: try Stored.bytes32(message.claimKey, "claim_key"))
        )
    }
}

extension SealingPlace {
    /// Somebody's own words; nil when there were none, empty when they are forgotten.
    func reason(
        _ isThere: Bool,
        _ sealed: Posko_Journal_V1_Sealed,
        _ part: PersonKeys.Part
    ) throws(StoredProblem) -> String? {
        guard isThere else { return nil }
        return try open(sealed, part, as: Posko_Journal_V1_Reason.self)?.text ?? ""
    }
}
