import PoskoCore
import Testing

/// Two events on one server, played at random: each command goes to the core and to the model.
struct DayHistory {
    private(set) var random: DayRandom
    private(set) var days: [TestDay] = []
    private(set) var models: [DayModel] = []
    /// How often a kind of command was accepted, to see that the histories reach everything.
    private(set) var accepted: [String: Int] = [:]
    private let people: [Person]

    init(seed: UInt64) throws {
        random = DayRandom(seed: seed)
        people = try (1...40).map { serial in
            try DayFixture.person(
                serial,
                born: serial.isMultiple(of: 4) ? "1955-06-07" : "1985-03-12",
                sex: serial.isMultiple(of: 2) ? .female : .male
            )
        }
        let roster = Array(people.prefix(12))
        for (code, village) in [("east", "32.14.16.2005"), ("west", "32.14.16.2005")] {
            let slots = random.chance(50) ? 4 + random.below(20) : random.below(5)
            let settings = try DayFixture.settings(
                slots: slots,
                preregistered: random.below(slots + 1),
                policy: QueuePolicy(
                    priorityBurstMax: 1 + random.below(3),
                    overtakenMax: random.below(4)
                ),
                recalls: random.below(2),
                village: village
            )
            var day = try TestDay(settings, code: code)
            try day.run(.importRoster(roster))
            days.append(day)
            models.append(
                DayModel(settings: settings, rosterNIKs: Set(roster.compactMap(\.nik)))
            )
        }
    }

    /// One command, decided by both; false when they differ.
    mutating func step() throws {
        // Most happens at the first event; the second is there for cards and claims.
        let which = random.chance(75) ? 0 : 1
        let command = try nextCommand(which)
        let before = days[which].day
        var called: Ticket?
        var refusal: Rejection?
        days[which].claims = days[1 - which].claims
        do {
            let decision = try days[which].run(command)
            if case .called(let ticket, _, _)? = decision.facts.first { called = ticket }
        } catch let rejection as Rejection {
            refusal = rejection
            #expect(days[which].day == before, "a rejected command changed something")
        }
        days[1 - which].claims = days[which].claims
        let isAllowed = models[which].take(command, called: called, elsewhere: models[1 - which])
        guard isAllowed == (refusal == nil) else {
            throw TestDayProblem(
                message: "\(command): the core says \(refusal?.reason.code ?? "yes"), "
                    + "the model \(isAllowed ? "yes" : "no")"
            )
        }
        if isAllowed {
            accepted["\(command)".prefix { $0 != "(" }.description, default: 0] += 1
        }
        try DayComparison(days: days, models: models, which: which).compare(after: command)
    }

    // MARK: - Choosing

    private mutating func nextCommand(_ which: Int) throws -> Command {
        let model = models[which]
        let opens = model.phase == .draft ? 5 : 40
        if model.phase != .open, random.chance(opens) { return .openEvent(reason: "again") }
        return switch random.below(100) {
        case ..<24: registrationCommand(model)
        case ..<25:
            random.chance(50)
                ? .closeEvent(exceptions: [.cardsNotReconciled: "later"]) : .releaseSlots
        case ..<40: .callNext(try station(model), counter: 1 + random.below(3))
        case ..<68: queueCommand(model, try station(model))
        case ..<79: try screeningCommand(model)
        default: try cardCommand(model)
        }
    }

    /// Mostly one where somebody waits.
    private mutating func station(_ model: DayModel) throws -> StationCode {
        let waiting = model.guests.filter { $0.state.isInside && $0.state.counter == nil }
        if random.chance(80), !waiting.isEmpty,
            let station = waiting[random.below(waiting.count)].state.station
        {
            return station
        }
        let stops = EventSettings.defaultRoute.map(\.code)
        return stops[random.below(stops.count)]
    }

    /// Mostly one that was issued.
    private mutating func ticket(_ model: DayModel) -> Ticket {
        guard !model.guests.isEmpty, random.chance(97) else {
            return Ticket(lane: .general, number: 1 + random.below(9))
        }
        let inside = model.guests.filter(\.state.isInside)
        let atCounters = inside.filter { $0.state.counter != nil }
        if !atCounters.isEmpty, random.chance(60) {
            return atCounters[random.below(atCounters.count)].ticket
        }
        let guests = inside.isEmpty || random.chance(20) ? model.guests : inside
        return guests[random.below(guests.count)].ticket
    }

    private mutating func registrationCommand(_ model: DayModel) -> Command {
        let number = RegistrationNumber(1 + random.below(model.registered.count + 1))
        switch random.below(100) {
        case ..<48:
            let purposes: [Purpose] = [.both, .both, .check, .card]
            return .addRegistration(
                RegistrationRequest(
                    who: .person(people[random.below(people.count)]),
                    purpose: purposes[random.below(4)],
                    consent: random.chance(90) ? .given : .refused,
                    priorityReasons: random.chance(25) ? [.disability] : [],
                    asksForDoctor: random.chance(20)
                )
            )
        case ..<54: return .cancelRegistration(number, reason: nil)
        default:
            let confirmed = model.registered.firstIndex { $0.state == .confirmed }
            guard let confirmed, random.chance(70) else { return .issueTicket(number) }
            return .issueTicket(RegistrationNumber(confirmed + 1))
        }
    }

    private mutating func queueCommand(_ model: DayModel, _ station: StationCode) -> Command {
        let ticket = ticket(model)
        let missed = model.guests.filter { if case .missed = $0.state { true } else { false } }
        if let guest = missed.first, random.chance(25) { return .rejoin(guest.ticket) }
        guard let index = model.guest(ticket), random.chance(90) else {
            return .reprintTicket(ticket)
        }
        if random.chance(4) { return .leave(ticket, reason: nil) }
        if random.chance(4) { return random.chance(50) ? .begin(ticket) : .miss(ticket) }
        if random.chance(2) { return .rejoin(ticket) }
        if random.chance(6) { return .transfer(ticket, to: station, reason: nil) }
        if random.chance(5) { return .skip(ticket, reason: "no device") }
        switch model.guests[index].state {
        case .called:
            let commands: [Command] = [
                .begin(ticket), .begin(ticket), .begin(ticket), .recall(ticket), .recall(ticket),
                .miss(ticket), .miss(ticket), .undoCall(ticket),
            ]
            return commands[random.below(commands.count)]
        default: return .complete(ticket, asksForDoctor: random.chance(10))
        }
    }

    private mutating func screeningCommand(_ model: DayModel) throws -> Command {
        let ticket = ticket(model)
        let readings = ["LO", "60", "110", "110", "350", "HI"]
        let part =
            random.chance(85)
            ? try DayFixture.part("glu_random=" + readings[random.below(readings.count)])
            : try DayFixture.part("", [.drowsiness])
        let disposition = Disposition(kind: .treatedHere, note: nil, override: nil)
        let open = model.guests.filter { $0.open > 0 }
        if let guest = open.first, random.chance(45) {
            return .disposeFinding(guest.ticket, disposition)
        }
        return switch random.below(10) {
        case ..<6: .recordScreening(ticket, part)
        case ..<7: .finaliseScreening(ticket)
        case ..<9: .amendScreening(ticket, part, reason: "typing error")
        default: .disposeFinding(ticket, disposition)
        }
    }

    private mutating func cardCommand(_ model: DayModel) throws -> Command {
        let number = CardNumber(1 + random.below(model.cards.count + 1))
        switch random.below(100) {
        case ..<25:
            let rows = try (0..<(1 + random.below(5))).map { _ in try cardRow() }
            return .receiveCards(rows, box: "1", listOnly: random.chance(25))
        case ..<70: return try handOverCommand(model, number)
        case ..<80:
            let given = model.cards.firstIndex { $0.state == .handedOver }.map {
                CardNumber($0 + 1)
            }
            return .reverseHandOver(given ?? number, reason: "wrong person")
        case ..<84: return .spoilCard(number, reason: "bent", wrongData: false)
        case ..<88: return .refuseCard(number, reason: nil)
        case ..<92: return .returnCard(number, reason: nil)
        case ..<98:
            return .forwardCard(number, to: try DayFixture.otherVillage(), reason: nil)
        default: return .assignCard(number, holder: "desk 6")
        }
    }

    /// A serial belongs to one person, but for mistakes.
    private mutating func cardRow() throws -> CardDetails {
        let serial = random.below(90)
        let owner = random.chance(90) ? serial % people.count : random.below(people.count)
        let programmes: [[Programme]] = [[.jkk, .jkm], [.jkk], [.jkm]]
        return DayFixture.card(
            "C\(serial)",
            of: try #require(people[owner].nik),
            programmes: programmes[random.chance(95) ? serial % 3 : random.below(3)]
        )
    }

    private mutating func handOverCommand(
        _ model: DayModel,
        _ number: CardNumber
    ) throws -> Command {
        let ticket = ticket(model)
        let guest = model.guest(ticket).map { model.guests[$0] }
        let person = guest.map { model.registered[$0.registration - 1].owner }
        let theirs = model.cards.firstIndex { $0.details.nik == person && $0.state == .inStock }
        let card = theirs.map { CardNumber($0 + 1) } ?? number
        if random.chance(25) {
            let proxy = random.chance(70) ? person : people[random.below(people.count)].nik
            let recipient = Recipient.proxy(
                name: "Tita",
                relation: "child",
                nik: try #require(proxy ?? people[0].nik)
            )
            return .handOverCard(
                ticket,
                random.chance(50) ? number : card,
                recipient,
                nameMatchReason: nil
            )
        }
        return .handOverCard(
            ticket,
            random.chance(40) ? nil : random.chance(70) ? card : number,
            .owner,
            nameMatchReason: nil
        )
    }
}
