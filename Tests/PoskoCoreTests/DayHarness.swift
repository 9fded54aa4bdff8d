import PoskoCore
import Testing

/// A day under test: decides, keeps the claims as the journal's unique keys would, applies, and
/// remembers every fact. Its clock goes a second further with every command.
struct TestDay {
    private(set) var day: EventDay
    var claims = Claims()
    private(set) var facts: [(fact: Fact, stamp: Stamp)] = []
    /// Every reason that it was refused for.
    private(set) var refusals: Set<Rejection.Reason> = []
    private(set) var now = DayFixture.beginning
    var staff = "siti"
    var roles: Set<Role>?
    /// Somebody else says yes at once to what needs two people.
    var hasSecondPerson = true

    init(_ settings: EventSettings? = nil, code: String = "tanjungsari") throws {
        let code = try #require(EventCode(code))
        let settings = try settings ?? DayFixture.settings()
        day = EventDay(
            code: code,
            settings: settings,
            created: Stamp(time: DayFixture.beginning, staff: "siti", device: "laptop")
        )
    }

    /// A day that is open already.
    static func opened(_ settings: EventSettings? = nil, code: String = "tanjungsari") throws
        -> TestDay
    {
        var day = try TestDay(settings, code: code)
        try day.run(.openEvent(reason: nil))
        return day
    }

    @discardableResult
    mutating func run(_ command: Command) throws -> Decision {
        now = now.advanced(bySeconds: 1)
        let decision: Decision
        do throws(Rejection) {
            decision = try day.decide(
                command,
                Circumstances(
                    claims: claims,
                    stamp: Stamp(time: now, staff: staff, device: "desk-1"),
                    name: "Siti",
                    roles: roles
                )
            )
        } catch {
            refusals.insert(error.reason)
            throw error
        }
        checkClaims(decision.claims)
        claims.apply(decision.claims, by: .event(day.code))
        let stamp = Stamp(time: now, staff: staff, device: "desk-1")
        for fact in decision.facts {
            day.apply(fact, stamp)
            facts.append((fact, stamp))
        }
        guard hasSecondPerson, case .approvalAsked(let number, _, _, _)? = decision.facts.first
        else { return decision }
        let first = staff
        staff = "second"
        try run(.approve(number))
        staff = first
        return try run(command)
    }

    /// The command is refused for this reason, before any other that applies.
    @discardableResult
    mutating func refuses(
        _ reason: Rejection.Reason,
        _ command: Command,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Rejection? {
        do {
            let decision = try run(command)
            Issue.record(
                "accepted instead of \(reason.code): \(decision.facts)",
                sourceLocation: sourceLocation
            )
        } catch let rejection as Rejection {
            #expect(
                rejection.reason == reason,
                "\(rejection.details)",
                sourceLocation: sourceLocation
            )
            return rejection
        } catch {
            Issue.record(error, sourceLocation: sourceLocation)
        }
        return nil
    }

    mutating func pass(seconds: Int) { now = now.advanced(bySeconds: seconds) }

    /// The same facts once more, from the beginning.
    func replayed() -> EventDay {
        var again = EventDay(code: day.code, settings: day.settings, created: day.created)
        for (fact, stamp) in facts { again.apply(fact, stamp) }
        return again
    }

    /// Claims are rows with a unique key: none is taken twice, and only what is held is given back.
    private func checkClaims(_ change: ClaimChange) {
        #expect(Set(change.acquired).count == change.acquired.count, "a claim twice in one command")
        for claim in change.acquired where !change.released.contains(claim) {
            #expect(claims.holder(of: claim) == nil, "\(claim) is taken")
        }
        for claim in change.released {
            #expect(claims.holder(of: claim) == .event(day.code), "\(claim) is not held here")
        }
    }
}

// MARK: - What desks do

extension TestDay {
    mutating func add(
        _ person: Person,
        _ purpose: Purpose = .both,
        consent: Consent = .given,
        reasons: Set<PriorityReason> = [],
        asksForDoctor: Bool = false
    ) throws -> RegistrationNumber {
        let decision = try run(
            .addRegistration(
                RegistrationRequest(
                    who: .person(person),
                    purpose: purpose,
                    consent: consent,
                    priorityReasons: reasons,
                    asksForDoctor: asksForDoctor,
                    noNIKReason: person.nik == nil ? "lost" : nil,
                    notADuplicate: true
                )
            )
        )
        guard case .registrationAdded(let beginning)? = decision.facts.first else {
            throw TestDayProblem(message: "nothing was registered")
        }
        return beginning.number
    }

    mutating func issue(_ number: RegistrationNumber) throws -> Ticket {
        try run(.issueTicket(number))
        return try #require(day.registry[number]?.ticket)
    }

    mutating func admit(
        _ person: Person,
        _ purpose: Purpose = .both,
        consent: Consent = .given,
        reasons: Set<PriorityReason> = [],
        asksForDoctor: Bool = false
    ) throws -> Ticket {
        try issue(
            add(person, purpose, consent: consent, reasons: reasons, asksForDoctor: asksForDoctor)
        )
    }

    @discardableResult
    mutating func call(_ station: StationCode, _ counter: Int = 1) throws -> Ticket {
        let decision = try run(.callNext(station, counter: counter))
        guard case .called(let ticket, _, _)? = decision.facts.first else {
            throw TestDayProblem(message: "nobody was called")
        }
        return ticket
    }

    /// Calls the next and serves them up to the end of the station.
    @discardableResult
    mutating func serve(_ station: StationCode, _ counter: Int = 1) throws -> Ticket {
        let ticket = try call(station, counter)
        try run(.begin(ticket))
        try run(.complete(ticket, asksForDoctor: false))
        return ticket
    }

    /// Calls the next and calls again until they may be marked missed.
    @discardableResult
    mutating func miss(_ station: StationCode, _ counter: Int = 1) throws -> Ticket {
        let ticket = try call(station, counter)
        for _ in 0..<day.settings.recallsBeforeMissed { try run(.recall(ticket)) }
        try run(.miss(ticket))
        return ticket
    }

    mutating func amend(
        _ ticket: Ticket,
        _ readings: String,
        withdrawing withdrawn: Set<Symptom> = []
    ) throws {
        let part = try DayFixture.part(readings)
        let request = PartRequest(
            station: part.station,
            observations: part.observations,
            withdrawnSymptoms: withdrawn
        )
        try run(.amendScreening(ticket, request, reason: "typing error"))
    }

    mutating func record(
        _ ticket: Ticket,
        _ readings: String = "sbp=118 dbp=76",
        _ symptoms: Set<Symptom> = [],
        _ consciousness: Consciousness? = nil,
        at station: StationCode = DayStop.vitals
    ) throws {
        try run(
            .recordScreening(
                ticket,
                try DayFixture.part(readings, symptoms, consciousness, at: station)
            )
        )
    }

    mutating func dispose(_ ticket: Ticket, override: LevelOverride? = nil) throws {
        try run(
            .disposeFinding(
                ticket,
                Disposition(kind: .treatedHere, note: nil, override: override)
            )
        )
    }

    @discardableResult
    mutating func receive(_ rows: [CardDetails], listOnly: Bool = false) throws
        -> [CardRowRefusal]
    {
        let decision = try run(.receiveCards(rows, box: "1", listOnly: listOnly))
        guard case .cardRowsRead(_, let refused, _, _)? = decision.facts.last else {
            throw TestDayProblem(message: "no summary of the rows")
        }
        return refused
    }

    func state(_ ticket: Ticket) -> VisitState? { day.floor.visits[ticket]?.state }

    func registration(_ ticket: Ticket) throws -> Registration {
        let visit = try #require(day.floor.visits[ticket])
        return try #require(day.registry[visit.registration])
    }

    func waiting(_ station: StationCode) -> [Ticket] {
        day.floor.lines[station]?.waiting.map(\.ticket) ?? []
    }
}

struct TestDayProblem: Error {
    let message: String
}
