extension EventDay {
    /// Why a fact out of a journal cannot follow here; nil when it can. `apply` would stop the
    /// program. What `decide` came to never needs the question.
    package func obstacle(to fact: Fact) -> String? {
        switch fact {
        case .eventCreated: "the event is created a second time"
        case .eventOpened, .eventClosed, .reservationLifted, .rosterRowsRead, .cardRowsRead,
            .cardsCounted, .recordRead:
            nil

        case .rosterListed(let number, _), .rosterUpdated(let number, _):
            roster[number] != nil || number.index == roster.entries.count
                ? nil : "roster numbers have a gap"

        case .registrationAdded(let beginning):
            beginning.number.index == registry.registrations.count
                ? nil : "registration numbers have a gap"
        case .slotTaken(let number), .promoted(let number):
            registry[number].map { $0.holdsSlot ? "\(number) holds a slot already" : nil }
                ?? "there is no registration \(number)"
        case .slotFreed(let number):
            registry[number].map { $0.holdsSlot ? nil : "\(number) holds no slot" }
                ?? "there is no registration \(number)"
        case .waitlisted(let number, _), .registrationCancelled(let number, _),
            .registrationReleased(let number), .waitlistLeft(let number):
            registry[number] == nil ? "there is no registration \(number)" : nil
        case .ticketIssued(let ticket, let number, _, _):
            if registry[number] == nil {
                "there is no registration \(number)"
            } else {
                ticket == floor.nextTicket(in: ticket.lane) ? nil : "queue numbers have a gap"
            }

        case .ticketReprinted(let ticket, _, _), .lineJoined(let ticket, _, _),
            .called(let ticket, _, _), .recalled(let ticket, _, _, _), .callUndone(let ticket, _),
            .begun(let ticket, _, _), .completed(let ticket, _, _), .missed(let ticket, _),
            .skipped(let ticket, _, _), .transferred(let ticket, _, _), .visitFinished(let ticket),
            .leftEvent(let ticket, _), .partRecorded(let ticket, _, _, _),
            .screeningFinalised(let ticket, _), .screeningAmended(let ticket, _, _, _, _),
            .findingDisposed(let ticket, _, _):
            floor.visits[ticket] == nil ? "there is no queue number \(ticket)" : nil

        case .cardListed(let number, _):
            number.index == cards.cards.count ? nil : "card numbers have a gap"
        case .cardIdentified(let number, _), .cardReceived(let number, _),
            .cardAssigned(let number, _), .cardHandedOver(let number, _, _, _),
            .handOverReversed(let number, _), .cardSpoiled(let number, _, _),
            .cardRefused(let number, _), .cardReturned(let number, _),
            .cardForwarded(let number, _, _):
            cards[number] == nil ? "there is no card \(number)" : nil

        case .approvalAsked(let number, _, _, _):
            number.index == approvals.count ? nil : "approvals have a gap"
        case .approvalGiven(let number), .approvalUsed(let number):
            approvals.indices.contains(number.index) ? nil : "there is no approval \(number)"

        case .personErased(let erasure):
            people.contains(erasure.person) ? nil : "there is no person \(erasure.person)"
        case .personRestricted(let number, _, _):
            people.contains(number) ? nil : "there is no person \(number)"
        case .consentChanged(let number, _, _):
            registry[number] == nil ? "there is no registration \(number)" : nil
        }
    }
}
