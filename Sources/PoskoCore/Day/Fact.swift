/// Something that happened, as the journal keeps it. Facts are never edited; a correction is a new
/// fact.
///
/// Facts say everything that applying them needs, and everything that the answer to the command
/// shows, so that a repeated request gets the first answer again from the journal alone. Who did
/// it, where and when stands once in the entry.
package enum Fact: Hashable, Sendable {
    // The event
    case eventCreated(EventSettings)
    case eventOpened(reason: String?)
    case eventClosed(Closing)
    /// The share kept for the roster is open to all from now on.
    case reservationLifted

    // Roster
    case rosterListed(RosterNumber, NumberedPerson)
    case rosterUpdated(RosterNumber, NumberedPerson)
    /// Rows of one import command, whatever became of them.
    case rosterRowsRead(rows: Int)

    // Registrations and slots
    case registrationAdded(NewRegistration)
    case slotTaken(RegistrationNumber)
    case waitlisted(RegistrationNumber, position: Int)
    /// A freed slot went to the first of the waitlist who may have it.
    case promoted(RegistrationNumber)
    case slotFreed(RegistrationNumber)
    case registrationCancelled(RegistrationNumber, reason: String?)
    case registrationReleased(RegistrationNumber)
    /// Somebody with a queue number who waited for another slot went home.
    case waitlistLeft(RegistrationNumber)

    // Queue numbers, stations and lines
    /// The person is checked in and stands in the line of their first station.
    case ticketIssued(Ticket, RegistrationNumber, StationCode, peopleWaiting: Int)
    case ticketReprinted(Ticket, RegistrationNumber, count: Int)
    case lineJoined(Ticket, StationCode, peopleWaiting: Int)
    case called(Ticket, StationCode, counter: Int)
    case recalled(Ticket, StationCode, counter: Int, calls: Int)
    case callUndone(Ticket, StationCode)
    case begun(Ticket, StationCode, counter: Int)
    case completed(Ticket, StationCode, asksForDoctor: Bool)
    case missed(Ticket, StationCode)
    case skipped(Ticket, StationCode, reason: String)
    case transferred(Ticket, from: StationCode, reason: String?)
    case visitFinished(Ticket)
    case leftEvent(Ticket, reason: String?)

    // Screenings
    /// `open`: a RED or ORANGE finding waits for a disposition after it.
    case partRecorded(Ticket, RecordedPart, Assessment, open: Bool)
    case screeningFinalised(Ticket, Assessment)
    case screeningAmended(Ticket, RecordedPart, reason: String, Assessment, open: Bool)
    /// The level is the one that counts from now on.
    case findingDisposed(Ticket, Disposition, ActionLevel)

    // Cards
    case cardListed(CardNumber, OwnedCard)
    /// What is printed became known when a listed card came.
    case cardIdentified(CardNumber, OwnedCard)
    case cardReceived(CardNumber, box: String?)
    /// Rows of one import command, and those of them that were refused.
    case cardRowsRead(rows: Int, refused: [CardRowRefusal], matched: Int, suggested: Int)
    case cardAssigned(CardNumber, holder: String)
    case cardHandedOver(CardNumber, Ticket, Recipient, nameMatchReason: String?)
    case handOverReversed(CardNumber, reason: String)
    case cardSpoiled(CardNumber, reason: String, wrongData: Bool)
    case cardRefused(CardNumber, reason: String?)
    case cardReturned(CardNumber, reason: String?)
    case cardForwarded(CardNumber, to: VillageCode, reason: String?)
    /// Cards in stock were counted by hand.
    case cardsCounted(CardCount)

    // Second persons
    case approvalAsked(Approval.Number, Approval.Act, commandKey: CommandKey, reason: String)
    case approvalGiven(Approval.Number)
    /// Before what it was asked for, in the same entry.
    case approvalUsed(Approval.Number)

    // Personal data
    case personErased(Erasure)
    case personRestricted(PersonNumber, lifted: Bool, reason: String)
    case consentChanged(RegistrationNumber, ConsentPurpose, given: Bool)
    case recordRead(RecordRead)
}

/// What a registration begins with.
package struct NewRegistration: Hashable, Sendable {
    package let number: RegistrationNumber
    package let personNumber: PersonNumber
    package let person: Person
    package let roster: RosterNumber?
    /// Given to someone without a NIK: the count behind `L0003`.
    package let localNumber: Int?
    package let noNIKReason: String?
    package let door: Door
    package let purpose: Purpose
    package let consent: Consent
    /// Those given and those found from the birth date, in the order of their declaration.
    package let priorityReasons: [PriorityReason]
    package let asksForDoctor: Bool
    /// Served before others; stands by itself, because the reasons may be forgotten.
    package let hasPriority: Bool
    /// Made before the day was opened.
    package let advance: Bool
    /// In the order of their declaration.
    package let agreed: [ConsentPurpose]

    package init(
        number: RegistrationNumber,
        personNumber: PersonNumber,
        person: Person,
        roster: RosterNumber?,
        localNumber: Int?,
        noNIKReason: String?,
        door: Door,
        purpose: Purpose,
        consent: Consent,
        priorityReasons: [PriorityReason],
        hasPriority: Bool,
        asksForDoctor: Bool,
        advance: Bool,
        agreed: [ConsentPurpose]
    ) {
        self.number = number
        self.personNumber = personNumber
        self.person = person
        self.roster = roster
        self.localNumber = localNumber
        self.noNIKReason = noNIKReason
        self.door = door
        self.purpose = purpose
        self.consent = consent
        self.priorityReasons = priorityReasons
        self.hasPriority = hasPriority
        self.asksForDoctor = asksForDoctor
        self.advance = advance
        self.agreed = agreed
    }

    /// `L0003` for someone without a NIK.
    package var localNumberText: String? {
        localNumber.map { count in
            let digits = String(count)
            return "L" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        }
    }
}

/// One part of a screening with the station it was taken at.
package struct RecordedPart: Hashable, Sendable {
    package let part: ScreeningPart
    package let station: StationCode
    /// At most 1,000 characters.
    package let note: String?
    /// Symptoms recorded before that an amendment takes back.
    package let withdrawnSymptoms: Set<Symptom>

    package init(
        part: ScreeningPart,
        station: StationCode,
        note: String?,
        withdrawnSymptoms: Set<Symptom> = []
    ) {
        self.part = part
        self.station = station
        self.note = note
        self.withdrawnSymptoms = withdrawnSymptoms
    }
}

/// What a clinician decided about a RED or ORANGE finding.
package struct Disposition: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case treatedHere
        case referred(facility: String)
        case declined
        /// Of somebody who was erased.
        case forgotten
    }

    package let kind: Kind
    package let note: String?
    /// The level that the clinician sets instead of the computed one, and why.
    package let override: LevelOverride?

    package init(kind: Kind, note: String?, override: LevelOverride?) {
        self.kind = kind
        self.note = note
        self.override = override
    }
}

package struct LevelOverride: Hashable, Sendable {
    package let level: ActionLevel
    package let reason: String

    package init(level: ActionLevel, reason: String) {
        self.level = level
        self.reason = reason
    }
}

/// What is printed on a card and who pays for it.
package struct CardDetails: Hashable, Sendable {
    package let serial: String?
    /// Participant number, 11 digits.
    package let kpj: String?
    /// Nil of an owner who was erased, and only then.
    package let nik: NIK?
    package let name: String
    package let programmes: [Programme]
    package let funding: FundingSource

    package init(
        serial: String?,
        kpj: String?,
        nik: NIK?,
        name: String,
        programmes: [Programme],
        funding: FundingSource
    ) {
        self.serial = serial
        self.kpj = kpj
        self.nik = nik
        self.name = name
        self.programmes = programmes
        self.funding = funding
    }

    /// Has a number of its own.
    var isIdentified: Bool { serial != nil || kpj != nil }
}

/// A card with whose it is.
package struct OwnedCard: Hashable, Sendable {
    package let owner: PersonNumber
    package let details: CardDetails
    /// What the card is held by; nil while neither serial nor KPJ is known.
    package let claim: Claim?

    package init(owner: PersonNumber, details: CardDetails, claim: Claim?) {
        self.owner = owner
        self.details = details
        self.claim = claim
    }
}

/// Into whose hands a card went.
package enum Recipient: Hashable, Sendable {
    case owner
    case proxy(Proxy)

    package static func proxy(name: String, relation: String, nik: NIK) -> Recipient {
        .proxy(Proxy(name: name, relation: relation, nik: nik))
    }

    package var proxy: Proxy? {
        if case .proxy(let proxy) = self { proxy } else { nil }
    }
}

/// Who came for the owner.
package struct Proxy: Hashable, Sendable {
    package let name: String
    package let relation: String
    /// Nil of somebody who was erased, and only then.
    package let nik: NIK?
    /// Among the event's people; given when the hand-over is decided.
    package let number: PersonNumber?

    package init(name: String, relation: String, nik: NIK?, number: PersonNumber? = nil) {
        self.name = name
        self.relation = relation
        self.nik = nik
        self.number = number
    }

    func numbered(_ number: PersonNumber) -> Proxy {
        Proxy(name: name, relation: relation, nik: nik, number: number)
    }
}

/// A row of a card list that the rules refused.
package struct CardRowRefusal: Hashable, Sendable {
    /// Position among the rows of the command, from 0.
    package let index: Int
    package let rejection: Rejection

    package init(index: Int, rejection: Rejection) {
        self.index = index
        self.rejection = rejection
    }
}
