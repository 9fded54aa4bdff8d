import PoskoContract
import PoskoCore
import SwiftProtobuf

// One line a fact, both ways; what a message holds is in the files named for the groups of facts.

extension JournalWriter {
    /// The one field of a fact's message, by the number of its kind.
    mutating func fact(_ fact: Fact) {
        switch fact {
        case .eventCreated(let settings): eventCreated(settings)
        case .eventOpened(let reason): eventOpened(reason)
        case .eventClosed(let closing): eventClosed(closing)
        case .reservationLifted: message(4) { _ in }
        case .rosterListed(let number, let person): rosterListed(number, person)
        case .rosterUpdated(let number, let person): rosterUpdated(number, person)
        case .rosterRowsRead(let rows): rosterRowsRead(rows)
        case .registrationAdded(let beginning): registrationAdded(beginning)
        case .slotTaken(let number): slotTaken(number)
        case .waitlisted(let number, let position): waitlisted(number, position)
        case .promoted(let number): promoted(number)
        case .slotFreed(let number): slotFreed(number)
        case .registrationCancelled(let number, let reason):
            registrationCancelled(number, reason)
        case .registrationReleased(let number): registrationReleased(number)
        case .waitlistLeft(let number): waitlistLeft(number)
        case .ticketIssued(let ticket, let number, let station, let peopleWaiting):
            ticketIssued(ticket, number, station, peopleWaiting)
        case .ticketReprinted(let ticket, let number, let count):
            ticketReprinted(ticket, number, count)
        case .lineJoined(let ticket, let station, let peopleWaiting):
            lineJoined(ticket, station, peopleWaiting)
        case .called(let ticket, let station, let counter): called(ticket, station, counter)
        case .recalled(let ticket, let station, let counter, let calls):
            recalled(ticket, station, counter, calls)
        case .callUndone(let ticket, let station): callUndone(ticket, station)
        case .begun(let ticket, let station, let counter): begun(ticket, station, counter)
        case .completed(let ticket, let station, let asksForDoctor):
            completed(ticket, station, asksForDoctor)
        case .missed(let ticket, let station): missed(ticket, station)
        case .skipped(let ticket, let station, let reason): skipped(ticket, station, reason)
        case .transferred(let ticket, let station, let reason):
            transferred(ticket, station, reason)
        case .visitFinished(let ticket): visitFinished(ticket)
        case .leftEvent(let ticket, let reason): leftEvent(ticket, reason)
        case .partRecorded(let ticket, let part, let assessment, let open):
            partRecorded(ticket, part, assessment, open: open)
        case .screeningFinalised(let ticket, let assessment):
            screeningFinalised(ticket, assessment)
        case .screeningAmended(let ticket, let part, let reason, let assessment, let open):
            screeningAmended(ticket, part, reason, assessment, open: open)
        case .findingDisposed(let ticket, let disposition, let level):
            findingDisposed(ticket, disposition, level)
        case .cardListed(let number, let details): cardListed(number, details)
        case .cardIdentified(let number, let details): cardIdentified(number, details)
        case .cardReceived(let number, let box): cardReceived(number, box: box)
        case .cardRowsRead(let rows, let refused, let matched, let suggested):
            cardRowsRead(rows, refused, matched, suggested)
        case .cardAssigned(let number, let holder): cardAssigned(number, holder)
        case .cardHandedOver(let number, let ticket, let recipient, let reason):
            cardHandedOver(number, ticket, recipient, reason)
        case .handOverReversed(let number, let reason): handOverReversed(number, reason)
        case .cardSpoiled(let number, let reason, let wrongData):
            cardSpoiled(number, reason, wrongData)
        case .cardRefused(let number, let reason): cardRefused(number, reason)
        case .cardReturned(let number, let reason): cardReturned(number, reason)
        case .cardForwarded(let number, let village, let reason):
            cardForwarded(number, village, reason)
        case .cardsCounted(let count): cardsCounted(count)
        case .approvalAsked, .approvalGiven, .approvalUsed, .personErased, .personRestricted,
            .consentChanged, .recordRead:
            peopleFact(fact)
        }
    }
}

extension Fact {
    init(_ message: Posko_Journal_V1_Fact, _ place: SealingPlace) throws(StoredProblem) {
        guard let kind = message.kind, message.unknownFields.data.isEmpty else {
            throw StoredProblem("kind", "is not a fact that this program knows")
        }
        self = try Self.fact(of: kind, place)
    }

    private static func fact(
        of kind: Posko_Journal_V1_Fact.OneOf_Kind,
        _ place: SealingPlace
    ) throws(StoredProblem) -> Fact {
        switch kind {
        case .eventCreated(let message): try message.fact()
        case .eventOpened(let message): message.fact()
        case .eventClosed(let message): try message.fact()
        case .reservationLifted: .reservationLifted
        case .rosterListed(let message): try message.fact(place)
        case .rosterUpdated(let message): try message.fact(place)
        case .rosterRowsRead(let message): .rosterRowsRead(rows: Int(message.rows))
        case .registrationAdded(let message): try message.fact(place)
        case .slotTaken(let message): try message.fact()
        case .waitlisted(let message): try message.fact()
        case .promoted(let message): try message.fact()
        case .slotFreed(let message): try message.fact()
        case .registrationCancelled(let message): try message.fact(place)
        case .registrationReleased(let message): try message.fact()
        case .waitlistLeft(let message): try message.fact()
        case .ticketIssued(let message): try message.fact()
        case .ticketReprinted(let message): try message.fact()
        case .lineJoined(let message): try message.fact()
        case .called(let message): try message.fact()
        case .recalled(let message): try message.fact()
        case .callUndone(let message): try message.fact()
        case .begun(let message): try message.fact()
        case .completed(let message): try message.fact()
        case .missed(let message): try message.fact()
        case .skipped(let message): try message.fact(place)
        case .transferred(let message): try message.fact(place)
        case .visitFinished(let message): .visitFinished(try Stored.ticket(message.ticket))
        case .leftEvent(let message): try message.fact(place)
        case .partRecorded(let message): try message.fact(place)
        case .screeningFinalised(let message): try message.fact(place)
        case .screeningAmended(let message): try message.fact(place)
        case .findingDisposed(let message): try message.fact(place)
        case .cardListed(let message): try message.fact(place)
        case .cardIdentified(let message): try message.fact(place)
        case .cardReceived(let message): try message.fact()
        case .cardRowsRead(let message): try message.fact(place)
        case .cardAssigned(let message): try message.fact(place)
        case .cardHandedOver(let message): try message.fact(place)
        case .handOverReversed(let message): try message.fact(place)
        case .cardSpoiled(let message): try message.fact(place)
        case .cardRefused(let message): try message.fact(place)
        case .cardReturned(let message): try message.fact(place)
        case .cardForwarded(let message): try message.fact(place)
        case .cardsCounted(let message): message.fact()
        case .approvalAsked(let message): try message.fact(place)
        case .approvalGiven(let message): .approvalGiven(try Stored.number(message.number))
        case .approvalUsed(let message): .approvalUsed(try Stored.number(message.number))
        case .personErased(let message): try message.fact()
        case .personRestricted(let message): try message.fact(place)
        case .consentChanged(let message): try message.fact()
        case .recordRead(let message): try message.fact(place)
        }
    }
}
