extension EventDay {
    func decideCallNext(at code: StationCode, counter: Int) throws(Rejection) -> Decision {
        try requireOpen()
        guard let station = settings.station(code) else {
            throw Rejection(.stationNotFound, ["station": code])
        }
        guard (1...station.counters).contains(counter) else {
            throw Rejection(
                .counterNotFound,
                ["station": code, "counter": counter, "counters": station.counters]
            )
        }
        guard let line = floor.lines[code] else {
            throw Rejection(.stationHasNoLine, ["station": code])
        }
        if let ticket = floor.counters[Floor.Counter(station: code, number: counter)] {
            throw Rejection(
                .counterBusy,
                ["station": code, "counter": counter, "ticket": ticket]
            )
        }
        guard let next = line.next(under: settings.queuePolicy) else {
            throw Rejection(.lineEmpty, ["station": code])
        }
        return Decision([.called(next.ticket, code, counter: counter)])
    }

    func decideRecall(_ ticket: Ticket) throws(Rejection) -> Decision {
        let call = try called(ticket)
        return Decision([
            .recalled(ticket, call.station, counter: call.counter, calls: call.calls + 1)
        ])
    }

    /// Undoing a call of somebody with an open RED finding brings them to the doctor, not back in
    /// line.
    func decideUndoCall(_ ticket: Ticket) throws(Rejection) -> Decision {
        let call = try called(ticket)
        return Decision(
            [.callUndone(ticket, call.station)]
                + redirection(of: call.visit, waitingAt: call.station)
        )
    }

    func decideBegin(_ ticket: Ticket) throws(Rejection) -> Decision {
        let call = try called(ticket)
        return Decision([.begun(ticket, call.station, counter: call.counter)])
    }

    func decideComplete(
        _ ticket: Ticket,
        asksForDoctor: Bool
    ) throws(Rejection) -> Decision {
        let visit = try inside(ticket)
        guard case .serving(let station, _) = visit.state else {
            throw Rejection(.notBeingServed, ["ticket": ticket, "state": visit.state.word])
        }
        let onward = try onward(visit, settling: station, asksForDoctor: asksForDoctor)
        return Decision(
            [.completed(ticket, station, asksForDoctor: asksForDoctor)] + onward
        )
    }

    func decideMiss(_ ticket: Ticket) throws(Rejection) -> Decision {
        let call = try called(ticket)
        let recalls = call.calls - 1
        guard recalls >= settings.recallsBeforeMissed else {
            throw Rejection(
                .recallFirst,
                [
                    "ticket": ticket, "recalls": recalls,
                    "recalls_needed": settings.recallsBeforeMissed,
                ]
            )
        }
        return Decision([.missed(ticket, call.station)] + slotGivenUp(by: call.visit))
    }

    func decideRejoin(_ ticket: Ticket) throws(Rejection) -> Decision {
        try requireOpen()
        let visit = try visit(ticket)
        guard case .missed(let code) = visit.state, let station = settings.station(code) else {
            throw Rejection(.notMissed, ["ticket": ticket, "state": visit.state.word])
        }
        let registration = try registration(visit.registration)
        try requireUsable(registration.personNumber)
        var facts: [Fact] = []
        if registration.state == .waitlisted {
            throw Rejection(
                .onWaitlist,
                [
                    "registration": registration.number,
                    "position": registry.waitlistPosition(of: registration.number) ?? 0,
                ]
            )
        }
        if registration.purpose.needsSlot, !registration.holdsSlot {
            guard slotCount.hasRoom(for: registration.door) else {
                let position = registry.waitlist.count + 1
                return Decision([.waitlisted(registration.number, position: position)])
            }
            facts.append(.slotTaken(registration.number))
        }
        let doctor = redirectedStation(for: visit, from: code) ?? station
        return Decision(facts + [join(visit, doctor)])
    }

    func decideTransfer(
        _ ticket: Ticket,
        to code: StationCode,
        reason: String?
    ) throws(Rejection) -> Decision {
        try requireOpen()
        let visit = try visit(ticket)
        guard let station = settings.station(code) else {
            throw Rejection(.stationNotFound, ["station": code])
        }
        guard station.kind != .registration else {
            throw Rejection(.stationHasNoLine, ["station": code])
        }
        guard let present = try inside(ticket).state.station, present != code else {
            throw Rejection(.alreadyThere, ["ticket": ticket, "station": code])
        }
        guard registry[visit.registration]?.purpose != .card || station.kind == .cards else {
            throw Rejection(.noHealthCheck, ["ticket": ticket])
        }
        // RED goes to the doctor before anything else; who has called them may send them on.
        if case .waiting = visit.state, screenings[ticket]?.hasOpenRed == true,
            station.kind != .doctor
        {
            try requireNoOpenFinding(ticket)
        }
        return Decision([.transferred(ticket, from: present, reason: reason), join(visit, station)])
    }

    func decideSkip(_ ticket: Ticket, reason: String) throws(Rejection) -> Decision {
        let visit = try inside(ticket)
        guard let station = visit.state.station else {
            throw Rejection(.visitOver, ["ticket": ticket, "state": visit.state.word])
        }
        let onward = try onward(visit, settling: station)
        return Decision([.skipped(ticket, station, reason: reason)] + onward)
    }

    func decideLeave(_ ticket: Ticket, reason: String?) throws(Rejection) -> Decision {
        try requireOpen()
        let visit = try visit(ticket)
        switch visit.state {
        case .waiting, .called, .serving, .missed: break
        case .finished, .left:
            throw Rejection(.visitOver, ["ticket": ticket, "state": visit.state.word])
        }
        var facts: [Fact] = [.leftEvent(ticket, reason: reason)]
        if registry[visit.registration]?.state == .waitlisted {
            facts.append(.waitlistLeft(visit.registration))
        }
        return Decision(facts + slotGivenUp(by: visit))
    }

    /// A visit that is going on.
    func inside(_ ticket: Ticket) throws(Rejection) -> Visit {
        try requireOpen()
        let visit = try visit(ticket)
        guard visit.state.isInside else {
            throw Rejection(.visitOver, ["ticket": ticket, "state": visit.state.word])
        }
        return visit
    }

    private func called(
        _ ticket: Ticket
    ) throws(Rejection) -> (visit: Visit, station: StationCode, counter: Int, calls: Int) {
        let visit = try inside(ticket)
        guard case .called(let station, let counter, let calls) = visit.state else {
            throw Rejection(.notCalled, ["ticket": ticket, "state": visit.state.word])
        }
        return (visit, station, counter, calls)
    }

    /// Somebody whose check has not begun gives the slot up by going; it goes to the waitlist at
    /// once.
    private func slotGivenUp(by visit: Visit) -> [Fact] {
        guard let registration = registry[visit.registration], registration.holdsSlot else {
            return []
        }
        let check = Set(
            settings.stations.filter { $0.kind == .check || $0.kind == .doctor }.map(\.code)
        )
        guard !visit.hasBegun(atAnyOf: check), screenings[visit.ticket] == nil else { return [] }
        return [.slotFreed(registration.number)] + promotions(freeing: [registration])
    }

    /// Where an open RED finding leads from `station`; nil without one, and at a doctor's.
    func redirectedStation(for visit: Visit, from station: StationCode) -> Station? {
        guard screenings[visit.ticket]?.hasOpenRed == true else { return nil }
        return doctor(awayFrom: station)
    }

    /// The first doctor's station, for somebody who is not at a doctor's.
    func doctor(awayFrom station: StationCode) -> Station? {
        guard settings.station(station)?.kind != .doctor else { return nil }
        return settings.stations.first { $0.kind == .doctor }
    }

    /// Facts that bring somebody with an open RED finding out of another line to the doctor's.
    func redirection(of visit: Visit, waitingAt station: StationCode) -> [Fact] {
        guard let doctor = redirectedStation(for: visit, from: station) else { return [] }
        return [
            .transferred(visit.ticket, from: station, reason: "RED"), join(visit, doctor),
        ]
    }
}

extension VisitState {
    /// For messages: `waiting`, `called`, ...
    package var word: String {
        switch self {
        case .waiting: "waiting"
        case .called: "called"
        case .serving: "serving"
        case .missed: "missed"
        case .finished: "finished"
        case .left: "left"
        }
    }
}
