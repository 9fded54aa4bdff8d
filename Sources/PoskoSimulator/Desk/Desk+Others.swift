import PoskoCore

extension Desk {
    // MARK: - The card store

    mutating func keepCards(_ day: Scenario.Day) async {
        let number = someCard()
        let command: Command =
            switch random.below(100) {
            case ..<40:
                .receiveCards(
                    someRows(),
                    box: random.pick([nil, "1", "2"]),
                    listOnly: random.chance(25)
                )
            case ..<46: .assignCard(number, holder: "desk 6")
            case ..<54: .reverseHandOver(number, reason: "given to the neighbour")
            case ..<58: .spoilCard(number, reason: "torn", wrongData: random.chance(50))
            case ..<66: .refuseCard(number, reason: nil)
            case ..<84: .returnCard(number, reason: "moved away")
            default:
                .forwardCard(
                    number,
                    to: random.chance(90)
                        ? random.pick(Region.villagesOfPurwakarta) : day.settings.village,
                    reason: nil
                )
            }
        _ = await send(command, to: day.code)
    }

    /// Rows of a list; now and then one with another's NIK.
    private mutating func someRows() -> [CardDetails] {
        let cards = world.scenario.cards
        guard !cards.isEmpty else { return [] }
        let first = random.below(cards.count)
        return (0..<random.number(in: 1...12)).map { offset in
            let card = cards[(first + offset) % cards.count]
            guard random.chance(4), let nik = world.scenario.people[0].nik else { return card }
            return CardDetails(
                serial: card.serial,
                kpj: card.kpj,
                nik: nik,
                name: card.name,
                programmes: card.programmes,
                funding: card.funding
            )
        }
    }

    // MARK: - Ushers and beginners

    /// Brings the missed back, sends people home, signs what is complete.
    mutating func usher(_ day: Scenario.Day) async {
        let station = random.pick(day.settings.stations).code
        let shown = await look(at: day.code) { day in
            (
                missed: day.floor.missed(at: station),
                inside: day.floor.visits.values.filter(\.state.isInside).map(\.ticket).sorted()
            )
        }
        guard let view = shown?.view else { return }
        if !view.missed.isEmpty, random.chance(70) {
            _ = await send(.rejoin(random.pick(view.missed)), to: day.code)
        }
        guard !view.inside.isEmpty else { return }
        let ticket = random.pick(view.inside)
        let command: Command =
            switch random.below(10) {
            case ..<2: .leave(ticket, reason: nil)
            case ..<4: .skip(ticket, reason: "in a hurry")
            case ..<6: .transfer(ticket, to: station, reason: "shorter line")
            default: .finaliseScreening(ticket)
            }
        _ = await send(command, to: day.code)
        if random.chance(15) { await serveRights(day) }
    }

    /// What somebody may ask for: to have what is held about them restricted, or erased.
    private mutating func serveRights(_ day: Scenario.Day) async {
        let number = RegistrationNumber(1 + random.below(world.scenario.people.count))
        let person = PersonReference.registration(number)
        let command: RightsCommand =
            switch random.below(10) {
            case ..<3: .erase(person, .request)
            case ..<5: .restrict(person, lifted: false, reason: "asked for it")
            case ..<7: .restrict(person, lifted: true, reason: "asked for it")
            case ..<8: .changeConsent(number, .healthCheck, given: random.chance(50))
            default:
                .noteReads([
                    RecordRead(kind: .show, what: .registration, people: [], found: 0)
                ])
            }
        _ = await send(.rights(command), to: day.code)
    }

    /// Anything, anywhere.
    mutating func blunder(_ day: Scenario.Day) async {
        let ticket = someTicket()
        let station = random.pick(day.settings.stations).code
        let commands: [Command] = [
            .begin(ticket), .complete(ticket, asksForDoctor: false), .miss(ticket),
            .rejoin(ticket), .undoCall(ticket), .recall(ticket), .issueTicket(.init(9_999)),
            .callNext(station, counter: 1 + random.below(12)), .finaliseScreening(ticket),
            .transfer(ticket, to: station, reason: nil), .leave(ticket, reason: nil),
            .amendScreening(ticket, SampleVillage.part(at: station, &random), reason: "oops"),
            .recordScreening(ticket, SampleVillage.part(at: station, &random)),
            .handOverCard(ticket, someCard(), .owner, nameMatchReason: nil),
            .closeEvent(exceptions: [:]),
        ]
        // The wrong event, now and then.
        let event = random.chance(90) ? day : random.pick(world.scenario.days)
        _ = await send(random.pick(commands), to: event.code)
    }
}
