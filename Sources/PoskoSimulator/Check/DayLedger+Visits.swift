import PoskoCore

extension DayLedger {
    mutating func takeVisit(_ fact: Fact) throws(Violation) {
        // A slip may be printed again after the day.
        if case .ticketReprinted = fact { return }
        try requireOpen(fact)
        switch fact {
        case .ticketIssued(let ticket, let number, let station, let waiting):
            try issue(ticket, number.value - 1)
            try join(ticket, station, peopleWaiting: waiting)
        case .lineJoined(let ticket, let station, let waiting):
            switch visitors[ticket]?.place {
            case .onTheWay?, .missed?: break
            default: throw wrong(ticket, "joins \(station)")
            }
            try join(ticket, station, peopleWaiting: waiting)
        case .called(let ticket, let station, let number):
            guard visitors[ticket]?.place == .waiting(station) else {
                throw wrong(ticket, "is called to \(station)")
            }
            let counter = Floor.Counter(station: station, number: number)
            guard atCounter[counter] == nil,
                1...(settings.station(station)?.counters ?? 0) ~= number
            else { throw Violation(.place, "\(station) \(number) calls \(ticket) while busy") }
            atCounter[counter] = ticket
            visitors[ticket]?.place = .called(station, counter: number, calls: 1)
        case .recalled(let ticket, let station, let counter, let calls):
            guard
                visitors[ticket]?.place == .called(station, counter: counter, calls: calls - 1)
            else { throw wrong(ticket, "is recalled") }
            visitors[ticket]?.place = .called(station, counter: counter, calls: calls)
        case .callUndone(let ticket, let station):
            guard case .called(station, _, _)? = visitors[ticket]?.place else {
                throw wrong(ticket, "is put back")
            }
            leaveCounter(ticket)
            visitors[ticket]?.place = .waiting(station)
        case .begun(let ticket, let station, let counter):
            guard case .called(station, counter, _)? = visitors[ticket]?.place else {
                throw wrong(ticket, "is begun at \(station) \(counter)")
            }
            visitors[ticket]?.place = .serving(station, counter: counter)
        default: try takeEnd(fact)
        }
    }

    private mutating func takeEnd(_ fact: Fact) throws(Violation) {
        switch fact {
        case .completed(let ticket, let station, _):
            guard case .serving(station, _)? = visitors[ticket]?.place else {
                throw wrong(ticket, "is done at \(station)")
            }
            leaveCounter(ticket)
            visitors[ticket]?.place = .onTheWay
        case .missed(let ticket, let station):
            guard case .called(station, _, let calls)? = visitors[ticket]?.place,
                calls > settings.recallsBeforeMissed
            else { throw wrong(ticket, "is missed at \(station)") }
            leaveCounter(ticket)
            visitors[ticket]?.place = .missed(station)
        case .skipped(let ticket, let station, _), .transferred(let ticket, let station, _):
            switch visitors[ticket]?.place {
            case .waiting(station)?, .called(station, _, _)?, .serving(station, _)?: break
            default: throw wrong(ticket, "goes on from \(station)")
            }
            leaveCounter(ticket)
            visitors[ticket]?.place = .onTheWay
        case .visitFinished(let ticket):
            guard visitors[ticket]?.place == .onTheWay else { throw wrong(ticket, "is finished") }
            guard results[ticket]?.isOpen != true else {
                throw Violation(.oneResult, "\(ticket) is finished with an open finding")
            }
            visitors[ticket]?.place = .finished
        case .leftEvent(let ticket, _):
            switch visitors[ticket]?.place {
            case .waiting?, .called?, .serving?, .missed?: break
            default: throw wrong(ticket, "leaves")
            }
            leaveCounter(ticket)
            visitors[ticket]?.place = .left
        default: break
        }
    }

    private func wrong(_ ticket: Ticket, _ what: String) -> Violation {
        let place = visitors[ticket].map { "\($0.place)" } ?? "nowhere"
        return Violation(.place, "\(ticket) \(what) and is \(place)")
    }

    private mutating func issue(_ ticket: Ticket, _ index: Int) throws(Violation) {
        let last = lastNumber[ticket.lane, default: 0]
        guard ticket.number == last + 1 else {
            throw Violation(.numbers, "\(ticket) is given after number \(last) of its lane")
        }
        guard registered.indices.contains(index), registered[index].isActive,
            registered[index].ticket == nil
        else { throw Violation(.numbers, "\(ticket) is a second number, or nobody's") }
        guard registered[index].holdsSlot || registered[index].purpose == .card else {
            throw Violation(.slots, "\(ticket) is given without a slot")
        }
        lastNumber[ticket.lane] = ticket.number
        registered[index].ticket = ticket
        visitors[ticket] = (index, .onTheWay)
    }

    private mutating func join(
        _ ticket: Ticket,
        _ station: StationCode,
        peopleWaiting: Int
    ) throws(Violation) {
        guard settings.station(station).map({ $0.kind != .registration }) == true else {
            throw Violation(.place, "\(ticket) waits at \(station), which has no line")
        }
        let waiting = visitors.values.count { $0.place == .waiting(station) }
        guard waiting == peopleWaiting else {
            throw Violation(
                .place,
                "\(ticket) is told of \(peopleWaiting) people at \(station); \(waiting) wait"
            )
        }
        visitors[ticket]?.place = .waiting(station)
    }

    private mutating func leaveCounter(_ ticket: Ticket) {
        switch visitors[ticket]?.place {
        case .called(let station, let counter, _)?, .serving(let station, let counter)?:
            atCounter[Floor.Counter(station: station, number: counter)] = nil
        default: break
        }
    }
}
