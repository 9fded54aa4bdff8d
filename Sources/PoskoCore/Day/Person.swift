/// A person's particulars, as far as they are known.
package struct Person: Hashable, Sendable {
    package var nik: NIK?
    package var name: String
    package var birthDate: CivilDate?
    package var sex: Sex?
    /// Dusun or kampung.
    package var hamlet: String?
    package var address: String?
    package var phone: String?

    package init(
        nik: NIK?,
        name: String,
        birthDate: CivilDate? = nil,
        sex: Sex? = nil,
        hamlet: String? = nil,
        address: String? = nil,
        phone: String? = nil
    ) {
        self.nik = nik
        self.name = name
        self.birthDate = birthDate
        self.sex = sex
        self.hamlet = hamlet
        self.address = address
        self.phone = phone
    }

    /// Completed years on `date`; nil without a birth date or when it lies after `date`.
    package func age(on date: CivilDate) -> Int? {
        guard let birthDate, birthDate <= date else { return nil }
        return birthDate.years(until: date)
    }

    /// The same person with what the NIK tells where nothing was entered.
    package func completedFromNIK(on date: CivilDate) -> Person {
        guard let nik else { return self }
        var person = self
        person.birthDate = birthDate ?? nik.birthDate(agreeingWith: nil, on: date)
        person.sex = sex ?? nik.sex
        return person
    }

    /// This person with what `other` knows taken over; what `other` does not know is kept.
    func merged(with other: Person) -> Person {
        Person(
            nik: other.nik ?? nik,
            name: other.name,
            birthDate: other.birthDate ?? birthDate,
            sex: other.sex ?? sex,
            hamlet: other.hamlet ?? hamlet,
            address: other.address ?? address,
            phone: other.phone ?? phone
        )
    }
}

/// Someone whom the village office announced.
package struct RosterEntry: Hashable, Sendable {
    package let number: RosterNumber
    /// Among the event's people.
    package let personNumber: PersonNumber
    package var person: Person
}

/// Why someone is served with priority (UU 25/2009 art. 29).
package enum PriorityReason: String, Hashable, Sendable, CaseIterable {
    case disability
    /// 60 and over.
    case elderly
    case pregnant
    /// Under 18.
    case child

    /// The reason that an age alone is; nil between the two.
    package static func byAge(years: Int) -> PriorityReason? {
        years >= 60 ? .elderly : years < 18 ? .child : nil
    }
}

/// Why a person comes.
package enum Purpose: String, Hashable, Sendable, CaseIterable {
    case check
    case card
    case both

    /// Takes one of the health-check slots.
    package var needsSlot: Bool { self != .card }
}

/// What a person answered when asked for consent to the processing of health data (UU 27/2022).
package enum Consent: String, Hashable, Sendable, CaseIterable {
    case given
    case refused
    /// Card-only visits process no health data and are not asked.
    case notAsked = "not_asked"
}

/// By which door someone came in.
package enum Door: String, Hashable, Sendable, CaseIterable {
    case roster
    case walkIn = "walk_in"
}

/// Who did something, where and when; the server's words, never read by a rule but the time.
package struct Stamp: Hashable, Sendable {
    package let time: Timestamp
    package let staff: String
    package let device: String

    package init(time: Timestamp, staff: String, device: String) {
        self.time = time
        self.staff = staff
        self.device = device
    }
}
