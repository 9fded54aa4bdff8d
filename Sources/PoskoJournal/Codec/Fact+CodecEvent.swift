import PoskoContract
import PoskoCore

// Numbers 1 to 19: the event and its roster.

extension JournalWriter {
    mutating func eventCreated(_ settings: EventSettings) {
        message(1) { fact in
            fact.string(1, settings.name)
            fact.string(2, settings.village.description)
            fact.string(3, settings.date.description)
            fact.string(4, settings.timeZone)
            fact.uint32(5, settings.slots)
            fact.uint32(6, settings.preregisteredSlots)
            fact.int64(7, ifPresent: settings.releaseAt?.milliseconds)
            for station in settings.stations {
                fact.message(8) { station.encode(to: &$0) }
            }
            fact.uint32(9, settings.queuePolicy.priorityBurstMax)
            fact.uint32(10, settings.queuePolicy.overtakenMax)
            fact.uint32(11, settings.recallsBeforeMissed)
            fact.string(12, settings.ruleSet.version)
            fact.string(13, settings.ruleSet.bmiProfile.rawValue)
            fact.uint32(14, ifPresent: settings.workersTotal)
            fact.uint32(15, ifPresent: settings.workersCoveredBefore)
            fact.string(16, settings.recordHolder.rawValue)
        }
    }
}

extension Posko_Journal_V1_EventCreated {
    func fact() throws(StoredProblem) -> Fact {
        let village = try Stored.village(villageCode, "village_code")
        let day = try Stored.date(date, "date")
        let recordHolder: RecordHolder = try Stored.word(recordHolder, "record_holder")
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
                        ? Int(workersCoveredBefore) : nil,
                    recordHolder: recordHolder
                )
            )
        } catch {
            throw StoredProblem("event_created.\(error.field)", "is outside of its limits")
        }
    }
}

extension Station {
    func encode(to writer: inout JournalWriter) {
        writer.string(1, code.description)
        writer.string(2, name)
        writer.string(3, kind.rawValue)
        writer.uint32(4, counters)
        writer.bool(5, conditional)
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

extension JournalWriter {
    mutating func eventOpened(_ reason: String?) {
        message(2) { fact in
            fact.string(1, ifPresent: reason)
        }
    }
}

extension Posko_Journal_V1_EventOpened {
    func fact() -> Fact {
        .eventOpened(reason: hasReason ? reason : nil)
    }
}

extension JournalWriter {
    mutating func rosterListed(_ number: RosterNumber, _ person: NumberedPerson) {
        message(10) { fact in
            fact.uint32(1, number.value)
            fact.person(2, 3, person)
        }
    }
}

extension Posko_Journal_V1_RosterListed {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .rosterListed(
            try Stored.number(number),
            try NumberedPerson(
                Stored.required(hasIdentity, identity, "identity"),
                hasContact ? contact : nil,
                place
            )
        )
    }
}

extension JournalWriter {
    mutating func rosterUpdated(_ number: RosterNumber, _ person: NumberedPerson) {
        message(11) { fact in
            fact.uint32(1, number.value)
            fact.person(2, 3, person)
        }
    }
}

extension Posko_Journal_V1_RosterUpdated {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .rosterUpdated(
            try Stored.number(number),
            try NumberedPerson(
                Stored.required(hasIdentity, identity, "identity"),
                hasContact ? contact : nil,
                place
            )
        )
    }
}

extension JournalWriter {
    mutating func rosterRowsRead(_ rows: Int) {
        message(12) { fact in
            fact.uint32(1, rows)
        }
    }
}
