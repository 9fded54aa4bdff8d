import PoskoCore

extension DayLedger {
    /// Where the server's value of the day differs from the recount; empty when it does not.
    func differences(from day: EventDay) -> [String] {
        var differences: [String] = []
        func compare<Value: Equatable>(_ what: String, _ live: Value, _ counted: Value) {
            if live != counted { differences.append("\(what): \(live), recounted \(counted)") }
        }
        compare("phase", day.phase, phase)
        compare("reservation lifted", day.registry.reservationLifted, isLifted)
        compare("slots taken", day.registry.slotsTaken, slotsTaken)
        compare("waitlist", day.registry.waitlist.map(\.value), waitlist.map { $0 + 1 })
        compare("roster", day.roster.entries.count, rosterCount)
        compare("registrations", day.registry.registrations.count, registered.count)
        compare("visits", day.floor.visits.count, visitors.count)
        compare("cards", day.cards.cards.count, cards.count)
        guard differences.isEmpty else { return differences }
        for (live, counted) in zip(day.registry.registrations, registered)
        where live.holdsSlot != counted.holdsSlot || live.ticket != counted.ticket
            || live.state.isActive != counted.isActive
        {
            differences.append("registration \(live.number)")
        }
        for (live, counted) in zip(day.cards.cards, cards)
        where live.state != counted.state || live.refused != counted.refused {
            differences.append("card \(live.number) is \(live.state)")
        }
        for ticket in visitors.keys.sorted() {
            compare("\(ticket)", day.floor.visits[ticket].map { Place($0.state) }, place(ticket))
            compare("\(ticket) final", day.screenings[ticket]?.finalised != nil, isFinal(ticket))
            compare("\(ticket) open", day.screenings[ticket]?.open != nil, isOpen(ticket))
        }
        compare("counters", day.floor.counters, atCounter)
        compareLines(day, &differences)
        return differences
    }

    /// Everybody who waits stands in that line, once.
    private func compareLines(_ day: EventDay, _ differences: inout [String]) {
        for station in settings.stations where station.kind != .registration {
            let standing = (day.floor.lines[station.code]?.waiting ?? []).map(\.ticket).sorted()
            let waiting = visitors.filter { $0.value.place == .waiting(station.code) }.map(\.key)
            if standing != waiting.sorted() { differences.append("the line of \(station.code)") }
        }
    }

    private func place(_ ticket: Ticket) -> Place? { visitors[ticket]?.place }
    private func isFinal(_ ticket: Ticket) -> Bool { results[ticket]?.isFinal ?? false }
    private func isOpen(_ ticket: Ticket) -> Bool { results[ticket]?.isOpen ?? false }
}

extension DayLedger.Place {
    fileprivate init(_ state: VisitState) {
        switch state {
        case .waiting(let station): self = .waiting(station)
        case .called(let station, let counter, let calls):
            self = .called(station, counter: counter, calls: calls)
        case .serving(let station, let counter): self = .serving(station, counter: counter)
        case .missed(let station): self = .missed(station)
        case .finished: self = .finished
        case .left: self = .left
        }
    }
}
