import PoskoContract
import SwiftProtobuf

/// A good request with one field made wrong.
struct WrongField: Sendable {
    let path: String
    let code: String
    let command: Command

    init(_ path: String, _ code: String, _ command: Command) {
        self.path = path
        self.code = code
        self.command = command
    }

    static let all = settings + stations + people + floor + screenings + cards

    private static let long = String(repeating: "x", count: 1_001)

    private static let settings = [
        create("name", "TOO_LONG") { $0.name = long },
        create("village_code", "VILLAGE_CODE_WRONG_SHAPE") { $0.villageCode = "" },
        create("village_code", "VILLAGE_CODE_UNKNOWN") { $0.villageCode = "32.14.16.2099" },
        create("date", "DATE_INVALID") { $0.date = "2025-02-29" },
        create("date", "DATE_INVALID") { $0.date = "" },
        create("time_zone", "TIME_ZONE_UNKNOWN") { $0.timeZone = "Mars/Olympus" },
        create("slots", "SETTING_INVALID") { $0.slots = 100_001 },
        create("slots", "SETTING_INVALID") { $0.slots = .max },
        create("preregistered_slots", "SETTING_INVALID") { $0.preregisteredSlots = 6 },
        create("release_at", "TIME_INVALID") { $0.releaseAt = .with { $0.seconds = .max } },
        create("release_at", "TIME_INVALID") { $0.releaseAt = .with { $0.nanos = -1 } },
        create("priority_burst_max", "SETTING_INVALID") { $0.priorityBurstMax = 0 },
        create("overtaken_max", "SETTING_INVALID") { $0.overtakenMax = 101 },
        create("recalls_before_missed", "SETTING_INVALID") { $0.recallsBeforeMissed = 11 },
        create("rule_set", "RULE_SET_UNKNOWN") { $0.ruleSet = "astrology-1" },
        create("bmi_profile", "BMI_PROFILE_UNKNOWN") { $0.bmiProfile = "slim" },
        create("workers_total", "SETTING_INVALID") { $0.workersTotal = 10_000_001 },
        create("workers_covered_before", "SETTING_INVALID") { $0.workersCoveredBefore = 101 },
    ]

    private static let stations = [
        create("stations", "TOO_MANY_STATIONS") {
            $0.stations = Array(repeating: station("lab"), count: 41)
        },
        create("stations", "SETTING_INVALID") { $0.stations = [station("lab"), station("lab")] },
        create("stations.code", "STATION_CODE_INVALID") { $0.stations = [station("Lab 1")] },
        create("stations.code", "STATION_CODE_INVALID") { $0.stations = [station("")] },
        create("stations.name", "TOO_LONG") { $0.stations = [station("lab", name: long)] },
        create("stations.kind", "FIELD_MISSING") { $0.stations = [station("lab", .unspecified)] },
        create("stations.kind", "ENUM_VALUE_UNKNOWN") {
            $0.stations = [station("lab", .UNRECOGNIZED(9))]
        },
        create("stations.counters", "SETTING_INVALID") {
            $0.stations = [station("lab", counters: 51)]
        },
    ]

    private static let people = [
        person("person.nik", "NIK_NOT_16_DIGITS") { $0.person.nik = "321416120385" },
        person("person.nik", "NIK_PROVINCE_UNKNOWN") { $0.person.nik = "0014161203850001" },
        person("person.nik", "NIK_DATE_IMPOSSIBLE") { $0.person.nik = "3214163102850001" },
        person("person.name", "EMPTY") { $0.person.name = " " },
        person("person.name", "TOO_LONG") { $0.person.name = long },
        person("person.name", "CONTROL_CHARACTER") { $0.person.name = "Si\u{202E}ti" },
        person("person.birth_date", "DATE_INVALID") { $0.person.birthDate = "12-03-1985" },
        person("person.sex", "ENUM_VALUE_UNKNOWN") { $0.person.sex = .UNRECOGNIZED(7) },
        person("person.hamlet", "TOO_LONG") { $0.person.hamlet = long },
        person("person.address", "TOO_LONG") { $0.person.address = long },
        person("person.phone", "CONTROL_CHARACTER") { $0.person.phone = "08\u{0}" },
        person("person", "TWO_PEOPLE") { $0.rosterNumber = 1 },
        person("purpose", "FIELD_MISSING") { $0.purpose = .unspecified },
        person("purpose", "ENUM_VALUE_UNKNOWN") { $0.purpose = .UNRECOGNIZED(9) },
        person("consent", "ENUM_VALUE_UNKNOWN") { $0.consent = .UNRECOGNIZED(9) },
        person("priority_reasons", "FIELD_MISSING") { $0.priorityReasons = [.unspecified] },
        person("priority_reasons", "ENUM_VALUE_UNKNOWN") {
            $0.priorityReasons = [.UNRECOGNIZED(9)]
        },
        person("priority_reasons", "TOO_MANY") {
            $0.priorityReasons = Array(repeating: .child, count: 5)
        },
        person("no_nik_reason", "TOO_LONG") { $0.noNikReason = long },
    ]

    private static let floor =
        [
            WrongField("registration", "NUMBER_MISSING", Make.cancel(0)),
            WrongField("registration", "NUMBER_MISSING", Make.issue(0)),
            WrongField("station", "STATION_CODE_INVALID", Make.call("")),
            WrongField("to_station", "STATION_CODE_INVALID", Make.transfer("A001", to: "")),
            WrongField("reason", "TOO_LONG", Make.open(reason: long)),
        ]
        + ["", "A", "B001", "A000", "A1234567", "A-01"].flatMap { ticket in
            [
                Make.reprint(ticket), Make.recall(ticket), Make.undo(ticket), Make.begin(ticket),
                Make.complete(ticket), Make.miss(ticket), Make.rejoin(ticket), Make.leave(ticket),
                Make.transfer(ticket, to: "lab"), Make.skip(ticket), Make.finalise(ticket),
                Make.record(ticket, 120, 80), Make.amend(ticket, 120, 80), Make.dispose(ticket),
                Make.handOver(ticket),
            ].map { WrongField("ticket", "TICKET_INVALID", $0) }
        }

    private static func create(
        _ field: String,
        _ code: String,
        _ change: (inout Posko_V1_EventSettings) -> Void
    ) -> WrongField {
        guard case .createEvent(var message) = Make.create(event: "desa-2") else {
            return WrongField(field, code, Make.create())
        }
        change(&message.settings)
        return WrongField("settings.\(field)", code, .createEvent(message))
    }

    private static func person(
        _ path: String,
        _ code: String,
        _ change: (inout Posko_V1_AddRegistrationRequest) -> Void
    ) -> WrongField {
        WrongField(path, code, Make.registration(change))
    }

    private static func station(
        _ code: String,
        _ kind: Posko_V1_StationKind = .check,
        name: String = "",
        counters: UInt32 = 1
    ) -> Posko_V1_Station {
        .with {
            $0.code = code
            $0.name = name
            $0.kind = kind
            $0.counters = counters
        }
    }
}
