import PoskoContract
import SwiftProtobuf

/// Wrong fields of screenings and cards.
extension WrongField {
    private static let long = String(repeating: "x", count: 1_001)

    static let screenings = [
        record("station", "STATION_CODE_INVALID") { $0.station = "" },
        record("part.observations.sbp", "OUTSIDE_HARD_LIMIT") {
            $0.part.observations[0].value = "999"
        },
        record("part.observations.dbp", "NOT_A_NUMBER") { $0.part.observations[1].value = "high" },
        record("part.observations.sbp", "NEEDS_CONFIRMATION") {
            $0.part.observations[0].value = "230"
            $0.part.observations[0].confirmed = false
        },
        record("part.observations.measurement", "MEASUREMENT_UNKNOWN") {
            $0.part.observations[0].measurement = "aura"
        },
        record("part.observations.sbp", "TOO_LONG") {
            $0.part.observations[0].notMeasurable = long
        },
        record("part.observations", "TOO_MANY") {
            $0.part.observations = Array(repeating: $0.part.observations[0], count: 20)
        },
        record("part.fasting_hours", "FASTING_HOURS_OUTSIDE_LIMIT") { $0.part.fastingHours = 73 },
        record("part.note", "TOO_LONG") { $0.part.note = long },
        record("part.symptoms", "FIELD_MISSING") { $0.part.symptoms = [.unspecified] },
        record("part.symptoms", "ENUM_VALUE_UNKNOWN") { $0.part.symptoms = [.UNRECOGNIZED(99)] },
        record("part.symptoms", "TOO_MANY") {
            $0.part.symptoms = Array(repeating: .jointPain, count: 10)
        },
        record("part.consciousness", "ENUM_VALUE_UNKNOWN") {
            $0.part.consciousness = .UNRECOGNIZED(9)
        },
        amend("reason", "EMPTY") { $0.reason = "" },
        amend("reason", "TOO_LONG") { $0.reason = long },
        amend("station", "STATION_CODE_INVALID") { $0.station = "Vitals" },
        dispose("disposition.kind", "FIELD_MISSING") { $0.kind = .unspecified },
        dispose("disposition.kind", "ENUM_VALUE_UNKNOWN") { $0.kind = .UNRECOGNIZED(9) },
        dispose("disposition.facility", "EMPTY") { $0.kind = .referred },
        dispose("disposition.note", "TOO_LONG") { $0.note = long },
        dispose("disposition.override_level", "ENUM_VALUE_UNKNOWN") {
            $0.overrideLevel = .UNRECOGNIZED(9)
        },
        dispose("disposition.override_reason", "EMPTY") { $0.overrideLevel = .green },
    ]

    static let cards =
        [
            Make.assign(0), Make.reverse(0), Make.spoil(0), Make.refuse(0), Make.giveBack(0),
            Make.forward(0),
        ].map { WrongField("card", "NUMBER_MISSING", $0) } + [
            WrongField("to_village_code", "VILLAGE_CODE_WRONG_SHAPE", Make.forward(1, to: "")),
            WrongField("name_match_reason", "TOO_LONG", Make.handOver("A001", byName: long)),
            proxy("proxy.name", "EMPTY") { $0.name = "" },
            proxy("proxy.relation", "EMPTY") { $0.relation = "" },
            proxy("proxy.nik", "NIK_NOT_16_DIGITS") { $0.nik = "" },
        ] + texts

    /// Reasons and holders.
    private static let texts =
        Make.texts(long).map { path, command in
            WrongField(path, "TOO_LONG", command)
        }
        + Make.texts("").compactMap { path, command in
            switch command {
            case .skip, .assignCard, .reverseHandOver, .spoilCard:
                WrongField(path, "EMPTY", command)
            default: nil
            }
        }

    private static func record(
        _ path: String,
        _ code: String,
        _ change: (inout Posko_V1_RecordScreeningRequest) -> Void
    ) -> WrongField {
        guard case .recordScreening(var message) = Make.record("A001", 120, 80) else {
            return WrongField(path, code, Make.open())
        }
        change(&message)
        return WrongField(path, code, .recordScreening(message))
    }

    private static func amend(
        _ path: String,
        _ code: String,
        _ change: (inout Posko_V1_AmendScreeningRequest) -> Void
    ) -> WrongField {
        guard case .amendScreening(var message) = Make.amend("A001", 120, 80) else {
            return WrongField(path, code, Make.open())
        }
        change(&message)
        return WrongField(path, code, .amendScreening(message))
    }

    private static func dispose(
        _ path: String,
        _ code: String,
        _ change: (inout Posko_V1_Disposition) -> Void
    ) -> WrongField {
        guard case .disposeFinding(var message) = Make.dispose("A001") else {
            return WrongField(path, code, Make.open())
        }
        change(&message.disposition)
        return WrongField(path, code, .disposeFinding(message))
    }

    private static func proxy(
        _ path: String,
        _ code: String,
        _ change: (inout Posko_V1_Proxy) -> Void
    ) -> WrongField {
        var proxy = Posko_V1_Proxy.with {
            $0.name = "Siti"
            $0.relation = "spouse"
            $0.nik = Make.nik(9)
        }
        change(&proxy)
        return WrongField(path, code, Make.handOver("A001", proxy: proxy))
    }
}

extension Make {
    /// Every command that takes a free text, with this one in it.
    fileprivate static func texts(_ text: String) -> [(String, Command)] {
        [
            cancel(1), transfer("A001", to: "lab"), skip("A001"), leave("A001"), reverse(1),
            spoil(1), refuse(1), giveBack(1), forward(1), assign(1),
        ].map { command in
            switch command {
            case .cancelRegistration(var message):
                message.reason = text
                return ("reason", .cancelRegistration(message))
            case .transfer(var message):
                message.reason = text
                return ("reason", .transfer(message))
            case .skip(var message):
                message.reason = text
                return ("reason", .skip(message))
            case .leave(var message):
                message.reason = text
                return ("reason", .leave(message))
            case .reverseHandOver(var message):
                message.reason = text
                return ("reason", .reverseHandOver(message))
            case .spoilCard(var message):
                message.reason = text
                return ("reason", .spoilCard(message))
            case .refuseCard(var message):
                message.reason = text
                return ("reason", .refuseCard(message))
            case .returnCard(var message):
                message.reason = text
                return ("reason", .returnCard(message))
            case .forwardCard(var message):
                message.reason = text
                return ("reason", .forwardCard(message))
            case .assignCard(var message):
                message.holder = text
                return ("holder", .assignCard(message))
            default: return ("", command)
            }
        }
    }
}
