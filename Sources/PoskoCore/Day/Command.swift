/// What somebody wants to happen, already validated in its form: a NIK is a NIK, a part of a
/// screening is within its limits. Whether it may happen is for `EventDay.decide`.
package enum Command: Hashable, Sendable {
    case createEvent(EventSettings)
    case openEvent(reason: String?)
    /// Exceptions: why, for what does not balance.
    case closeEvent(exceptions: [ClosingException.Kind: String])
    case releaseSlots

    /// At most `Limits.rowsPerCommand` rows.
    case importRoster([Person])

    case addRegistration(RegistrationRequest)
    case cancelRegistration(RegistrationNumber, reason: String?)

    case issueTicket(RegistrationNumber)
    case reprintTicket(Ticket)

    case callNext(StationCode, counter: Int)
    case recall(Ticket)
    case undoCall(Ticket)
    case begin(Ticket)
    case complete(Ticket, asksForDoctor: Bool)
    case miss(Ticket)
    case rejoin(Ticket)
    case transfer(Ticket, to: StationCode, reason: String?)
    case skip(Ticket, reason: String)
    case leave(Ticket, reason: String?)

    case recordScreening(Ticket, PartRequest)
    case finaliseScreening(Ticket)
    case amendScreening(Ticket, PartRequest, reason: String)
    case disposeFinding(Ticket, Disposition)

    /// At most `Limits.rowsPerCommand` rows.
    case receiveCards([CardDetails], box: String?, listOnly: Bool)
    case assignCard(CardNumber, holder: String)
    case handOverCard(Ticket, CardNumber?, Recipient, nameMatchReason: String?)
    case reverseHandOver(CardNumber, reason: String)
    case spoilCard(CardNumber, reason: String, wrongData: Bool)
    case refuseCard(CardNumber, reason: String?)
    case returnCard(CardNumber, reason: String?)
    case forwardCard(CardNumber, to: VillageCode, reason: String?)
    /// What lies on the table: serials, KPJs or `#` and a card's number.
    case countCards([String])

    case approve(Approval.Number)

    case rights(RightsCommand)
}

/// What has to do with a person's own rights over what is held about them.
package enum RightsCommand: Hashable, Sendable {
    case erase(PersonReference, Erasure.Ground)
    case restrict(PersonReference, lifted: Bool, reason: String)
    case changeConsent(RegistrationNumber, ConsentPurpose, given: Bool)
    /// Somebody looked at it: what one look showed, of one kind of people each.
    case noteReads([RecordRead])
}

/// What a desk asks for when it registers somebody.
package struct RegistrationRequest: Hashable, Sendable {
    /// Somebody of the roster by number, or a person as entered.
    package enum Who: Hashable, Sendable {
        case roster(RosterNumber)
        case person(Person)
    }

    package let who: Who
    package let purpose: Purpose
    package let consent: Consent
    package let priorityReasons: Set<PriorityReason>
    package let asksForDoctor: Bool
    package let noNIKReason: String?
    package let warningsConfirmed: Bool
    package let notADuplicate: Bool
    package let agreed: Set<ConsentPurpose>

    package init(
        who: Who,
        purpose: Purpose,
        consent: Consent,
        priorityReasons: Set<PriorityReason> = [],
        asksForDoctor: Bool = false,
        noNIKReason: String? = nil,
        warningsConfirmed: Bool = false,
        notADuplicate: Bool = false,
        agreed: Set<ConsentPurpose> = []
    ) {
        self.who = who
        self.purpose = purpose
        self.consent = consent
        self.priorityReasons = priorityReasons
        self.asksForDoctor = asksForDoctor
        self.noNIKReason = noNIKReason
        self.warningsConfirmed = warningsConfirmed
        self.notADuplicate = notADuplicate
        self.agreed = agreed
    }
}
