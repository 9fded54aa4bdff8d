internal import ArgumentParser
internal import PoskoContract
internal import SwiftProtobuf

/// A station of the route: `code:name:kind:counters` and, when few people visit it, `:conditional`.
struct StationArgument: ExpressibleByArgument, Hashable, Sendable {
    let code: String
    let name: String
    let kind: Posko_V1_StationKind
    var counters: UInt32
    let isConditional: Bool

    init(
        code: String,
        name: String,
        kind: Posko_V1_StationKind,
        counters: UInt32 = 1,
        isConditional: Bool = false
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.counters = counters
        self.isConditional = isConditional
    }

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(
            String.init
        )
        guard (4...5).contains(parts.count), let kind = Self.kind(parts[2]),
            let counters = UInt32(parts[3]), parts.count == 4 || parts[4] == "conditional"
        else { return nil }
        self.init(
            code: parts[0],
            name: parts[1],
            kind: kind,
            counters: counters,
            isConditional: parts.count == 5
        )
    }

    private static func kind(_ text: String) -> Posko_V1_StationKind? {
        switch text {
        case "registration": .registration
        case "check": .check
        case "doctor": .doctor
        case "cards": .cards
        default: nil
        }
    }

    var message: Posko_V1_Station {
        .with {
            $0.code = code
            $0.name = name
            $0.kind = kind
            $0.counters = counters
            $0.conditional = isConditional
        }
    }

    /// The route that the server takes when none is given, for changing its counters.
    static let defaultRoute = [
        StationArgument(
            code: "registration",
            name: "Pendaftaran",
            kind: .registration,
            counters: 2
        ),
        StationArgument(code: "vitals", name: "Tekanan Darah", kind: .check, counters: 3),
        StationArgument(code: "lab", name: "Laboratorium", kind: .check, counters: 2),
        StationArgument(code: "doctor", name: "Dokter", kind: .doctor, isConditional: true),
        StationArgument(code: "cards", name: "Penyerahan Kartu", kind: .cards, counters: 2),
    ]
}

/// How many counters a station has: `vitals=3`.
struct CountersArgument: ExpressibleByArgument, Hashable, Sendable {
    let station: String
    let counters: UInt32

    init?(argument: String) {
        guard let pair = KeyValue(argument: argument), let counters = UInt32(pair.value) else {
            return nil
        }
        station = pair.key
        self.counters = counters
    }
}
