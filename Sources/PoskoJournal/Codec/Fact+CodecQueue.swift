import PoskoContract
import PoskoCore

// Numbers 30 to 49: queue numbers, stations and lines.

extension Posko_Journal_V1_TicketIssued {
    init(
        _ ticket: Ticket,
        _ number: RegistrationNumber,
        _ station: StationCode,
        _ peopleWaiting: Int
    ) {
        self.init()
        self.ticket = ticket.description
        registration = UInt32(number.value)
        self.station = station.description
        self.peopleWaiting = UInt32(peopleWaiting)
    }

    func fact() throws(StoredProblem) -> Fact {
        .ticketIssued(
            try Stored.ticket(ticket),
            try Stored.number(registration, "registration"),
            try Stored.station(station),
            peopleWaiting: Int(peopleWaiting)
        )
    }
}

extension Posko_Journal_V1_TicketReprinted {
    init(_ ticket: Ticket, _ number: RegistrationNumber, _ count: Int) {
        self.init()
        self.ticket = ticket.description
        registration = UInt32(number.value)
        self.count = UInt32(count)
    }

    func fact() throws(StoredProblem) -> Fact {
        .ticketReprinted(
            try Stored.ticket(ticket),
            try Stored.number(registration, "registration"),
            count: Int(count)
        )
    }
}

extension Posko_Journal_V1_LineJoined {
    init(_ ticket: Ticket, _ station: StationCode, _ peopleWaiting: Int) {
        self.init()
        self.ticket = ticket.description
        self.station = station.description
        self.peopleWaiting = UInt32(peopleWaiting)
    }

    func fact() throws(StoredProblem) -> Fact {
        .lineJoined(
            try Stored.ticket(ticket),
            try Stored.station(station),
            peopleWaiting: Int(peopleWaiting)
        )
    }
}

extension Posko_Journal_V1_Called {
    init(_ ticket: Ticket, _ station: StationCode, _ counter: Int) {
        self.init()
        self.ticket = ticket.description
        self.station = station.description
        self.counter = UInt32(counter)
    }

    func fact() throws(StoredProblem) -> Fact {
        .called(try Stored.ticket(ticket), try Stored.station(station), counter: Int(counter))
    }
}

extension Posko_Journal_V1_Recalled {
    init(_ ticket: Ticket, _ station: StationCode, _ counter: Int, _ calls: Int) {
        self.init()
        self.ticket = ticket.description
        self.station = station.description
        self.counter = UInt32(counter)
        self.calls = UInt32(calls)
    }

    func fact() throws(StoredProblem) -> Fact {
        .recalled(
            try Stored.ticket(ticket),
            try Stored.station(station),
            counter: Int(counter),
            calls: Int(calls)
        )
    }
}

extension Posko_Journal_V1_CallUndone {
    init(_ ticket: Ticket, _ station: StationCode) {
        self.init()
        self.ticket = ticket.description
        self.station = station.description
    }

    func fact() throws(StoredProblem) -> Fact {
        .callUndone(try Stored.ticket(ticket), try Stored.station(station))
    }
}

extension Posko_Journal_V1_Begun {
    init(_ ticket: Ticket, _ station: StationCode, _ counter: Int) {
        self.init()
        self.ticket = ticket.description
        self.station = station.description
        self.counter = UInt32(counter)
    }

    func fact() throws(StoredProblem) -> Fact {
        .begun(try Stored.ticket(ticket), try Stored.station(station), counter: Int(counter))
    }
}

extension Posko_Journal_V1_Completed {
    init(_ ticket: Ticket, _ station: StationCode, _ asksForDoctor: Bool) {
        self.init()
        self.ticket = ticket.description
        self.station = station.description
        self.asksForDoctor = asksForDoctor
    }

    func fact() throws(StoredProblem) -> Fact {
        .completed(
            try Stored.ticket(ticket),
            try Stored.station(station),
            asksForDoctor: asksForDoctor
        )
    }
}

extension Posko_Journal_V1_Missed {
    init(_ ticket: Ticket, _ station: StationCode) {
        self.init()
        self.ticket = ticket.description
        self.station = station.description
    }

    func fact() throws(StoredProblem) -> Fact {
        .missed(try Stored.ticket(ticket), try Stored.station(station))
    }
}

extension Posko_Journal_V1_Skipped {
    init(_ ticket: Ticket, _ station: StationCode, _ reason: String) {
        self.init()
        self.ticket = ticket.description
        self.station = station.description
        self.reason = reason
    }

    func fact() throws(StoredProblem) -> Fact {
        .skipped(try Stored.ticket(ticket), try Stored.station(station), reason: reason)
    }
}

extension Posko_Journal_V1_Transferred {
    init(_ ticket: Ticket, _ station: StationCode, _ reason: String?) {
        self.init()
        self.ticket = ticket.description
        fromStation = station.description
        if let reason { self.reason = reason }
    }

    func fact() throws(StoredProblem) -> Fact {
        .transferred(
            try Stored.ticket(ticket),
            from: try Stored.station(fromStation, "from_station"),
            reason: hasReason ? reason : nil
        )
    }
}

extension Posko_Journal_V1_VisitFinished {
    init(_ ticket: Ticket) {
        self.init()
        self.ticket = ticket.description
    }
}

extension Posko_Journal_V1_LeftEvent {
    init(_ ticket: Ticket, _ reason: String?) {
        self.init()
        self.ticket = ticket.description
        if let reason { self.reason = reason }
    }

    func fact() throws(StoredProblem) -> Fact {
        .leftEvent(try Stored.ticket(ticket), reason: hasReason ? reason : nil)
    }
}
