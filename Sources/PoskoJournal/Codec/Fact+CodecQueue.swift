import PoskoContract
import PoskoCore

// Numbers 30 to 49: queue numbers, stations and lines.

extension JournalWriter {
    mutating func ticketIssued(
        _ ticket: Ticket,
        _ number: RegistrationNumber,
        _ station: StationCode,
        _ peopleWaiting: Int
    ) {
        message(30) { fact in
            fact.string(1, ticket.description)
            fact.uint32(2, number.value)
            fact.string(3, station.description)
            fact.uint32(4, peopleWaiting)
        }
    }
}

extension Posko_Journal_V1_TicketIssued {
    func fact() throws(StoredProblem) -> Fact {
        .ticketIssued(
            try Stored.ticket(ticket),
            try Stored.number(registration, "registration"),
            try Stored.station(station),
            peopleWaiting: Int(peopleWaiting)
        )
    }
}

extension JournalWriter {
    mutating func ticketReprinted(_ ticket: Ticket, _ number: RegistrationNumber, _ count: Int) {
        message(31) { fact in
            fact.string(1, ticket.description)
            fact.uint32(2, number.value)
            fact.uint32(3, count)
        }
    }
}

extension Posko_Journal_V1_TicketReprinted {
    func fact() throws(StoredProblem) -> Fact {
        .ticketReprinted(
            try Stored.ticket(ticket),
            try Stored.number(registration, "registration"),
            count: Int(count)
        )
    }
}

extension JournalWriter {
    mutating func lineJoined(_ ticket: Ticket, _ station: StationCode, _ peopleWaiting: Int) {
        message(32) { fact in
            fact.string(1, ticket.description)
            fact.string(2, station.description)
            fact.uint32(3, peopleWaiting)
        }
    }
}

extension Posko_Journal_V1_LineJoined {
    func fact() throws(StoredProblem) -> Fact {
        .lineJoined(
            try Stored.ticket(ticket),
            try Stored.station(station),
            peopleWaiting: Int(peopleWaiting)
        )
    }
}

extension JournalWriter {
    mutating func called(_ ticket: Ticket, _ station: StationCode, _ counter: Int) {
        message(33) { fact in
            fact.string(1, ticket.description)
            fact.string(2, station.description)
            fact.uint32(3, counter)
        }
    }
}

extension Posko_Journal_V1_Called {
    func fact() throws(StoredProblem) -> Fact {
        .called(try Stored.ticket(ticket), try Stored.station(station), counter: Int(counter))
    }
}

extension JournalWriter {
    mutating func recalled(_ ticket: Ticket, _ station: StationCode, _ counter: Int, _ calls: Int) {
        message(34) { fact in
            fact.string(1, ticket.description)
            fact.string(2, station.description)
            fact.uint32(3, counter)
            fact.uint32(4, calls)
        }
    }
}

extension Posko_Journal_V1_Recalled {
    func fact() throws(StoredProblem) -> Fact {
        .recalled(
            try Stored.ticket(ticket),
            try Stored.station(station),
            counter: Int(counter),
            calls: Int(calls)
        )
    }
}

extension JournalWriter {
    mutating func callUndone(_ ticket: Ticket, _ station: StationCode) {
        message(35) { fact in
            fact.string(1, ticket.description)
            fact.string(2, station.description)
        }
    }
}

extension Posko_Journal_V1_CallUndone {
    func fact() throws(StoredProblem) -> Fact {
        .callUndone(try Stored.ticket(ticket), try Stored.station(station))
    }
}

extension JournalWriter {
    mutating func begun(_ ticket: Ticket, _ station: StationCode, _ counter: Int) {
        message(36) { fact in
            fact.string(1, ticket.description)
            fact.string(2, station.description)
            fact.uint32(3, counter)
        }
    }
}

extension Posko_Journal_V1_Begun {
    func fact() throws(StoredProblem) -> Fact {
        .begun(try Stored.ticket(ticket), try Stored.station(station), counter: Int(counter))
    }
}

extension JournalWriter {
    mutating func completed(_ ticket: Ticket, _ station: StationCode, _ asksForDoctor: Bool) {
        message(37) { fact in
            fact.string(1, ticket.description)
            fact.string(2, station.description)
            fact.bool(3, asksForDoctor)
        }
    }
}

extension Posko_Journal_V1_Completed {
    func fact() throws(StoredProblem) -> Fact {
        .completed(
            try Stored.ticket(ticket),
            try Stored.station(station),
            asksForDoctor: asksForDoctor
        )
    }
}

extension JournalWriter {
    mutating func missed(_ ticket: Ticket, _ station: StationCode) {
        message(38) { fact in
            fact.string(1, ticket.description)
            fact.string(2, station.description)
        }
    }
}

extension Posko_Journal_V1_Missed {
    func fact() throws(StoredProblem) -> Fact {
        .missed(try Stored.ticket(ticket), try Stored.station(station))
    }
}

extension JournalWriter {
    mutating func skipped(_ ticket: Ticket, _ station: StationCode, _ reason: String) {
        message(39) { fact in
            fact.string(1, ticket.description)
            fact.string(2, station.description)
            fact.reason(3, reason, fact.owners[ticket], .record)
        }
    }
}

extension Posko_Journal_V1_Skipped {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .skipped(
            try Stored.ticket(ticket),
            try Stored.station(station),
            reason: try place.reason(hasReason, reason, .record) ?? ""
        )
    }
}

extension JournalWriter {
    mutating func transferred(_ ticket: Ticket, _ station: StationCode, _ reason: String?) {
        message(40) { fact in
            fact.string(1, ticket.description)
            fact.string(2, station.description)
            fact.reason(3, reason, fact.owners[ticket], .record)
        }
    }
}

extension Posko_Journal_V1_Transferred {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .transferred(
            try Stored.ticket(ticket),
            from: try Stored.station(fromStation, "from_station"),
            reason: try place.reason(hasReason, reason, .record)
        )
    }
}

extension JournalWriter {
    mutating func visitFinished(_ ticket: Ticket) {
        message(41) { fact in
            fact.string(1, ticket.description)
        }
    }
}

extension JournalWriter {
    mutating func leftEvent(_ ticket: Ticket, _ reason: String?) {
        message(42) { fact in
            fact.string(1, ticket.description)
            fact.reason(2, reason, fact.owners[ticket], .record)
        }
    }
}

extension Posko_Journal_V1_LeftEvent {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .leftEvent(
            try Stored.ticket(ticket),
            reason: try place.reason(hasReason, reason, .record)
        )
    }
}
