/// What a station does; its line and rules follow from it.
package enum StationKind: String, Hashable, Sendable, CaseIterable {
    /// Gives out queue numbers; first in the route, has no line.
    case registration
    /// Measures: vitals, lab or any other part of the check.
    case check
    /// Sees flagged people and records dispositions.
    case doctor
    /// Hands over cards.
    case cards
}

/// One stop of the route, with one or more counters that work side by side.
package struct Station: Hashable, Sendable {
    package let code: StationCode
    /// At most 60 characters, for signs and slips.
    package let name: String
    package let kind: StationKind
    package let counters: Int
    /// Visited only by people with an open RED or ORANGE finding and those who ask for it.
    package let conditional: Bool

    package init(
        code: StationCode,
        name: String,
        kind: StationKind,
        counters: Int,
        conditional: Bool
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.counters = counters
        self.conditional = conditional
    }
}

/// What an organizer decides about a day before it begins. A value of this type is always valid.
package struct EventSettings: Hashable, Sendable {
    package let name: String
    package let village: VillageCode
    package let date: CivilDate
    /// IANA name; the edge translates moments with it, the core never does.
    package let timeZone: String
    package let slots: Int
    /// Slots kept for people of the roster until `releaseAt`.
    package let preregisteredSlots: Int
    package let releaseAt: Timestamp?
    package let stations: [Station]
    package let queuePolicy: QueuePolicy
    package let recallsBeforeMissed: Int
    package let ruleSet: RuleSet
    package let workersTotal: Int?
    package let workersCoveredBefore: Int?
    package let recordHolder: RecordHolder

    package init(
        name: String,
        village: VillageCode,
        date: CivilDate,
        timeZone: String,
        slots: Int = 300,
        preregisteredSlots: Int = 0,
        releaseAt: Timestamp? = nil,
        stations: [Station] = Self.defaultRoute,
        queuePolicy: QueuePolicy = QueuePolicy(),
        recallsBeforeMissed: Int = 2,
        ruleSet: RuleSet = .screening2025,
        workersTotal: Int? = nil,
        workersCoveredBefore: Int? = nil,
        recordHolder: RecordHolder = .facility
    ) throws(SettingsProblem) {
        try Self.check(slots, in: 0...Limits.slotsMax, "slots")
        try Self.check(preregisteredSlots, in: 0...slots, "preregistered_slots")
        try Self.check(queuePolicy.priorityBurstMax, in: 1...20, "priority_burst_max")
        try Self.check(queuePolicy.overtakenMax, in: 0...100, "overtaken_max")
        try Self.check(recallsBeforeMissed, in: 0...10, "recalls_before_missed")
        if let workersTotal {
            try Self.check(workersTotal, in: 0...Limits.workersMax, "workers_total")
        }
        if let workersCoveredBefore {
            try Self.check(
                workersCoveredBefore,
                in: 0...(workersTotal ?? Limits.workersMax),
                "workers_covered_before"
            )
        }
        try Self.check(stations)
        self.name = name
        self.village = village
        self.date = date
        self.timeZone = timeZone
        self.slots = slots
        self.preregisteredSlots = preregisteredSlots
        self.releaseAt = releaseAt
        self.stations = stations
        self.queuePolicy = queuePolicy
        self.recallsBeforeMissed = recallsBeforeMissed
        self.ruleSet = ruleSet
        self.workersTotal = workersTotal
        self.workersCoveredBefore = workersCoveredBefore
        self.recordHolder = recordHolder
    }

    package func station(_ code: StationCode) -> Station? {
        stations.first { $0.code == code }
    }

    private static func check(
        _ value: Int,
        in range: ClosedRange<Int>,
        _ field: String
    ) throws(SettingsProblem) {
        guard range.contains(value) else {
            throw SettingsProblem(field: field, kind: .outside(range, value: value))
        }
    }

    private static func check(_ stations: [Station]) throws(SettingsProblem) {
        guard (1...Limits.stationsMax).contains(stations.count) else {
            throw SettingsProblem(field: "stations", kind: .stationCount(max: Limits.stationsMax))
        }
        var seen: Set<StationCode> = []
        for station in stations {
            guard seen.insert(station.code).inserted else {
                throw SettingsProblem(field: "stations", kind: .stationTwice(station.code))
            }
            try check(station.counters, in: 1...Limits.countersMax, "stations.counters")
        }
        guard stations.dropFirst().allSatisfy({ $0.kind != .registration }) else {
            throw SettingsProblem(field: "stations", kind: .registrationNotFirst)
        }
        guard stations.contains(where: { $0.kind != .registration }) else {
            throw SettingsProblem(field: "stations", kind: .nothingAfterRegistration)
        }
    }
}

extension EventSettings {
    /// Registration, vitals, lab, doctor (flagged people and those who ask), cards.
    package static var defaultRoute: [Station] {
        let plan: [(String, String, StationKind, Int)] = [
            ("registration", "Pendaftaran", .registration, 2),
            ("vitals", "Tekanan Darah", .check, 3),
            ("lab", "Laboratorium", .check, 2),
            ("doctor", "Dokter", .doctor, 1),
            ("cards", "Penyerahan Kartu", .cards, 2),
        ]
        return plan.compactMap { code, name, kind, counters in
            StationCode(code).map {
                Station(
                    code: $0,
                    name: name,
                    kind: kind,
                    counters: counters,
                    conditional: kind == .doctor
                )
            }
        }
    }
}

/// A setting that no day can have.
package struct SettingsProblem: Error, Hashable, Sendable {
    /// The field by its name on the wire.
    package let field: String
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
        case outside(ClosedRange<Int>, value: Int)
        case stationCount(max: Int)
        case stationTwice(StationCode)
        case registrationNotFirst
        case nothingAfterRegistration
    }
}
