import GRPCCore
import PoskoContract
import PoskoCore
import SwiftProtobuf

extension Posko_V1_IssueTicketRequest: CommandMessage {
    static let method = Posko_V1_TicketService.Method.IssueTicket.descriptor

    func command() throws(InvalidRequest) -> Command {
        .issueTicket(try Fields.number(registration, "registration"))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_IssueTicketResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .ticketIssued(let ticket, let number, let station, let waiting)
                in recorded.facts
            {
                answer.ticket = ticket.description
                answer.registration = number.value.count32
                answer.station = station.description
                answer.peopleWaiting = waiting.count32
            }
        }
    }
}

extension Posko_V1_ReprintTicketRequest: CommandMessage {
    static let method = Posko_V1_TicketService.Method.ReprintTicket.descriptor

    func command() throws(InvalidRequest) -> Command {
        .reprintTicket(try Fields.ticket(ticket))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_ReprintTicketResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            answer.reprint = true
            for case .ticketReprinted(let ticket, let number, let count) in recorded.facts {
                answer.ticket = ticket.description
                answer.registration = number.value.count32
                answer.reprints = count.count32
            }
        }
    }
}

extension Posko_V1_VisitState {
    init(_ state: VisitState) {
        switch state {
        case .waiting: self = .waiting
        case .called: self = .called
        case .serving: self = .serving
        case .missed: self = .missed
        case .finished: self = .finished
        case .left: self = .left
        }
    }
}

extension Posko_V1_Visit {
    init(
        _ visit: Visit,
        _ registration: Registration,
        in day: EventDay,
        _ view: PersonView
    ) {
        self.init()
        ticket = visit.ticket.description
        self.registration = registration.number.value.count32
        person = view(registration.person, registration.personNumber)
        localNumber = registration.beginning.localNumberText ?? ""
        purpose = Posko_V1_Purpose(registration.purpose)
        state = Posko_V1_VisitState(visit.state)
        station = visit.state.station?.description ?? ""
        counter = visit.state.counter?.count32 ?? 0
        if case .called(_, _, let calls) = visit.state { self.calls = calls.count32 }
        if case .waiting(let station) = visit.state, let line = day.floor.lines[station] {
            let order = line.callOrder(under: day.settings.queuePolicy)
            if let place = order.firstIndex(where: { $0.ticket == visit.ticket }) {
                peopleBefore = place.count32
            }
        }
        priority = visit.priority
        priorityReasons = view.reasons(of: registration)
        stationsDone = visit.stages.filter { $0.outcome == .completed }
            .map(\.station.description)
        stationsSkipped = visit.stages.filter { $0.outcome == .skipped }
            .map(\.station.description)
        openFinding = day.screenings[visit.ticket]?.hasOpenFinding ?? false
        issuedAt = visit.issued.message
        since = visit.since.message
        reprints = visit.reprints.count32
    }
}
