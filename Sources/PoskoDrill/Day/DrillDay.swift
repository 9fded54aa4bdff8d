internal import Foundation
internal import PoskoClient
internal import PoskoContract
internal import PoskoCore

/// A whole day played against a live server, through gRPC only.
package struct DrillDay: Sendable {
    package static let seedStandard = Sample.seedStandard
    package static let peopleStandard = DayPlan.peopleStandard
    package static let peopleRange = DayPlan.peopleMin...DayPlan.peopleMax

    private let server: ServerAddress
    private let event: String?
    private let seed: UInt64
    private let people: Int
    private let session: LoginSession
    private let trust: ServerTrust?

    /// - Parameters: - event: an event in DRAFT of the usual route, without people and cards; nil
    ///   makes one. - people: how many come for a check, in `peopleRange`; 60 more in 330 come for
    ///   a card only.
    /// - Throws: when the address or the number of people is none, or nobody is logged in there.
    package init(
        server: String,
        event: String?,
        seed: UInt64,
        people: Int
    ) throws(DrillFailure) {
        guard let address = ServerAddress(server) else {
            throw DrillFailure("\(server) is no address; write HOST:PORT, as 127.0.0.1:7600.")
        }
        guard Self.peopleRange.contains(people) else {
            let (least, most) = (Self.peopleRange.lowerBound, Self.peopleRange.upperBound)
            throw DrillFailure("A drill has \(least) to \(most) people for checks, not \(people).")
        }
        self.server = address
        self.event = event
        self.seed = seed
        self.people = people
        (session, trust) = try Self.login(at: address)
    }

    private static func login(
        at server: ServerAddress
    ) throws(DrillFailure) -> (LoginSession, ServerTrust?) {
        let credentials: Credentials
        do {
            credentials = try ConfigurationFolder().credentials()
        } catch {
            throw DrillFailure(error.message)
        }
        let login = credentials.login(at: server, staff: nil)
        guard let session = login.flatMap(credentials.session) else {
            throw DrillFailure(
                "Nobody is logged in at \(server) on this device; \"posko login\" with an account "
                    + "that has every role."
            )
        }
        return (session, credentials.trust(in: server))
    }

    /// Plays the day.
    ///
    /// - Returns: what happened, with whatever does not balance.
    /// - Throws: `DrillFailure` when the server cannot be reached or did what no day allows.
    package func play() async throws -> DayReport {
        do {
            return try await playThrough()
        } catch let failure as PoskoFailure {
            let reason = failure.reason.isEmpty ? "\(failure.code)" : failure.reason
            throw DrillFailure("\(failure.message) (\(reason))")
        }
    }

    private func playThrough() async throws -> DayReport {
        let (server, event, seed, people) = (server, event, seed, people)
        let (session, trust) = (session, trust)
        return try await PoskoConnection.withConnection(
            to: server,
            as: session,
            trusting: trust
        ) { connection in
            let stage = try await DayStage.find(event, seed: seed, over: connection)
            let plan = DayPlan(seed: seed, people: people, salt: stage.salt)
            return try await connection.withExchange { exchange in
                try await PoskoConnection.withConnection(
                    to: server,
                    as: session,
                    trusting: trust
                ) { beside in
                    try await beside.withExchange { rival in
                        let script = DayScript(
                            event: stage.code,
                            plan: plan,
                            floor: Floor(
                                desks: stage.desks.count,
                                errands: Self.errands(plan).reversed()
                            ),
                            recallsBeforeMissed: stage.recallsBeforeMissed,
                            session: session,
                            trust: trust,
                            rival: rival
                        )
                        let office = Desk(
                            name: "office",
                            script: script,
                            connection: connection,
                            exchange: exchange
                        )
                        return try await Self.run(office, stage, at: server)
                    }
                }
            }
        }
    }

    private static func run(
        _ office: Desk,
        _ stage: DayStage,
        at server: ServerAddress
    ) async throws -> DayReport {
        let clock = ContinuousClock()
        let beginning = clock.now
        try await DayMorning(desk: office).prepare(creating: stage.isNew)
        let opening = clock.now
        let before = office.script.countsNow
        let watch = DayWatch(desk: office)
        try await watch.whileWatching {
            try await work(office.script, stage, at: server)
        }
        let noon = clock.now
        let after = office.script.countsNow
        let inside = after.visits(.inside)
        guard inside == 0 else {
            throw DrillFailure("Every desk is idle and \(inside) people are inside.")
        }
        let summary = try await DayEvening(desk: office).close()
        let counts = office.script.countsNow
        return DayReport(
            event: stage.code,
            seed: office.plan.sample.seed,
            counts: counts,
            summary: summary,
            problems: DayBalance(counts: counts, plan: office.plan, summary: summary).problems,
            updates: watch.updates,
            elapsed: beginning.duration(to: clock.now),
            onTheFloor: opening.duration(to: noon),
            commandsOnTheFloor: after.commands - before.commands,
            attemptsOnTheFloor: after.commands + after.refusals - before.commands
                - before.refusals
        )
    }

    /// All desks side by side, until none of them has anything to do.
    private static func work(
        _ script: DayScript,
        _ stage: DayStage,
        at server: ServerAddress
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for place in stage.desks {
                let name = "\(place.station.rawValue)-\(place.counter)"
                group.addTask {
                    try await Desk.withDesk(name, script, at: server) { desk in
                        switch place.station {
                        case .registration: try await RegistrationDesk(desk: desk).run()
                        case .vitals, .lab:
                            try await CheckDesk(
                                desk: desk,
                                station: place.station,
                                counter: place.counter
                            ).run()
                        case .doctor:
                            try await DoctorDesk(desk: desk, counter: place.counter).run()
                        case .cards: try await CardDesk(desk: desk, counter: place.counter).run()
                        }
                    }
                }
            }
            // The first desk that fails ends the day: the others would wait for its people.
            for try await _ in group {}
        }
    }

    /// Arrivals with cancellations among them; at the end the slots nobody came for are released.
    private static func errands(_ plan: DayPlan) -> [Floor.Errand] {
        var random = SplitMix64(seed: plan.sample.seed, "errands")
        var errands = plan.arrivals.map(Floor.Errand.arrival)
        for person in plan.people where person.booking == .aheadButCancels {
            errands.insert(
                .cancellation(person.place),
                at: random.below(errands.count + 1)
            )
        }
        return errands + [.releaseSlots]
    }
}
