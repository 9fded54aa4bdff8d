/// One event as a value: everything that follows from its journal.
///
/// `decide` says what a command comes to and changes nothing; `apply` makes a fact true. Both are
/// synchronous, total and deterministic: no clock, no randomness, nothing outside of the value and
/// the claims. The same facts in the same order always give the same value.
package struct EventDay: Hashable, Sendable {
    package enum Phase: String, Hashable, Sendable, CaseIterable {
        /// Roster, cards and registrations ahead of the day; no queue numbers yet.
        case draft
        case open
        case closed
    }

    package let code: EventCode
    package let settings: EventSettings
    package let created: Stamp

    package internal(set) var phase = Phase.draft
    /// How often it was closed.
    package internal(set) var closings = 0
    package internal(set) var opened: Timestamp?
    package internal(set) var closed: Timestamp?

    package internal(set) var people = People()
    package internal(set) var roster = Roster()
    package internal(set) var registry = Registry()
    package internal(set) var floor: Floor
    package internal(set) var screenings: [Ticket: Screening] = [:]
    package internal(set) var cards = CardLedger()
    /// In the order of their numbers.
    package internal(set) var approvals: [Approval] = []

    /// The value after an event's first entry.
    package init(code: EventCode, settings: EventSettings, created: Stamp) {
        self.code = code
        self.settings = settings
        self.created = created
        floor = Floor(stations: settings.stations)
    }

    /// The facts of a new event.
    package static func create(_ settings: EventSettings) -> Decision {
        Decision([.eventCreated(settings)])
    }
}

extension EventDay {
    /// What `command` comes to now.
    ///
    /// - Throws: the first reason in order of precedence why it is refused.
    package func decide(
        _ command: Command,
        _ circumstances: Circumstances
    ) throws(Rejection) -> Decision {
        switch command {
        case .createEvent: throw Rejection(.eventExists, ["event": code])
        case .openEvent(let reason): try decideOpen(reason: reason, circumstances)
        case .closeEvent(let exceptions): try decideClose(exceptions, circumstances)
        case .releaseSlots: try decideRelease()

        case .importRoster(let people): try decideImport(people)

        case .addRegistration(let request): try decideAdd(request)
        case .cancelRegistration(let number, let reason):
            try decideCancel(number, reason: reason)

        case .issueTicket(let number): try decideIssue(number)
        case .reprintTicket(let ticket): try decideReprint(ticket)

        case .callNext(let station, let counter):
            try decideCallNext(at: station, counter: counter)
        case .recall(let ticket): try decideRecall(ticket)
        case .undoCall(let ticket): try decideUndoCall(ticket)
        case .begin(let ticket): try decideBegin(ticket)
        case .complete(let ticket, let asksForDoctor):
            try decideComplete(ticket, asksForDoctor: asksForDoctor)
        case .miss(let ticket): try decideMiss(ticket)
        case .rejoin(let ticket): try decideRejoin(ticket)
        case .transfer(let ticket, let station, let reason):
            try decideTransfer(ticket, to: station, reason: reason)
        case .skip(let ticket, let reason): try decideSkip(ticket, reason: reason)
        case .leave(let ticket, let reason): try decideLeave(ticket, reason: reason)

        case .recordScreening(let ticket, let part): try decideRecord(ticket, part)
        case .finaliseScreening(let ticket): try decideFinalise(ticket)
        case .amendScreening(let ticket, let part, let reason):
            try decideAmend(ticket, part, reason: reason, circumstances)
        case .disposeFinding(let ticket, let disposition):
            try decideDispose(ticket, disposition, circumstances)

        case .receiveCards(let rows, let box, let listOnly):
            try decideReceive(rows, box: box, listOnly: listOnly, claims: circumstances.claims)
        case .assignCard(let card, let holder): try decideAssign(card, holder: holder)
        case .handOverCard(let ticket, let card, let recipient, let nameMatchReason):
            try decideHandOver(
                HandOver(
                    ticket: ticket,
                    card: card,
                    recipient: recipient,
                    nameMatchReason: nameMatchReason
                ),
                claims: circumstances.claims
            )
        case .reverseHandOver(let card, let reason):
            try decideReverse(card, reason: reason, circumstances)
        case .spoilCard(let card, let reason, let wrongData):
            try decideSpoil(card, reason: reason, wrongData: wrongData)
        case .refuseCard(let card, let reason): try decideRefuse(card, reason: reason)
        case .returnCard(let card, let reason): try decideReturn(card, reason: reason)
        case .forwardCard(let card, let village, let reason):
            try decideForward(card, to: village, reason: reason)
        case .countCards(let counted): try decideCount(counted)

        case .approve(let number): try decideApprove(number, circumstances)

        case .rights(let command): try decideRights(command)
        }
    }

    /// Makes a fact true. Facts come from `decide` or from the journal; one that does not fit the
    /// value is a programmer's error or a forged journal, and stops the program.
    package mutating func apply(_ fact: Fact, _ stamp: Stamp) {
        switch fact {
        case .eventCreated: preconditionFailure("an event is created once, by init")
        case .eventOpened:
            phase = .open
            opened = opened ?? stamp.time
            closed = nil
        case .eventClosed:
            phase = .closed
            closed = stamp.time
            closings += 1
        case .reservationLifted: registry.reservationLifted = true

        case .rosterListed(let number, let person), .rosterUpdated(let number, let person):
            if let before = roster[number] { people.join(before.personNumber, to: person.number) }
            people.note(person.number, person.person.nik)
            roster.put(
                RosterEntry(number: number, personNumber: person.number, person: person.person)
            )
        case .rosterRowsRead: break

        case .registrationAdded, .slotTaken, .waitlisted, .promoted, .slotFreed,
            .registrationCancelled, .registrationReleased, .waitlistLeft, .ticketIssued:
            applyToRegistry(fact, stamp)

        case .ticketReprinted, .lineJoined, .called, .recalled, .callUndone, .begun, .completed,
            .missed, .skipped, .transferred, .visitFinished, .leftEvent:
            applyToFloor(fact, stamp)

        case .partRecorded, .screeningFinalised, .screeningAmended, .findingDisposed:
            applyToScreenings(fact, stamp)

        case .cardListed, .cardIdentified, .cardReceived, .cardRowsRead, .cardAssigned,
            .cardHandedOver, .handOverReversed, .cardSpoiled, .cardRefused, .cardReturned,
            .cardForwarded, .cardsCounted:
            notePeople(of: fact)
            cards.apply(fact, stamp)

        case .approvalAsked, .approvalGiven, .approvalUsed: applyToApprovals(fact, stamp)

        case .personErased, .personRestricted, .consentChanged, .recordRead: applyToPeople(fact)
        }
    }
}
