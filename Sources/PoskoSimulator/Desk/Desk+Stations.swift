import PoskoCore

extension Desk {
    /// Calls the next and brings them to the end of the station, or loses them.
    mutating func serve(_ day: Scenario.Day, _ station: Station, _ number: Int) async {
        // Now and then at a counter that is another's, or that is not there.
        let counter = random.chance(96) ? number : 1 + random.below(9)
        let called = await send(.callNext(station.code, counter: counter), to: day.code)
        guard case .called(let ticket, _, _)? = called?.facts?.first else {
            await think()
            return
        }
        await rest(.milliseconds(200) ... .seconds(4))
        switch random.below(100) {
        case ..<12: await lose(ticket, day)
        case ..<15: _ = await send(.undoCall(ticket), to: day.code)
        case ..<18:
            let other = random.pick(day.settings.stations).code
            _ = await send(.transfer(ticket, to: other, reason: nil), to: day.code)
        case ..<20: _ = await send(.leave(ticket, reason: "tired"), to: day.code)
        default:
            _ = await send(.begin(ticket), to: day.code)
            await attend(to: ticket, day, station)
        }
    }

    private mutating func lose(_ ticket: Ticket, _ day: Scenario.Day) async {
        // One recall too few is refused.
        let recalls = day.settings.recallsBeforeMissed - (random.chance(20) ? 1 : 0)
        for _ in 0..<max(0, recalls) {
            _ = await send(.recall(ticket), to: day.code)
        }
        let missed = await send(.miss(ticket), to: day.code)
        if missed?.facts == nil { _ = await send(.undoCall(ticket), to: day.code) }
    }

    private mutating func attend(
        to ticket: Ticket,
        _ day: Scenario.Day,
        _ station: Station
    ) async {
        switch station.kind {
        case .registration: break
        case .check: await examine(ticket, day, station)
        case .doctor:
            await dispose(ticket, day)
            if random.chance(50) { await finalise(ticket, day, station) }
        case .cards: await handOver(to: ticket, day)
        }
        if random.chance(3) {
            _ = await send(.skip(ticket, reason: "no strips left"), to: day.code)
        }
        let done = await send(
            .complete(ticket, asksForDoctor: random.chance(6)),
            to: day.code
        )
        if case .refused(let rejection)? = done, rejection.reason == .openFinding {
            await dispose(ticket, day)
            _ = await send(.complete(ticket, asksForDoctor: false), to: day.code)
        }
    }

    private mutating func examine(
        _ ticket: Ticket,
        _ day: Scenario.Day,
        _ station: Station
    ) async {
        for _ in 0..<random.number(in: 1...2) {
            let part = SampleVillage.part(at: station.code, &random)
            _ = await send(.recordScreening(ticket, part), to: day.code)
        }
        if random.chance(20) { await finalise(ticket, day, station) }
    }

    private mutating func finalise(
        _ ticket: Ticket,
        _ day: Scenario.Day,
        _ station: Station
    ) async {
        _ = await send(.finaliseScreening(ticket), to: day.code)
        guard random.chance(25) else { return }
        let part = SampleVillage.part(at: station.code, &random)
        _ = await send(.amendScreening(ticket, part, reason: "typing error"), to: day.code)
    }

    private mutating func dispose(_ ticket: Ticket, _ day: Scenario.Day) async {
        let disposition = Disposition(kind: .treatedHere, note: nil, override: nil)
        _ = await send(.disposeFinding(ticket, disposition), to: day.code)
    }

    /// Looks for the person's cards, and gives them one, or whatever lies on top.
    private mutating func handOver(to ticket: Ticket, _ day: Scenario.Day) async {
        let shown = await look(at: day.code) { day -> [CardNumber] in
            guard let visit = day.floor.visits[ticket],
                let nik = day.registry[visit.registration]?.person.nik
            else { return [] }
            return day.cards.find(nik).filter { $0.state == .inStock }.map(\.number)
        }
        let theirs = shown?.view ?? []
        let card: CardNumber? =
            switch random.below(10) {
            case ..<6 where !theirs.isEmpty: random.pick(theirs)
            case ..<8: nil
            default: someCard()
            }
        let proxy = world.scenario.people[random.below(world.scenario.people.count)].nik
        let recipient: Recipient =
            if let proxy, random.chance(20) {
                .proxy(name: "Imas", relation: "aunt", nik: proxy)
            } else {
                .owner
            }
        let answer = await send(
            .handOverCard(
                ticket,
                card,
                recipient,
                nameMatchReason: random.chance(12) ? "the NIK on the card is misprinted" : nil
            ),
            to: day.code
        )
        guard case .cardHandedOver(let number, _, _, _)? = answer?.facts?.first,
            random.chance(12)
        else { return }
        _ = await send(.reverseHandOver(number, reason: "wrong person"), to: day.code)
    }

    mutating func someCard() -> CardNumber { CardNumber(1 + random.below(random.pick([12, 150]))) }
}
