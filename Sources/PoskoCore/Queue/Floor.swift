/// Everybody with a queue number, the lines, and the counters.
package struct Floor: Hashable, Sendable {
    package internal(set) var visits: [Ticket: Visit] = [:]
    package internal(set) var lines: [StationCode: Line] = [:]
    /// Who was called to or is served at which counter.
    package internal(set) var counters: [Counter: Ticket] = [:]
    /// The last number given in each lane.
    package internal(set) var lastNumber: [Lane: Int] = [:]
    /// Arrivals in all lines so far; the next arrival's place.
    var arrivals = 0

    package struct Counter: Hashable, Sendable {
        package let station: StationCode
        package let number: Int

        package init(station: StationCode, number: Int) {
            self.station = station
            self.number = number
        }
    }

    init(stations: [Station]) {
        for station in stations where station.kind != .registration {
            lines[station.code] = Line()
        }
    }

    package func nextTicket(in lane: Lane) -> Ticket {
        Ticket(lane: lane, number: lastNumber[lane, default: 0] + 1)
    }

    /// Missed at a station and not back, in the order of their numbers.
    package func missed(at station: StationCode) -> [Ticket] {
        visits.values.filter { $0.state == .missed(at: station) }.map(\.ticket).sorted()
    }

    mutating func admit(_ visit: Visit) {
        precondition(
            visit.ticket == nextTicket(in: visit.ticket.lane),
            "queue numbers have no gap"
        )
        lastNumber[visit.ticket.lane] = visit.ticket.number
        visits[visit.ticket] = visit
    }

    mutating func update(_ ticket: Ticket, _ change: (inout Visit) -> Void) {
        precondition(visits[ticket] != nil, "no visit \(ticket)")
        if let index = visits.index(forKey: ticket) { change(&visits.values[index]) }
    }

    /// Ends the stay at the present station and frees the counter; the caller says what comes next.
    mutating func endStage(_ ticket: Ticket, _ outcome: StageOutcome, at time: Timestamp) {
        guard let visit = visits[ticket] else { return }
        if let station = visit.state.station {
            if let number = visit.state.counter {
                counters[Counter(station: station, number: number)] = nil
            }
            lines[station]?.remove(ticket)
        }
        update(ticket) { visit in
            visit.calledFrom = nil
            let last = visit.stages.indices.last
            if let last, visit.stages[last].outcome == nil {
                visit.stages[last].ended = time
                visit.stages[last].outcome = outcome
            }
        }
    }
}

extension EventDay {
    mutating func joinLine(_ ticket: Ticket, _ station: StationCode, _ stamp: Stamp) {
        floor.arrivals += 1
        floor.update(ticket) { visit in
            visit.state = .waiting(at: station)
            visit.since = stamp.time
            visit.stages.append(Stage(station: station, joined: stamp.time))
        }
        let place = Waiting(
            ticket: ticket,
            arrival: floor.arrivals,
            since: stamp.time,
            priority: floor.visits[ticket]?.priority ?? false,
            urgent: isUrgent(ticket, at: station),
            overtaken: 0
        )
        floor.lines[station]?.join(place)
    }

    /// RED goes first, at the doctor's.
    package func isUrgent(_ ticket: Ticket, at station: StationCode) -> Bool {
        screenings[ticket]?.hasOpenRed == true && settings.station(station)?.kind == .doctor
    }

    mutating func applyToFloor(_ fact: Fact, _ stamp: Stamp) {
        switch fact {
        case .ticketReprinted(let ticket, _, let count):
            floor.update(ticket) { $0.reprints = count }
        case .lineJoined(let ticket, let station, _):
            joinLine(ticket, station, stamp)
        case .called(let ticket, let station, let counter):
            let place = floor.lines[station]?.call(ticket)
            floor.counters[Floor.Counter(station: station, number: counter)] = ticket
            floor.update(ticket) { visit in
                visit.state = .called(at: station, counter: counter, calls: 1)
                visit.since = stamp.time
                visit.calledFrom = place
            }
        case .recalled(let ticket, let station, let counter, let calls):
            floor.update(ticket) { visit in
                visit.state = .called(at: station, counter: counter, calls: calls)
            }
        case .callUndone(let ticket, _): undoCall(ticket, stamp)
        case .begun(let ticket, let station, let counter):
            floor.update(ticket) { visit in
                visit.state = .serving(at: station, counter: counter)
                visit.since = stamp.time
                visit.calledFrom = nil
                if let last = visit.stages.indices.last { visit.stages[last].begun = stamp.time }
            }
        case .completed(let ticket, _, let asksForDoctor):
            floor.endStage(ticket, .completed, at: stamp.time)
            if asksForDoctor { floor.update(ticket) { $0.asksForDoctor = true } }
        case .missed(let ticket, let station):
            end(ticket, .missed, as: .missed(at: station), stamp)
        case .skipped(let ticket, _, _):
            floor.endStage(ticket, .skipped, at: stamp.time)
        case .transferred(let ticket, _, _):
            floor.endStage(ticket, .transferred, at: stamp.time)
        case .visitFinished(let ticket):
            end(ticket, .completed, as: .finished, stamp)
        case .leftEvent(let ticket, _):
            guard let station = floor.visits[ticket]?.state.lastStation else { return }
            end(ticket, .left, as: .left(from: station), stamp)
        default: preconditionFailure("not a fact of the floor")
        }
    }

    private mutating func end(
        _ ticket: Ticket,
        _ outcome: StageOutcome,
        as state: VisitState,
        _ stamp: Stamp
    ) {
        floor.endStage(ticket, outcome, at: stamp.time)
        floor.update(ticket) { visit in
            visit.state = state
            visit.since = stamp.time
        }
    }

    private mutating func undoCall(_ ticket: Ticket, _ stamp: Stamp) {
        guard let visit = floor.visits[ticket], let station = visit.state.station,
            let counter = visit.state.counter, var place = visit.calledFrom
        else { return }
        floor.counters[Floor.Counter(station: station, number: counter)] = nil
        place.urgent = isUrgent(ticket, at: station)
        floor.lines[station]?.join(place)
        floor.update(ticket) { visit in
            visit.state = .waiting(at: station)
            visit.since = place.since
            visit.calledFrom = nil
        }
    }
}
