import PoskoCore

/// Everything of a run that is decided before it begins; all of it follows from the seed.
struct Scenario: Sendable {
    enum Ending: Sendable {
        /// The power goes.
        case crash
        /// The server is asked to stop, and started again.
        case restart
    }

    struct Day: Sendable {
        let code: EventCode
        let settings: EventSettings
        let created: VirtualDuration
        let opened: VirtualDuration
    }

    let seed: UInt64
    let desks: Int
    let length: VirtualDuration
    /// Between two things that a desk does.
    let thinking: ClosedRange<VirtualDuration>
    let days: [Day]
    let people: [Person]
    let cards: [CardDetails]
    let faults: DiskFaults
    /// In order of time.
    let endings: [(at: VirtualDuration, Ending)]
    /// The wall clock jumps by so many milliseconds.
    let clockJumps: [(at: VirtualDuration, milliseconds: Int64)]

    /// What the wall clock says when a run begins: 2025-11-21 07:00 in Jakarta.
    static let beginning = Timestamp(milliseconds: 1_763_683_200_000)

    init(_ options: SimulationOptions) throws {
        seed = options.seed
        var random = SimulationRandom(seed: seed, stream: 0)
        desks = options.desks ?? random.number(in: 200...400)
        length = .seconds(options.seconds)
        let least = random.number(in: 1...6)
        thinking = .seconds(least) ... .seconds(least * random.number(in: 2...4))
        let isSmall = random.chance(60)
        people = try SampleVillage.people(
            isSmall ? 40 + random.below(100) : 420,
            unnumbered: 8,
            &random
        )
        cards = try SampleVillage.cards(of: people, &random)
        days = try Self.days(&random, isSmall: isSmall, length: length)
        faults = DiskFaults(&random, length: length)
        var endings: [(at: VirtualDuration, Ending)] = []
        for _ in 0..<random.pick([0, 1, 1, 2, 4]) {
            endings.append((random.time(in: .zero...length), random.chance(75) ? .crash : .restart))
        }
        self.endings = endings.sorted { $0.at < $1.at }
        var jumps: [(at: VirtualDuration, milliseconds: Int64)] = []
        for _ in 0..<random.pick([0, 0, 1, 2]) {
            let jump = random.chance(70) ? -random.below(600_000) : random.below(60_000)
            jumps.append((random.time(in: .zero...length), Int64(jump)))
        }
        clockJumps = jumps.sorted { $0.at < $1.at }
    }

    private static func days(
        _ random: inout SimulationRandom,
        isSmall: Bool,
        length: VirtualDuration
    ) throws -> [Day] {
        let names = ["desa-3", "desa-1", "desa-2"]
        return try (0..<random.number(in: 2...3)).map { index in
            let slots = isSmall ? random.number(in: 0...30) : 300
            let quarter = Int(length.microseconds / 4_000_000)
            let release = Self.beginning.advanced(bySeconds: random.number(in: 1...3) * quarter)
            let settings = try EventSettings(
                name: "Posko \(index + 1)",
                village: try VillageCode.parse("32.14.16.2005"),
                date: try SampleVillage.made(CivilDate(iso: "2025-11-21")),
                timeZone: "Asia/Jakarta",
                slots: slots,
                preregisteredSlots: random.below(slots + 1),
                releaseAt: random.chance(75) ? release : nil,
                stations: SampleVillage.stations(&random),
                queuePolicy: QueuePolicy(
                    priorityBurstMax: random.number(in: 1...3),
                    overtakenMax: random.below(6)
                ),
                recallsBeforeMissed: random.below(3)
            )
            // The last one is made while the others are under way.
            let isLate = index == 2
            let created = isLate ? random.time(in: .zero...length) : .zero
            return Day(
                code: try SampleVillage.made(EventCode(names[index])),
                settings: settings,
                created: created,
                opened: created + random.time(in: .zero ... .seconds(quarter))
            )
        }
    }
}
