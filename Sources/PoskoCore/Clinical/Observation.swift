/// What was read off the device, or answered.
package enum Reading: Hashable, Sendable {
    /// A number in the unit of the measurement's definition.
    case value(Decimal)
    /// The meter showed LO: below its own range.
    case low
    /// The meter showed HI: above its own range.
    case high
    /// The answer to a coded measurement: visual acuity, smoking, pregnancy.
    case code(String)
    /// Tried and not possible, in the words of the desk.
    case notMeasurable(reason: String)

    /// The number; nil for every other kind of reading.
    package var number: Decimal? {
        if case .value(let number) = self { number } else { nil }
    }

    /// Whether anything was found out; an eye not tested and "not measurable" say nothing.
    package var isMeasured: Bool {
        switch self {
        case .value, .low, .high: true
        case .code(let code): code != VisualAcuity.notTested
        case .notMeasurable: false
        }
    }
}

extension Reading: CustomStringConvertible {
    /// As it is entered: `36.5`, `LO`, `HI`, a code; for "not measurable" its reason.
    package var description: String {
        switch self {
        case .value(let number): number.description
        case .low: "LO"
        case .high: "HI"
        case .code(let code): code
        case .notMeasurable(let reason): reason
        }
    }
}

/// One entered reading. Made by ``parse(measurement:reading:confirmed:)``, so within its limits.
package struct Observation: Hashable, Sendable {
    package let measurement: Measurement
    package let reading: Reading
    /// Staff confirmed a reading outside of the soft limit; who, stands on the part's own fact.
    package let confirmed: Bool

    /// A reading that was accepted before, as a journal or a message kept it: no limit is examined,
    /// so that a limit that changed later does not make an old day unreadable.
    package init(accepted measurement: Measurement, reading: Reading, confirmed: Bool) {
        self.measurement = measurement
        self.reading = reading
        self.confirmed = confirmed
    }
}
