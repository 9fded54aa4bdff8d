internal import PoskoCore

/// What one station measures, and in which order.
struct CheckForm: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let field: CheckField
        /// Enter leads through it; the others are reached with the arrows and cost nobody a key.
        let isLeading: Bool
    }

    /// From the top of the screen.
    let rows: [Row]

    /// More rows than these are not all shown: further fields wait in one line until they are
    /// needed.
    static let furtherShown = 2

    /// A station that is not known by its code measures everything.
    init(station: String) {
        rows =
            switch station {
            case "vitals": Self.vitals
            case "lab": Self.lab
            case "vision": Self.vision
            default: Self.everything
            }
    }

    /// A second blood pressure stands after these.
    var leadingCount: Int { rows.lastIndex { $0.isLeading }.map { $0 + 1 } ?? 0 }

    var hidesFurther: Bool { rows.count { !$0.isLeading } > Self.furtherShown }

    private static let vitals =
        leading([.bloodPressure(1), .reading(.pulse), .reading(.weight), .reading(.height)])
        + further([
            .reading(.temp), .reading(.spo2), .reading(.rr), .reading(.waist),
            .reading(.pregnant), .reading(.gestWeek),
        ])

    private static let lab =
        leading([.glucose]) + further([.fastingHours])
        + leading([.reading(.chol), .reading(.uric), .reading(.hb)])

    private static let vision =
        leading([.reading(.vaRight), .reading(.vaLeft)]) + further([.glasses])

    private static let everything =
        leading([
            .bloodPressure(1), .reading(.pulse), .reading(.weight), .reading(.height),
            .reading(.waist), .glucose,
        ])
        + further([.fastingHours])
        + leading([
            .reading(.chol), .reading(.uric), .reading(.hb), .reading(.vaRight),
            .reading(.vaLeft),
        ])
        + further([
            .glasses, .reading(.smoking), .reading(.temp), .reading(.spo2), .reading(.rr),
            .reading(.pregnant), .reading(.gestWeek),
        ])

    private static func leading(_ fields: [CheckField]) -> [Row] {
        fields.map { Row(field: $0, isLeading: true) }
    }

    private static func further(_ fields: [CheckField]) -> [Row] {
        fields.map { Row(field: $0, isLeading: false) }
    }
}
