extension EventDay {
    func visit(_ ticket: Ticket) throws(Rejection) -> Visit {
        guard let visit = floor.visits[ticket] else {
            throw Rejection(.ticketNotFound, ["ticket": ticket])
        }
        return visit
    }

    func decideIssue(_ number: RegistrationNumber) throws(Rejection) -> Decision {
        try requireOpen()
        let registration = try registration(number)
        try requireUsable(registration.personNumber)
        if let ticket = registration.ticket {
            throw Rejection(.alreadyCheckedIn, ["registration": number, "ticket": ticket])
        }
        switch registration.state {
        case .confirmed, .checkedIn: break
        case .waitlisted:
            throw Rejection(
                .onWaitlist,
                [
                    "registration": number,
                    "position": registry.waitlistPosition(of: number) ?? 0,
                ]
            )
        case .cancelled, .released:
            throw Rejection(
                .registrationNotActive,
                ["registration": number, "state": registration.state.rawValue]
            )
        }
        guard
            let station = firstStation(
                for: registration.purpose,
                asksForDoctor: registration.beginning.asksForDoctor
            )
        else {
            throw Rejection(.noStationForPurpose, ["purpose": registration.purpose.rawValue])
        }
        let lane: Lane =
            registration.purpose == .card
            ? .cardOnly : registration.hasPriority ? .priority : .general
        let ticket = floor.nextTicket(in: lane)
        return Decision([
            .ticketIssued(
                ticket,
                number,
                station.code,
                peopleWaiting: peopleWaiting(at: station)
            )
        ])
    }

    func decideReprint(_ ticket: Ticket) throws(Rejection) -> Decision {
        let visit = try visit(ticket)
        return Decision([.ticketReprinted(ticket, visit.registration, count: visit.reprints + 1)])
    }
}
