import PoskoCore
import PoskoWords

extension Rejection {
    /// One sentence for the desk: why it is refused and what to do.
    func message(in language: Language) -> String {
        let text = RejectionText(rejection: self, language: language)
        return text.ofDay ?? text.ofLine ?? text.ofScreening ?? text.ofCard ?? text.ofStaff
            ?? text.ofPerson ?? RejectionDayWords.refused.text(reason.code, in: language)
    }
}

/// The sentence of one refusal in one language.
struct RejectionText {
    let rejection: Rejection
    let language: Language

    /// - Parameter keys: of the details that fill the phrase's places, in their order.
    private func say(_ phrase: Phrase, _ keys: String...) -> String {
        phrase.filled(with: keys.map(value), in: language)
    }

    fileprivate var ofDay: String? {
        switch rejection.reason {
        case .eventExists: say(RejectionDayWords.eventExists, "event")
        case .eventNotOpen: say(RejectionDayWords.eventNotOpen)
        case .eventClosed: say(RejectionDayWords.eventClosed)
        case .eventAlreadyOpen: say(RejectionDayWords.eventAlreadyOpen)
        case .reopenNeedsReason: say(RejectionDayWords.reopenNeedsReason)
        case .peopleInside: say(RejectionDayWords.peopleInside, "count", "tickets")
        case .openFindings: say(RejectionDayWords.openFindings, "count", "tickets")
        case .cardsNotReconciled: say(RejectionDayWords.cardsNotReconciled, "in_stock")
        case .slotsAlreadyReleased: say(RejectionDayWords.slotsAlreadyReleased)
        case .requestIDReused: say(RejectionDayWords.requestIDReused)
        case .rosterPersonNotFound: say(RejectionDayWords.rosterPersonNotFound, "roster_number")
        case .registrationNotFound: say(RejectionDayWords.registrationNotFound, "registration")
        case .nikRequired: say(RejectionDayWords.nikRequired)
        case .birthDateInFuture: say(RejectionDayWords.birthDateInFuture, "event_date")
        case .consentRequired: say(RejectionDayWords.consentRequired)
        case .priorityImplausible: say(RejectionDayWords.priorityImplausible)
        case .noStationForPurpose: say(RejectionDayWords.noStationForPurpose)
        case .alreadyRegistered:
            rejection["ticket"] == ""
                ? say(RejectionDayWords.alreadyRegistered, "registration")
                : say(RejectionDayWords.alreadyRegisteredWithTicket, "registration", "ticket")
        case .possibleDuplicate: say(RejectionDayWords.possibleDuplicate, "candidates")
        case .confirmationRequired: say(RejectionDayWords.confirmationRequired, "warnings")
        case .registrationsFull: say(RejectionDayWords.registrationsFull, "limit")
        case .alreadyCheckedIn: say(RejectionDayWords.alreadyCheckedIn, "ticket")
        case .registrationNotActive:
            say(RejectionDayWords.registrationNotActive, "registration", "state")
        case .onWaitlist: say(RejectionDayWords.onWaitlist, "registration", "position")
        case .rosterFull: say(RejectionDayWords.rosterFull, "limit")
        case .slotsExhausted: say(RejectionDayWords.slotsExhausted)
        default: nil
        }
    }

    fileprivate var ofLine: String? {
        switch rejection.reason {
        case .ticketNotFound: say(RejectionQueueWords.ticketNotFound, "ticket")
        case .stationNotFound: say(RejectionQueueWords.stationNotFound, "station")
        case .counterNotFound: say(RejectionQueueWords.counterNotFound, "station", "counters")
        case .stationHasNoLine: say(RejectionQueueWords.stationHasNoLine, "station")
        case .counterBusy: say(RejectionQueueWords.counterBusy, "counter", "ticket")
        case .lineEmpty: say(RejectionQueueWords.lineEmpty, "station")
        case .visitOver: say(RejectionQueueWords.visitOver, "ticket", "state")
        case .notCalled: say(RejectionQueueWords.notCalled, "ticket", "state")
        case .notBeingServed: say(RejectionQueueWords.notBeingServed, "ticket", "state")
        case .recallFirst:
            say(RejectionQueueWords.recallFirst, "ticket", "recalls", "recalls_needed")
        case .notMissed: say(RejectionQueueWords.notMissed, "ticket", "state")
        case .alreadyThere: say(RejectionQueueWords.alreadyThere, "ticket", "station")
        case .openFinding: say(RejectionQueueWords.openFinding, "ticket")
        case .personElsewhere: say(RejectionQueueWords.personElsewhere, "ticket", "station")
        default: nil
        }
    }

    fileprivate var ofScreening: String? {
        switch rejection.reason {
        case .noHealthCheck: say(RejectionQueueWords.noHealthCheck, "ticket")
        case .consentRefused: say(RejectionQueueWords.consentRefused, "ticket")
        case .alreadyFinalised: say(RejectionQueueWords.alreadyFinalised, "ticket", "by")
        case .notFinalised: say(RejectionQueueWords.notFinalised, "ticket")
        case .nothingRecorded: say(RejectionQueueWords.nothingRecorded, "ticket")
        case .partsFull: say(RejectionQueueWords.partsFull, "limit")
        case .invalidPart:
            ObservationProblem(rejection)?.message(in: language) ?? say(ObservationWords.notTaken)
        case .noOpenFinding: say(RejectionQueueWords.noOpenFinding, "ticket")
        default: nil
        }
    }

    fileprivate var ofCard: String? {
        switch rejection.reason {
        case .cardNotFound: say(RejectionCardWords.cardNotFound, "card")
        case .cardNotHere: say(RejectionCardWords.cardNotHere, "card", "state", "holder")
        case .cardNotChosen:
            rejection["in_stock"] == "0"
                ? say(RejectionCardWords.noCardChosen)
                : say(RejectionCardWords.cardNotChosen, "cards")
        case .cardHandedOver: say(RejectionCardWords.cardHandedOver, "card", "holder")
        case .cardNotHandedOver: say(RejectionCardWords.cardNotHandedOver, "card", "state")
        case .cardRefusedByOwner: say(RejectionCardWords.cardRefusedByOwner, "card")
        case .cardNotTheirs: say(RejectionCardWords.cardNotTheirs, "card")
        case .proxyIsOwner: say(RejectionCardWords.proxyIsOwner)
        case .workerHasCard: say(RejectionCardWords.workerHasCard, "programme", "event")
        case .serialTaken: say(RejectionCardWords.serialTaken, "event")
        case .cardOfAnother: say(RejectionCardWords.cardOfAnother, "card")
        case .cardsFull: say(RejectionCardWords.cardsFull, "limit")
        case .forwardedToSelf: say(RejectionCardWords.forwardedToSelf)
        default: nil
        }
    }

    fileprivate var ofStaff: String? {
        switch rejection.reason {
        case .accountExists: say(RejectionStaffWords.accountExists, "staff")
        case .accountNotFound: say(RejectionStaffWords.accountNotFound, "staff")
        case .deviceNotFound: say(RejectionStaffWords.deviceNotFound, "device")
        case .lastAdmin: say(RejectionStaffWords.lastAdmin, "staff")
        case .staffFull: say(RejectionStaffWords.staffFull, "limit")
        case .codeInvalid: say(RejectionStaffWords.codeInvalid)
        case .deviceRevoked: say(RejectionStaffWords.deviceRevoked)
        case .signInRefused: say(RejectionStaffWords.signInRefused, "staff")
        case .pinLocked: say(RejectionStaffWords.pinLocked, "staff", "minutes")
        case .sessionOver: say(RejectionStaffWords.thatSessionOver)
        case .tokenKnown: say(RejectionStaffWords.tokenKnown)
        default: nil
        }
    }

    fileprivate var ofPerson: String? {
        switch rejection.reason {
        case .personNotFound: say(RejectionPersonWords.personNotFound)
        case .personErased: say(RejectionPersonWords.personErased)
        case .personRestricted: say(RejectionPersonWords.personRestricted)
        case .notRestricted: say(RejectionPersonWords.notRestricted)
        case .personInside: say(RejectionPersonWords.personInside, "ticket")
        case .noHealthCheckRegistered:
            say(RejectionPersonWords.noHealthCheckRegistered, "registration")
        case .secondPersonNeeded: say(RejectionPersonWords.secondPersonNeeded, "approval")
        case .approvalNotFound: say(RejectionPersonWords.approvalNotFound, "approval")
        case .approverRole: say(RejectionPersonWords.approverRole, "approval", "roles")
        case .ownApproval: say(RejectionPersonWords.ownApproval, "approval")
        case .approvalGiven: say(RejectionPersonWords.approvalGiven, "by", "approval")
        case .approvalsFull: say(RejectionPersonWords.approvalsFull, "limit")
        default: nil
        }
    }
}
