import PoskoContract
import PoskoCore
import SwiftProtobuf

// One line a fact, both ways; what a message holds is in the files named for the groups of facts.

extension Posko_Journal_V1_Fact {
    init(_ fact: Fact) {
        self.init()
        kind = Self.kind(of: fact)
    }

    private static func kind(of fact: Fact) -> OneOf_Kind {
        switch fact {
        case .eventCreated(let settings): .eventCreated(.init(settings))
        case .eventOpened(let reason): .eventOpened(.init(reason: reason))
        case .eventClosed: .eventClosed(.init())
        case .reservationLifted: .reservationLifted(.init())
        case .rosterListed(let number, let person): .rosterListed(.init(number, person))
        case .rosterUpdated(let number, let person): .rosterUpdated(.init(number, person))
        case .rosterRowsRead(let rows): .rosterRowsRead(.init(rows: rows))
        case .registrationAdded(let beginning): .registrationAdded(.init(beginning))
        case .slotTaken(let number): .slotTaken(.init(number))
        case .waitlisted(let number, let position): .waitlisted(.init(number, position))
        case .promoted(let number): .promoted(.init(number))
        case .slotFreed(let number): .slotFreed(.init(number))
        case .registrationCancelled(let number, let reason):
            .registrationCancelled(.init(number, reason))
        case .registrationReleased(let number): .registrationReleased(.init(number))
        case .waitlistLeft(let number): .waitlistLeft(.init(number))
        case .ticketIssued(let ticket, let number, let station, let peopleWaiting):
            .ticketIssued(.init(ticket, number, station, peopleWaiting))
        case .ticketReprinted(let ticket, let number, let count):
            .ticketReprinted(.init(ticket, number, count))
        case .lineJoined(let ticket, let station, let peopleWaiting):
            .lineJoined(.init(ticket, station, peopleWaiting))
        case .called(let ticket, let station, let counter): .called(.init(ticket, station, counter))
        case .recalled(let ticket, let station, let counter, let calls):
            .recalled(.init(ticket, station, counter, calls))
        case .callUndone(let ticket, let station): .callUndone(.init(ticket, station))
        case .begun(let ticket, let station, let counter): .begun(.init(ticket, station, counter))
        case .completed(let ticket, let station, let asksForDoctor):
            .completed(.init(ticket, station, asksForDoctor))
        case .missed(let ticket, let station): .missed(.init(ticket, station))
        case .skipped(let ticket, let station, let reason): .skipped(.init(ticket, station, reason))
        case .transferred(let ticket, let station, let reason):
            .transferred(.init(ticket, station, reason))
        case .visitFinished(let ticket): .visitFinished(.init(ticket))
        case .leftEvent(let ticket, let reason): .leftEvent(.init(ticket, reason))
        case .partRecorded(let ticket, let part, let assessment, let open):
            .partRecorded(.init(ticket, part, assessment, open: open))
        case .screeningFinalised(let ticket, let assessment):
            .screeningFinalised(.init(ticket, assessment))
        case .screeningAmended(let ticket, let part, let reason, let assessment, let open):
            .screeningAmended(.init(ticket, part, reason, assessment, open: open))
        case .findingDisposed(let ticket, let disposition, let level):
            .findingDisposed(.init(ticket, disposition, level))
        case .cardListed(let number, let details): .cardListed(.init(number, details))
        case .cardIdentified(let number, let details): .cardIdentified(.init(number, details))
        case .cardReceived(let number, let box): .cardReceived(.init(number, box: box))
        case .cardRowsRead(let rows, let refused, let matched, let suggested):
            .cardRowsRead(.init(rows, refused, matched, suggested))
        case .cardAssigned(let number, let holder): .cardAssigned(.init(number, holder))
        case .cardHandedOver(let number, let ticket, let recipient, let reason):
            .cardHandedOver(.init(number, ticket, recipient, reason))
        case .handOverReversed(let number, let reason): .handOverReversed(.init(number, reason))
        case .cardSpoiled(let number, let reason, let wrongData):
            .cardSpoiled(.init(number, reason, wrongData))
        case .cardRefused(let number, let reason): .cardRefused(.init(number, reason))
        case .cardReturned(let number, let reason): .cardReturned(.init(number, reason))
        case .cardForwarded(let number, let village, let reason):
            .cardForwarded(.init(number, village, reason))
        }
    }
}

extension Fact {
    init(_ message: Posko_Journal_V1_Fact) throws(StoredProblem) {
        guard let kind = message.kind, message.unknownFields.data.isEmpty else {
            throw StoredProblem("kind", "is not a fact that this program knows")
        }
        self = try Self.fact(of: kind)
    }

    private static func fact(
        of kind: Posko_Journal_V1_Fact.OneOf_Kind
    ) throws(StoredProblem) -> Fact {
        switch kind {
        case .eventCreated(let message): try message.fact()
        case .eventOpened(let message): message.fact()
        case .eventClosed: .eventClosed
        case .reservationLifted: .reservationLifted
        case .rosterListed(let message): try message.fact()
        case .rosterUpdated(let message): try message.fact()
        case .rosterRowsRead(let message): .rosterRowsRead(rows: Int(message.rows))
        case .registrationAdded(let message): try message.fact()
        case .slotTaken(let message): try message.fact()
        case .waitlisted(let message): try message.fact()
        case .promoted(let message): try message.fact()
        case .slotFreed(let message): try message.fact()
        case .registrationCancelled(let message): try message.fact()
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
        case .skipped(let message): try message.fact()
        case .transferred(let message): try message.fact()
        case .visitFinished(let message): .visitFinished(try Stored.ticket(message.ticket))
        case .leftEvent(let message): try message.fact()
        case .partRecorded(let message): try message.fact()
        case .screeningFinalised(let message): try message.fact()
        case .screeningAmended(let message): try message.fact()
        case .findingDisposed(let message): try message.fact()
        case .cardListed(let message): try message.fact()
        case .cardIdentified(let message): try message.fact()
        case .cardReceived(let message): try message.fact()
        case .cardRowsRead(let message): try message.fact()
        case .cardAssigned(let message): try message.fact()
        case .cardHandedOver(let message): try message.fact()
        case .handOverReversed(let message): try message.fact()
        case .cardSpoiled(let message): try message.fact()
        case .cardRefused(let message): try message.fact()
        case .cardReturned(let message): try message.fact()
        case .cardForwarded(let message): try message.fact()
        }
    }
}
