import PoskoContract
import PoskoCore

// Numbers 1 to 19: the event and its roster.

extension Posko_Journal_V1_EventCreated {
    init(_ settings: EventSettings) {
        self.init()
        name = settings.name
        villageCode = settings.village.description
        date = settings.date.description
        timeZone = settings.timeZone
        slots = UInt32(settings.slots)
        preregisteredSlots = UInt32(settings.preregisteredSlots)
        if let releaseAt = settings.releaseAt { releaseAtMs = releaseAt.milliseconds }
        stations = settings.stations.map(Posko_Journal_V1_Station.init)
        priorityBurstMax = UInt32(settings.queuePolicy.priorityBurstMax)
        overtakenMax = UInt32(settings.queuePolicy.overtakenMax)
        recallsBeforeMissed = UInt32(settings.recallsBeforeMissed)
        ruleSet = settings.ruleSet.version
        bmiProfile = settings.ruleSet.bmiProfile.rawValue
        if let workers = settings.workersTotal { workersTotal = UInt32(workers) }
        if let workers = settings.workersCoveredBefore { workersCoveredBefore = UInt32(workers) }
    }

    func fact() throws(StoredProblem) -> Fact {
        let village = try Stored.village(villageCode, "village_code")
        let day = try Stored.date(date, "date")
        let rules = try Stored.rules(ruleSet, bmiProfile)
        let stations = try stations.map { station throws(StoredProblem) in try Station(station) }
        do {
            return .eventCreated(
                try EventSettings(
                    name: name,
                    village: village,
                    date: day,
                    timeZone: timeZone,
                    slots: Int(slots),
                    preregisteredSlots: Int(preregisteredSlots),
                    releaseAt: hasReleaseAtMs ? Timestamp(milliseconds: releaseAtMs) : nil,
                    stations: stations,
                    queuePolicy: QueuePolicy(
                        priorityBurstMax: Int(priorityBurstMax),
                        overtakenMax: Int(overtakenMax)
                    ),
                    recallsBeforeMissed: Int(recallsBeforeMissed),
                    ruleSet: rules,
                    workersTotal: hasWorkersTotal ? Int(workersTotal) : nil,
                    workersCoveredBefore: hasWorkersCoveredBefore
                        ? Int(workersCoveredBefore) : nil
                )
            )
        } catch {
            throw StoredProblem("event_created.\(error.field)", "is outside of its limits")
        }
    }
}

extension Posko_Journal_V1_Station {
    init(_ station: Station) {
        self.init()
        code = station.code.description
        name = station.name
        kind = station.kind.rawValue
        counters = UInt32(station.counters)
        conditional = station.conditional
    }
}

extension Station {
    init(_ message: Posko_Journal_V1_Station) throws(StoredProblem) {
        self.init(
            code: try Stored.station(message.code, "station.code"),
            name: message.name,
            kind: try Stored.word(message.kind, "station.kind"),
            counters: Int(message.counters),
            conditional: message.conditional
        )
    }
}

extension Posko_Journal_V1_EventOpened {
    init(reason: String?) {
        self.init()
        if let reason { self.reason = reason }
    }

    func fact() -> Fact {
        .eventOpened(reason: hasReason ? reason : nil)
    }
}

extension Posko_Journal_V1_RosterListed {
    init(_ number: RosterNumber, _ person: Person) {
        self.init()
        self.number = UInt32(number.value)
        self.person = Posko_Journal_V1_Person(person)
    }

    func fact() throws(StoredProblem) -> Fact {
        .rosterListed(
            try Stored.number(number, "number"),
            try Person(Stored.required(hasPerson, person, "person"))
        )
    }
}

extension Posko_Journal_V1_RosterUpdated {
    init(_ number: RosterNumber, _ person: Person) {
        self.init()
        self.number = UInt32(number.value)
        self.person = Posko_Journal_V1_Person(person)
    }

    func fact() throws(StoredProblem) -> Fact {
        .rosterUpdated(
            try Stored.number(number, "number"),
            try Person(Stored.required(hasPerson, person, "person"))
        )
    }
}

extension Posko_Journal_V1_RosterRowsRead {
    init(rows: Int) {
        self.init()
        self.rows = UInt32(rows)
    }
}
