internal import GRPCCore
internal import PoskoClient
internal import PoskoContract
internal import PoskoCore

extension Desk {
    /// A visit as the server knows it, and the person of the plan that it is.
    struct Present: Sendable {
        let visit: Posko_V1_Visit
        let person: DayPerson

        var ticket: String { visit.ticket }

        /// All that is measured has been, or was left out.
        func hasPassed(_ stations: DayStation...) -> Bool {
            let settled = visit.stationsDone + visit.stationsSkipped
            return stations.allSatisfy { settled.contains($0.rawValue) }
        }
    }

    func visit(_ ticket: String) async throws -> Posko_V1_Visit {
        var request = Posko_V1_GetTicketRequest()
        request.event = script.event
        request.ticket = ticket
        return try await connection.call { [request] in
            try await $0.tickets.getTicket(request).visit
        }
    }

    /// Looks up who was called, as the desk's screen would. They have to be where the call says.
    func present(_ call: Posko_V1_CallNextResponse) async throws -> Present {
        let visit = try await visit(call.ticket)
        guard visit.state == .called, visit.station == call.station, visit.counter == call.counter
        else {
            throw DrillFailure(
                "\(name): \(call.ticket) was called to \(call.station) \(call.counter), but is "
                    + "\(visit.state) at \(visit.station) \(visit.counter)."
            )
        }
        guard let place = floor.place(of: visit.registration) else {
            throw DrillFailure(
                "\(name): \(call.ticket) is of the unknown registration \(visit.registration)."
            )
        }
        // The desk that gave out the number may not have its own answer yet.
        floor.issued(visit.ticket, to: visit.registration)
        try script.count { (counts) throws(DrillFailure) in
            counts.registrations[visit.ticket] = visit.registration
        }
        return Present(visit: visit, person: plan.people[place])
    }

    func screening(of ticket: String) async throws -> Posko_V1_Screening {
        var request = Posko_V1_GetScreeningRequest()
        request.event = script.event
        request.ticket = ticket
        return try await connection.call { [request] in
            try await $0.screenings.getScreening(request).screening
        }
    }

    func cards(_ fill: (inout Posko_V1_FindCardsRequest) -> Void) async throws
        -> Posko_V1_FindCardsResponse
    {
        var request = Posko_V1_FindCardsRequest()
        request.event = script.event
        fill(&request)
        return try await connection.call { [request] in try await $0.cards.findCards(request) }
    }

    /// The number of a card of the sample.
    func number(of card: SampleCard) async throws -> UInt32 {
        let found = try await cards { $0.nik = card.owner.nik?.digits ?? "" }.cards.filter {
            $0.serial == card.serial ?? "" && $0.kpj == card.kpj ?? ""
        }
        guard found.count == 1, let number = found.first?.number else {
            throw DrillFailure(
                "\(name): the card \(card.serial ?? card.kpj ?? "without number") of "
                    + "\(card.owner.name) was found \(found.count) times."
            )
        }
        try note(number, of: card.owner)
        return number
    }

    /// Remembers whose a card is, for the number of workers covered.
    func note(_ card: UInt32, of owner: SamplePerson) throws(DrillFailure) {
        try script.count { (counts) throws(DrillFailure) in counts.owners[card] = owner.index }
    }

    /// Tells the station where somebody goes next.
    func sendOn(_ ticket: String, to station: String, finished: Bool) throws(DrillFailure) {
        guard finished == station.isEmpty else {
            throw DrillFailure("\(name): \(ticket) is finished and goes on to \(station).")
        }
        if !finished { floor.ring(station) }
    }
}
