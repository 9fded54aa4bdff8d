/// The National Early Warning Score 2 (RCP 2017) of what was measured.
///
/// Air is breathed and SpO2 scale 1 is used: a village day has neither oxygen nor a prescription
/// for scale 2. The five vital signs are respiration, SpO2, systolic pressure, pulse and
/// temperature. Consciousness adds its 3 when it is not alert but is not counted among the signs,
/// because an alert person is seen without measuring and would make two signs look like three.
package struct NEWS2: Hashable, Sendable {
    /// The sum over what was measured; nil with fewer than three of the vital signs.
    package let total: Int?
    /// A vital sign or the consciousness is missing.
    package let isPartial: Bool
    /// One of them alone scores 3; counts with fewer than three signs too.
    package let hasSingleThree: Bool

    /// Vital signs that a sum needs (CLINICAL.md).
    package static let signsRequired = 3

    init(_ record: ScreeningRecord) {
        let signs = [
            record.number(.rr).map(Self.respiration),
            record.number(.spo2).map(Self.oxygenSaturation),
            record.bloodPressure?.systolic.map(Self.systolic),
            record.number(.pulse).map(Self.pulse),
            record.number(.temp).map(Self.temperature),
        ]
        let measured = signs.compactMap(\.self)
        let consciousness = record.consciousness.map { $0 == .alert ? 0 : 3 }
        let scores = measured + [consciousness].compactMap(\.self)
        total = measured.count >= Self.signsRequired ? scores.reduce(0, +) : nil
        isPartial = measured.count < signs.count || consciousness == nil
        hasSingleThree = scores.contains(3)
    }

    /// The finding, or nil when too little was measured to say anything.
    var finding: Finding? {
        let (band, level): (String, ActionLevel)
        switch total {
        case let total? where total >= 7: (band, level) = ("high", .red)
        case let total? where total >= 5: (band, level) = ("medium", .orange)
        case _ where hasSingleThree: (band, level) = ("single_three", .orange)
        case .some: (band, level) = ("low", .green)
        case nil: return nil
        }
        return Finding(.news2, band, level, RuleSource.news2, isPartial ? [.partial] : [])
    }

    static func respiration(_ perMinute: Decimal) -> Int {
        switch perMinute {
        case ...8: 3
        case ...11: 1
        case ...20: 0
        case ...24: 2
        default: 3
        }
    }

    static func oxygenSaturation(_ percent: Decimal) -> Int {
        switch percent {
        case ...91: 3
        case ...93: 2
        case ...95: 1
        default: 0
        }
    }

    static func systolic(_ millimetresOfMercury: Decimal) -> Int {
        switch millimetresOfMercury {
        case ...90: 3
        case ...100: 2
        case ...110: 1
        case ...219: 0
        default: 3
        }
    }

    static func pulse(_ perMinute: Decimal) -> Int {
        switch perMinute {
        case ...40: 3
        case ...50: 1
        case ...90: 0
        case ...110: 1
        case ...130: 2
        default: 3
        }
    }

    static func temperature(_ celsius: Decimal) -> Int {
        switch celsius {
        case ...35: 3
        case ...36: 1
        case ...38: 0
        case ...39: 1
        default: 2
        }
    }
}

extension NEWS2 {
    /// A score as a journal kept it.
    package init(restoring total: Int?, isPartial: Bool, hasSingleThree: Bool) {
        self.total = total
        self.isPartial = isPartial
        self.hasSingleThree = hasSingleThree
    }
}
