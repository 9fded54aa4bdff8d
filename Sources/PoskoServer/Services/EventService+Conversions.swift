import Foundation
import GRPCCore
import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

extension Posko_V1_CreateEventRequest: CommandMessage {
    static let method = Posko_V1_EventService.Method.CreateEvent.descriptor

    func eventCode() throws(InvalidRequest) -> EventCode {
        guard event.isEmpty else { return try Fields.event(event) }
        let village = try Fields.village(settings.villageCode, "settings.village_code")
        let date = try Fields.date(settings.date, "settings.date")
        let digits = date.description.filter { $0 != "-" }
        return try Fields.event("\(village.compact)-\(digits)")
    }

    func command() throws(InvalidRequest) -> Command {
        .createEvent(try settings.value())
    }

    func answer(_ recorded: Recorded) -> Posko_V1_CreateEventResponse {
        .with {
            $0.receipt = recorded.receipt
            $0.event = recorded.stream.description
        }
    }
}

extension Posko_V1_OpenEventRequest: CommandMessage {
    static let isSensitive = true

    static let method = Posko_V1_EventService.Method.OpenEvent.descriptor

    func command() throws(InvalidRequest) -> Command {
        .openEvent(reason: try Fields.optionalReason(reason))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_OpenEventResponse {
        .with { $0.receipt = recorded.receipt }
    }
}

extension Posko_V1_CloseEventRequest: CommandMessage {
    static let method = Posko_V1_EventService.Method.CloseEvent.descriptor

    func command() throws(InvalidRequest) -> Command {
        var reasons: [PoskoCore.ClosingException.Kind: String] = [:]
        for exception in accepted {
            let kind = try exception.kind.value()
            guard reasons[kind] == nil else {
                throw InvalidRequest("accepted", "ACCEPTED_TWICE", RequestWords.acceptedTwice)
            }
            reasons[kind] = try Fields.text(exception.reason, "accepted.reason", limit: 300)
        }
        return .closeEvent(exceptions: reasons)
    }

    func answer(_ recorded: Recorded) -> Posko_V1_CloseEventResponse {
        .with {
            $0.receipt = recorded.receipt
            for case .eventClosed(let closing) in recorded.facts {
                $0.closing = Posko_V1_Closing(
                    closing,
                    time: recorded.time,
                    by: recorded.staff,
                    sequence: recorded.sequence,
                    hash: recorded.hash
                )
            }
        }
    }
}

extension Posko_V1_ReleaseSlotsRequest: CommandMessage {
    static let method = Posko_V1_EventService.Method.ReleaseSlots.descriptor

    func command() throws(InvalidRequest) -> Command { .releaseSlots }

    func answer(_ recorded: Recorded) -> Posko_V1_ReleaseSlotsResponse {
        .with {
            $0.receipt = recorded.receipt
            for fact in recorded.facts {
                if case .registrationReleased(let number) = fact {
                    $0.releasedRegistrations.append(number.value.count32)
                }
            }
            $0.promotedRegistrations = recorded.promoted
        }
    }
}

extension Recorded {
    /// Registrations that this entry promoted from the waitlist, in order.
    var promoted: [UInt32] {
        facts.compactMap { fact in
            if case .promoted(let number) = fact { number.value.count32 } else { nil }
        }
    }
}

extension Posko_V1_EventSettings {
    func value() throws(InvalidRequest) -> EventSettings {
        let village = try Fields.village(villageCode, "settings.village_code")
        let zone = try zone()
        do {
            return try EventSettings(
                name: try Fields.optionalText(name, "settings.name", limit: 120)
                    ?? "Posko \(village.name ?? village.description)",
                village: village,
                date: try Fields.date(date, "settings.date"),
                timeZone: zone,
                slots: hasSlots ? Int(slots) : 300,
                preregisteredSlots: hasPreregisteredSlots ? Int(preregisteredSlots) : 0,
                releaseAt: try release(),
                stations: try route(),
                queuePolicy: QueuePolicy(
                    priorityBurstMax: hasPriorityBurstMax ? Int(priorityBurstMax) : 2,
                    overtakenMax: hasOvertakenMax ? Int(overtakenMax) : 10
                ),
                recallsBeforeMissed: hasRecallsBeforeMissed ? Int(recallsBeforeMissed) : 2,
                ruleSet: try rules(),
                workersTotal: hasWorkersTotal ? Int(workersTotal) : nil,
                workersCoveredBefore: hasWorkersCoveredBefore ? Int(workersCoveredBefore) : nil,
                recordHolder: try recordHolder.value()
            )
        } catch let problem as SettingsProblem {
            throw InvalidRequest(
                "settings.\(problem.field)",
                "SETTING_INVALID",
                Wording(problem.message)
            )
        } catch let invalid as InvalidRequest {
            throw invalid
        } catch {
            throw InvalidRequest("settings", "SETTING_INVALID", RequestWords.settings)
        }
    }

    private func zone() throws(InvalidRequest) -> String {
        let name = timeZone.isEmpty ? "Asia/Jakarta" : timeZone
        guard name.utf8.count <= 64, TimeZone(identifier: name) != nil else {
            throw InvalidRequest(
                "settings.time_zone",
                "TIME_ZONE_UNKNOWN",
                RequestWords.timeZone
            )
        }
        return name
    }

    private func release() throws(InvalidRequest) -> Timestamp? {
        guard hasReleaseAt else { return nil }
        guard let moment = releaseAt.timestamp else {
            throw InvalidRequest("settings.release_at", "TIME_INVALID", RequestWords.moment)
        }
        return moment
    }

    private func route() throws(InvalidRequest) -> [PoskoCore.Station] {
        guard !stations.isEmpty else { return EventSettings.defaultRoute }
        guard stations.count <= Limits.stationsMax else {
            throw InvalidRequest(
                "settings.stations",
                "TOO_MANY_STATIONS",
                Wording { RequestWords.stationsMax.text("\(Limits.stationsMax)", in: $0) }
            )
        }
        var route: [PoskoCore.Station] = []
        for station in stations { route.append(try station.value()) }
        return route
    }

    private func rules() throws(InvalidRequest) -> RuleSet {
        guard let profile = BMIProfile(rawValue: bmiProfile.isEmpty ? "pgs-2014" : bmiProfile)
        else {
            let known = BMIProfile.allCases.map(\.rawValue).joined(separator: ", ")
            throw InvalidRequest(
                "settings.bmi_profile",
                "BMI_PROFILE_UNKNOWN",
                Wording { RequestWords.oneOf.text(known, in: $0) }
            )
        }
        let version = ruleSet.isEmpty ? RuleSet.screening2025.version : ruleSet
        guard let rules = RuleSet(version: version, bmiProfile: profile) else {
            let known = RuleSet.versions.joined(separator: ", ")
            throw InvalidRequest(
                "settings.rule_set",
                "RULE_SET_UNKNOWN",
                Wording { RequestWords.oneOf.text(known, in: $0) }
            )
        }
        return rules
    }
}

extension Posko_V1_Station {
    func value() throws(InvalidRequest) -> PoskoCore.Station {
        let kind: PoskoCore.StationKind
        switch self.kind {
        case .registration: kind = .registration
        case .check: kind = .check
        case .doctor: kind = .doctor
        case .cards: kind = .cards
        case .unspecified:
            throw Fields.missing("settings.stations.kind", RequestWords.stationKind)
        case .UNRECOGNIZED: throw Fields.unrecognised("settings.stations.kind")
        }
        return PoskoCore.Station(
            code: try Fields.station(code, "settings.stations.code"),
            name: try Fields.optionalText(name, "settings.stations.name", limit: 60) ?? code,
            kind: kind,
            counters: counters == 0 ? 1 : Int(counters),
            conditional: conditional
        )
    }

    init(_ station: PoskoCore.Station) {
        self.init()
        code = station.code.description
        name = station.name
        switch station.kind {
        case .registration: kind = .registration
        case .check: kind = .check
        case .doctor: kind = .doctor
        case .cards: kind = .cards
        }
        counters = station.counters.count32
        conditional = station.conditional
    }
}

extension Posko_V1_Event {
    init(_ day: EventDay) {
        self.init()
        code = day.code.description
        switch day.phase {
        case .draft: phase = .draft
        case .open: phase = .open
        case .closed: phase = .closed
        }
        settings = Posko_V1_EventSettings(day.settings)
        villageName = day.settings.village.name ?? ""
        createdAt = day.created.time.message
        if let opened = day.opened { openedAt = opened.message }
        if let closed = day.closed { closedAt = closed.message }
    }
}

extension Posko_V1_EventSettings {
    init(_ settings: EventSettings) {
        self.init()
        name = settings.name
        villageCode = settings.village.description
        date = settings.date.description
        timeZone = settings.timeZone
        slots = settings.slots.count32
        preregisteredSlots = settings.preregisteredSlots.count32
        if let moment = settings.releaseAt { releaseAt = moment.message }
        stations = settings.stations.map(Posko_V1_Station.init)
        priorityBurstMax = settings.queuePolicy.priorityBurstMax.count32
        overtakenMax = settings.queuePolicy.overtakenMax.count32
        recallsBeforeMissed = settings.recallsBeforeMissed.count32
        ruleSet = settings.ruleSet.version
        bmiProfile = settings.ruleSet.bmiProfile.rawValue
        if let total = settings.workersTotal { workersTotal = total.count32 }
        if let before = settings.workersCoveredBefore { workersCoveredBefore = before.count32 }
        recordHolder = settings.recordHolder == .facility ? .facility : .event
    }
}
