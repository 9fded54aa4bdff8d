import PoskoCore

extension DayModel {
    /// A person with a queue number.
    struct Guest {
        let ticket: Ticket
        let registration: Int
        let priority: Bool
        var asksForDoctor: Bool
        var state = VisitState.finished
        /// Order of arrival in the line where they are, and how often they were passed there.
        var arrival = 0
        var overtaken = 0
        var settled: Set<StationCode> = []
        var checkHasBegun = false

        // What was found out, by a glucose alone.
        var parts = 0
        var finalised = false
        var glucose = ""
        var drowsy = false
        /// 0 nothing, 1 ORANGE, 2 RED waits for a disposition.
        var open = 0
        var disposed: [String: Int] = [:]
    }

    /// Who waits at a station, in the order of arrival.
    func line(_ station: StationCode) -> [Int] {
        guests.indices.filter { guests[$0].state == .waiting(at: station) }
            .sorted { guests[$0].arrival < guests[$1].arrival }
    }

    mutating func join(_ index: Int, _ station: StationCode) {
        arrivals += 1
        guests[index].arrival = arrivals
        guests[index].overtaken = 0
        guests[index].state = .waiting(at: station)
    }

    mutating func queue(_ command: Command, called: Ticket?) -> Bool {
        guard phase == .open else { return false }
        switch command {
        case .callNext(let station, let counter): return call(station, counter, called)
        case .recall(let ticket), .undoCall(let ticket), .begin(let ticket), .miss(let ticket):
            guard let index = guest(ticket),
                case .called(let station, let counter, let calls) = guests[index].state
            else { return false }
            return ofCalled(command, index, station, counter, calls)
        case .complete(let ticket, let asks):
            guard let index = guest(ticket), case .serving(let station, _) = guests[index].state
            else { return false }
            return moveOn(index, from: station, asks: asks)
        case .skip(let ticket, _):
            guard let index = guest(ticket), let station = guests[index].state.station
            else { return false }
            return moveOn(index, from: station, asks: false)
        case .transfer(let ticket, let station, _):
            guard let index = guest(ticket), let present = guests[index].state.station,
                present != station, station != DayStop.registration,
                station == DayStop.cards
                    || registered[guests[index].registration - 1].purpose != .card
            else { return false }
            if case .waiting = guests[index].state, guests[index].open == 2,
                station != DayStop.doctor
            {
                return false
            }
            join(index, station)
        case .leave(let ticket, _):
            guard let index = guest(ticket) else { return false }
            var last = guests[index].state.station
            if case .missed(let station) = guests[index].state { last = station }
            guard let last else { return false }
            guests[index].state = .left(from: last)
            let number = guests[index].registration
            if registered[number - 1].state == .waitlisted {
                registered[number - 1].state = .checkedIn
                waitlist.removeAll { $0 == number }
            }
            giveSlotUp(index)
        case .rejoin(let ticket): return rejoin(ticket)
        default: return false
        }
        return true
    }

    private mutating func ofCalled(
        _ command: Command,
        _ index: Int,
        _ station: StationCode,
        _ counter: Int,
        _ calls: Int
    ) -> Bool {
        switch command {
        case .recall:
            guests[index].state = .called(at: station, counter: counter, calls: calls + 1)
        case .undoCall:
            guests[index].state = .waiting(at: station)
            bringToDoctor(index)
        case .begin:
            guests[index].state = .serving(at: station, counter: counter)
            if station != DayStop.cards { guests[index].checkHasBegun = true }
        default:
            guard calls - 1 >= settings.recallsBeforeMissed else { return false }
            guests[index].state = .missed(at: station)
            giveSlotUp(index)
        }
        return true
    }

    /// The core chose `called`; here is whether the promises allow it.
    private mutating func call(_ station: StationCode, _ counter: Int, _ called: Ticket?) -> Bool {
        let size = settings.station(station)?.counters ?? 0
        let isBusy = guests.contains {
            $0.state.station == station && $0.state.counter == counter
        }
        let line = line(station)
        guard (1...max(1, size)).contains(counter), size > 0, !isBusy, !line.isEmpty,
            let called, let index = guest(called), line.contains(index),
            isAllowed(index, line, station)
        else { return false }
        let isRed = station == DayStop.doctor && guests[index].open == 2
        guests[index].state = .called(at: station, counter: counter, calls: 1)
        guard !isRed else { return true }
        for other in line where guests[other].arrival < guests[index].arrival {
            guests[other].overtaken += 1
        }
        let generalWaits = line.contains { $0 != index && !guests[$0].priority }
        burst[station] =
            guests[index].priority && generalWaits ? burst[station, default: 0] + 1 : 0
        return true
    }

    private func isAllowed(_ index: Int, _ line: [Int], _ station: StationCode) -> Bool {
        if station == DayStop.doctor, let red = line.first(where: { guests[$0].open == 2 }) {
            return index == red
        }
        func mayPass(_ candidate: Int) -> Bool {
            line.allSatisfy {
                guests[$0].arrival >= guests[candidate].arrival
                    || guests[$0].overtaken < settings.queuePolicy.overtakenMax
            }
        }
        guard mayPass(index) else { return false }
        let firstPriority = line.first { guests[$0].priority }
        let firstGeneral = line.first { !guests[$0].priority }
        guard index == firstPriority || index == firstGeneral else { return false }
        guard let firstPriority, let firstGeneral else { return true }
        let isGeneralsTurn = burst[station, default: 0] >= settings.queuePolicy.priorityBurstMax
        let wanted = isGeneralsTurn ? firstGeneral : firstPriority
        // Another than the wanted one is called only where the wanted one may not pass those
        // before.
        return index == wanted || !mayPass(wanted)
    }

    private mutating func rejoin(_ ticket: Ticket) -> Bool {
        guard let index = guest(ticket), case .missed(let station) = guests[index].state
        else { return false }
        let number = guests[index].registration
        let registration = registered[number - 1]
        guard registration.state != .waitlisted else { return false }
        if registration.purpose != .card, !registration.slot, !takeSlotOrWait(number) {
            return true
        }
        join(index, station)
        bringToDoctor(index)
        return true
    }

    /// RED does not wait in another line.
    mutating func bringToDoctor(_ index: Int) {
        guard case .waiting(let station) = guests[index].state, guests[index].open == 2,
            station != DayStop.doctor
        else { return }
        join(index, DayStop.doctor)
    }

    /// False when an open finding holds the person.
    private mutating func moveOn(_ index: Int, from station: StationCode, asks: Bool) -> Bool {
        var guest = guests[index]
        guest.settled.insert(station)
        guest.asksForDoctor = guest.asksForDoctor || asks
        let purpose = registered[guest.registration - 1].purpose
        var ahead: [StationCode] = []
        if purpose != .card {
            for stop in [DayStop.vitals, DayStop.lab] where !guest.settled.contains(stop) {
                ahead.append(stop)
            }
            let wantsDoctor = guest.asksForDoctor && !guest.settled.contains(DayStop.doctor)
            if guest.open == 2 {
                ahead.insert(DayStop.doctor, at: 0)
            } else if guest.open == 1 || wantsDoctor {
                ahead.append(DayStop.doctor)
            }
        }
        if purpose != .check, !guest.settled.contains(DayStop.cards) { ahead.append(DayStop.cards) }
        if ahead.first == station { return false }
        guests[index] = guest
        if let next = ahead.first {
            join(index, next)
        } else {
            guests[index].state = .finished
        }
        return true
    }

    private mutating func giveSlotUp(_ index: Int) {
        guard !guests[index].checkHasBegun, guests[index].parts == 0 else { return }
        registered[guests[index].registration - 1].slot = false
        promote()
    }

    // MARK: - Screenings

    mutating func screen(_ command: Command) -> Bool {
        switch command {
        case .recordScreening(let ticket, let part):
            guard phase == .open, let index = guest(ticket), guests[index].state.isInside,
                registered[guests[index].registration - 1].consents, !guests[index].finalised
            else { return false }
            return take(part, index)
        case .amendScreening(let ticket, let part, _):
            guard let index = guest(ticket), guests[index].finalised else { return false }
            return take(part, index)
        case .finaliseScreening(let ticket):
            guard phase != .closed, let index = guest(ticket), guests[index].parts > 0,
                !guests[index].finalised
            else { return false }
            guests[index].finalised = true
            return true
        case .disposeFinding(let ticket, _):
            guard let index = guest(ticket), guests[index].open > 0 else { return false }
            if let (band, level) = Self.finding(guests[index].glucose, guests[index].drowsy) {
                guests[index].disposed[band] = max(level, guests[index].disposed[band, default: 0])
            }
            guests[index].open = 0
            return true
        default: return false
        }
    }

    private mutating func take(_ part: PartRequest, _ index: Int) -> Bool {
        guests[index].parts += 1
        let glucose = part.observations.first.map { "\($0.reading)" }
        if let glucose { guests[index].glucose = glucose }
        if part.symptoms.contains(.drowsiness) { guests[index].drowsy = true }
        let found = Self.finding(guests[index].glucose, guests[index].drowsy)
        let isNew = found.map { $0.level > guests[index].disposed[$0.band, default: 0] } ?? false
        // A new reading is a new danger, and only a clinician closes one.
        let isAlarming = Self.finding(glucose, false) != nil
        if isNew || isAlarming || guests[index].open > 0 {
            guests[index].open = max(1, found?.level ?? 0, guests[index].open)
        }
        bringToDoctor(index)
        return true
    }

    private static func finding(
        _ glucose: String?,
        _ drowsy: Bool
    ) -> (band: String, level: Int)? {
        switch glucose {
        case "LO": ("severe_low", 2)
        case "60": ("low", 1)
        case "350": ("very_high", 1)
        case "HI": ("very_high", drowsy ? 2 : 1)
        default: nil
        }
    }
}
