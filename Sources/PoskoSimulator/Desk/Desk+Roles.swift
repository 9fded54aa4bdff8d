import PoskoCore

/// What a desk does all day.
enum Role: Hashable, Sendable {
    case organizer
    case registration
    case counter(Station, number: Int)
    case cardStore
    /// Walks about: brings the missed back, sends people home, signs results.
    case usher
    /// Does what nobody should.
    case beginner
}

extension Desk {
    /// One desk of every event in turn; each event has all roles before one has a role twice.
    static func role(_ index: Int, at day: Scenario.Day) -> Role {
        if index == 0 { return .organizer }
        let counters = day.settings.stations.dropFirst().flatMap { station in
            (1...station.counters).map { Role.counter(station, number: $0) }
        }
        let others: [Role] = [
            .registration, .cardStore, .usher, .registration, .beginner, .registration,
        ]
        let place = (index - 1) % (counters.count + 12)
        return place < 12 ? others[place % others.count] : counters[place - 12]
    }

    mutating func work(_ role: Role, at day: Scenario.Day) async {
        if role == .organizer {
            await organize(day)
            return
        }
        await rest(.zero...world.scenario.thinking.upperBound)
        var pending: [RegistrationNumber] = []
        while !world.isClosing {
            if world.checker.shown(day.code) == 0, !random.chance(5) {
                await think()
                continue
            }
            switch role {
            case .organizer: break
            case .registration: await register(day, &pending)
            case .counter(let station, let number): await serve(day, station, number)
            case .cardStore: await keepCards(day)
            case .usher: await usher(day)
            case .beginner: await blunder(day)
            }
            await think()
        }
    }

    // MARK: - The organizer

    private mutating func organize(_ day: Scenario.Day) async {
        await world.time.sleep(day.created)
        guard await send(.createEvent(day.settings), to: day.code) != nil else { return }
        let roster = Array(world.scenario.people.prefix(world.scenario.people.count / 3))
        for piece in [roster.prefix(25), roster.dropFirst(20).prefix(100)] {
            _ = await send(.importRoster(Array(piece)), to: day.code)
        }
        let left = day.opened.microseconds - world.time.now.microseconds
        await world.time.sleep(VirtualDuration(microseconds: max(0, left)))
        _ = await send(.openEvent(reason: nil), to: day.code)
        while !world.isClosing {
            await think()
            switch random.below(12) {
            case 0: _ = await send(.createEvent(day.settings), to: day.code)
            case 1: _ = await send(.openEvent(reason: nil), to: day.code)
            case 2 where random.chance(40): _ = await send(.releaseSlots, to: day.code)
            case 3...5:
                let close = Command.closeEvent(
                    exceptions: [.cardsNotReconciled: "counted tomorrow"]
                )
                guard case .accepted? = await send(close, to: day.code) else { continue }
                await think()
                await reopen(day)
            default: _ = await look(at: day.code) { Summary(of: $0) }
            }
        }
    }

    /// With a second person; who asked may have another try behind them already.
    private mutating func reopen(_ day: Scenario.Day) async {
        let open = Command.openEvent(reason: "bus from the next village")
        guard case .refused(let refusal)? = await send(open, to: day.code),
            let number = refusal["approval"].flatMap({ Int($0) })
        else { return }
        _ = await send(.approve(Approval.Number(number)), to: day.code)
        _ = await send(.approve(Approval.Number(number)), to: day.code, as: "second")
        _ = await send(open, to: day.code)
    }

    // MARK: - Registration

    private mutating func register(
        _ day: Scenario.Day,
        _ pending: inout [RegistrationNumber]
    ) async {
        switch random.below(100) {
        case ..<62: await registerSomebody(day, &pending)
        case ..<80 where !pending.isEmpty:
            let number = pending[random.below(pending.count)]
            if case .accepted? = await send(.issueTicket(number), to: day.code) {
                pending.removeAll { $0 == number }
            }
        case ..<88:
            let number = RegistrationNumber(1 + random.below(world.scenario.people.count))
            _ = await send(.cancelRegistration(number, reason: "went home"), to: day.code)
        case ..<91: _ = await send(.reprintTicket(someTicket()), to: day.code)
        default:
            // What was kept while the network was gone goes up in one go.
            let desk = self
            let requests = (0..<random.number(in: 3...8)).map { _ in someRequest(day) }
            await withTaskGroup(of: Void.self) { group in
                for (index, request) in requests.enumerated() {
                    var one = desk
                    one.openBranch(index)
                    group.addTask { [one] in
                        var one = one
                        _ = await one.send(.addRegistration(request), to: day.code)
                    }
                }
            }
            skip(requests.count)
        }
    }

    private mutating func registerSomebody(
        _ day: Scenario.Day,
        _ pending: inout [RegistrationNumber]
    ) async {
        let request = someRequest(day)
        guard let facts = await send(.addRegistration(request), to: day.code)?.facts,
            case .registrationAdded(let added)? = facts.first
        else { return }
        guard random.chance(85) else {
            pending.append(added.number)
            return
        }
        if random.chance(5) {
            _ = await send(.cancelRegistration(added.number, reason: nil), to: day.code)
        } else {
            let answer = await send(.issueTicket(added.number), to: day.code)
            if answer?.facts == nil { pending.append(added.number) }
        }
        if pending.count > 12 { pending.removeFirst() }
    }

    private mutating func someRequest(_ day: Scenario.Day) -> RegistrationRequest {
        let index = random.below(world.scenario.people.count)
        let person = world.scenario.people[index]
        let purpose = random.pick([Purpose.both, .both, .both, .check, .card])
        return RegistrationRequest(
            who: random.chance(15)
                ? .roster(RosterNumber(1 + random.below(40))) : .person(person),
            purpose: purpose,
            consent: random.chance(94) ? .given : random.pick([.refused, .notAsked]),
            priorityReasons: random.chance(12) ? [.disability] : [],
            asksForDoctor: random.chance(12),
            noNIKReason: random.chance(80) ? "lost" : nil,
            warningsConfirmed: random.chance(90),
            notADuplicate: random.chance(95)
        )
    }

    /// Mostly one that was given.
    mutating func someTicket() -> Ticket {
        let lane = random.pick([Lane.general, .general, .priority, .cardOnly])
        return Ticket(lane: lane, number: 1 + random.below(random.pick([5, 20, 80])))
    }
}
