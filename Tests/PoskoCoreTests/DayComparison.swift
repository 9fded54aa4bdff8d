import PoskoCore
import Testing

/// Holds an event against the model, and both against the promises.
struct DayComparison {
    let days: [TestDay]
    let models: [DayModel]
    let which: Int

    private var day: EventDay { days[which].day }
    private var model: DayModel { models[which] }

    func compare(after command: Command) throws {
        var differences: [String] = []
        compareSlots(&differences)
        compareVisits(&differences)
        comparePlaces(&differences)
        compareCards(&differences)
        guard differences.isEmpty else {
            throw TestDayProblem(message: "after \(command): \(differences)")
        }
    }

    private func compareSlots(_ differences: inout [String]) {
        let registry = day.registry
        if registry.slotsTaken != model.slotsTaken { differences.append("slots taken") }
        if registry.slotsTaken > day.settings.slots { differences.append("more than all slots") }
        let walkIns = model.registered.filter { $0.slot && $0.walkIn }.count
        if registry.slotsTakenByWalkIns != walkIns { differences.append("walk-ins' slots") }
        if registry.waitlist.map(\.value) != model.waitlist { differences.append("waitlist") }
        if Set(registry.waitlist).count != registry.waitlist.count {
            differences.append("twice on the waitlist")
        }
        if model.waitlist.contains(where: model.mayHaveSlot) {
            differences.append("a free slot while somebody waits who may have it")
        }
        guard registry.registrations.count == model.registered.count else {
            differences.append("number of registrations")
            return
        }
        for (actual, expected) in zip(registry.registrations, model.registered)
        where actual.state != expected.state || actual.holdsSlot != expected.slot
            || actual.ticket != expected.ticket || (actual.door == .walkIn) != expected.walkIn
        {
            differences.append("registration \(actual.number)")
        }
        var active: Set<NIK> = []
        for registration in registry.registrations where registration.state.isActive {
            guard let nik = registration.person.nik, active.insert(nik).inserted else {
                differences.append("one person registered twice")
                continue
            }
        }
        if day.phase != model.phase { differences.append("phase") }
    }

    private func compareVisits(_ differences: inout [String]) {
        let visits = day.floor.visits
        if visits.count != model.guests.count { differences.append("number of visits") }
        for guest in model.guests {
            guard let visit = visits[guest.ticket] else {
                differences.append("no \(guest.ticket)")
                continue
            }
            if visit.state != guest.state {
                differences.append("\(guest.ticket) \(visit.state) not \(guest.state)")
            }
            let open = day.screenings[guest.ticket]?.open?.level
            if open != [nil, ActionLevel.orange, .red][guest.open] {
                differences.append("\(guest.ticket) open \(String(describing: open))")
            }
        }
        for lane in Lane.allCases {
            let numbers = visits.keys.filter { $0.lane == lane }.map(\.number).sorted()
            if numbers != Array(1..<(numbers.count + 1)) { differences.append("gap in \(lane)") }
        }
        let states = visits.values.map(\.state)
        let over = states.filter { state in
            switch state {
            case .finished, .missed, .left: true
            case .waiting, .called, .serving: false
            }
        }
        if states.count != over.count + states.filter(\.isInside).count {
            differences.append("checked in = finished + missed + left + inside")
        }
        let issued = day.registry.registrations.filter { $0.ticket != nil }.count
        if issued != states.count { differences.append("checked in and numbers issued") }
    }

    /// Everybody inside stands in one line or at one counter, everybody else nowhere.
    private func comparePlaces(_ differences: inout [String]) {
        var places: [Ticket: Int] = [:]
        for (station, line) in day.floor.lines {
            let expected = model.line(station)
            if line.waiting.map(\.ticket) != expected.map({ model.guests[$0].ticket }) {
                differences.append("line of \(station)")
            }
            for (person, index) in zip(line.waiting, expected) {
                places[person.ticket, default: 0] += 1
                let guest = model.guests[index]
                if person.overtaken != guest.overtaken {
                    differences.append("\(person.ticket) overtaken \(person.overtaken)")
                }
                if person.overtaken > day.settings.queuePolicy.overtakenMax {
                    differences.append("\(person.ticket) overtaken too often")
                }
                if person.urgent != (station == DayStop.doctor && guest.open == 2) {
                    differences.append("\(person.ticket) urgent")
                }
            }
            let order = line.callOrder(under: day.settings.queuePolicy).map(\.ticket)
            if order.first != line.next(under: day.settings.queuePolicy)?.ticket
                || Set(order) != Set(line.waiting.map(\.ticket))
            {
                differences.append("call order of \(station)")
            }
        }
        for (counter, ticket) in day.floor.counters {
            places[ticket, default: 0] += 1
            let state = day.floor.visits[ticket]?.state
            if state?.station != counter.station || state?.counter != counter.number {
                differences.append("counter of \(ticket)")
            }
        }
        for visit in day.floor.visits.values
        where places[visit.ticket, default: 0] != (visit.state.isInside ? 1 : 0) {
            differences.append("\(visit.ticket) is at \(places[visit.ticket, default: 0]) places")
        }
    }

    private func compareCards(_ differences: inout [String]) {
        let cards = day.cards.cards
        guard cards.map(\.state) == model.cards.map(\.state) else {
            differences.append("cards \(cards.map(\.state)) not \(model.cards.map(\.state))")
            return
        }
        if cards.map(\.refused) != model.cards.map(\.refused) { differences.append("refused") }
        if cards.map(\.details) != model.cards.map(\.details) { differences.append("details") }
        let received = cards.filter(\.everReceived).count
        let accounted = cards.filter { $0.state != .listed }.count
        if received != accounted { differences.append("received = where they are now") }
        var expected: Set<Claim> = []
        for card in models.flatMap(\.cards) {
            if card.holdsSerial, let serial = card.details.serial {
                if !expected.insert(.card(serial)).inserted { differences.append("serial twice") }
            }
            guard card.state == .handedOver, let owner = card.details.nik else { continue }
            for programme in card.details.programmes
            where !expected.insert(.worker(owner, programme)).inserted {
                differences.append("two cards for one worker")
            }
        }
        let claims = days[which].claims
        if claims.count != expected.count
            || expected.contains(where: { claims.holder(of: $0) == nil })
        {
            differences.append("claims")
        }
    }
}
