import PoskoCore

/// The cases of `Fact` by name. Its `init` has no `default`, so a new case does not compile here
/// until it has a name, and the table of samples is then short of one.
enum FactCase: String, CaseIterable {
    case eventCreated, eventOpened, eventClosed, reservationLifted
    case rosterListed, rosterUpdated, rosterRowsRead
    case registrationAdded, slotTaken, waitlisted, promoted, slotFreed
    case registrationCancelled, registrationReleased, waitlistLeft
    case ticketIssued, ticketReprinted, lineJoined, called, recalled, callUndone, begun
    case completed, missed, skipped, transferred, visitFinished, leftEvent
    case partRecorded, screeningFinalised, screeningAmended, findingDisposed
    case cardListed, cardReceived, cardRowsRead, cardAssigned, cardHandedOver
    case handOverReversed, cardSpoiled, cardRefused, cardReturned, cardForwarded
    case cardIdentified, cardsCounted
    case approvalAsked, approvalGiven, approvalUsed
    case personErased, personRestricted, consentChanged, recordRead

    init(_ fact: Fact) {
        self =
            switch fact {
            case .eventCreated: .eventCreated
            case .eventOpened: .eventOpened
            case .eventClosed: .eventClosed
            case .reservationLifted: .reservationLifted
            case .rosterListed: .rosterListed
            case .rosterUpdated: .rosterUpdated
            case .rosterRowsRead: .rosterRowsRead
            case .registrationAdded: .registrationAdded
            case .slotTaken: .slotTaken
            case .waitlisted: .waitlisted
            case .promoted: .promoted
            case .slotFreed: .slotFreed
            case .registrationCancelled: .registrationCancelled
            case .registrationReleased: .registrationReleased
            case .waitlistLeft: .waitlistLeft
            case .ticketIssued: .ticketIssued
            case .ticketReprinted: .ticketReprinted
            case .lineJoined: .lineJoined
            case .called: .called
            case .recalled: .recalled
            case .callUndone: .callUndone
            case .begun: .begun
            case .completed: .completed
            case .missed: .missed
            case .skipped: .skipped
            case .transferred: .transferred
            case .visitFinished: .visitFinished
            case .leftEvent: .leftEvent
            case .partRecorded: .partRecorded
            case .screeningFinalised: .screeningFinalised
            case .screeningAmended: .screeningAmended
            case .findingDisposed: .findingDisposed
            case .cardListed: .cardListed
            case .cardReceived: .cardReceived
            case .cardRowsRead: .cardRowsRead
            case .cardAssigned: .cardAssigned
            case .cardHandedOver: .cardHandedOver
            case .handOverReversed: .handOverReversed
            case .cardSpoiled: .cardSpoiled
            case .cardRefused: .cardRefused
            case .cardReturned: .cardReturned
            case .cardForwarded: .cardForwarded
            case .cardIdentified: .cardIdentified
            case .cardsCounted: .cardsCounted
            case .approvalAsked: .approvalAsked
            case .approvalGiven: .approvalGiven
            case .approvalUsed: .approvalUsed
            case .personErased: .personErased
            case .personRestricted: .personRestricted
            case .consentChanged: .consentChanged
            case .recordRead: .recordRead
            }
    }
}

extension Fact {
    /// The case's own name, so that a wrong line in ``FactCase`` is found.
    var caseName: String {
        Mirror(reflecting: self).children.first?.label ?? "\(self)"
    }
}
