extension Observation {
    /// The length of the reason for "not measurable", in characters.
    package static let reasonLength = 1...200

    /// Reads one entered value: a number with a point or a comma, `LO` or `HI` in any case, or a
    /// code. Spaces around it do not count.
    ///
    /// A unit trap is examined before the decimals and the limits, because 1.65 for a height has
    /// more decimals than centimetres have, and what helps is the conversion.
    package static func parse(
        measurement key: String,
        reading text: String,
        confirmed: Bool
    ) throws(ObservationProblem) -> Observation {
        guard let measurement = Measurement(rawValue: key) else { throw .unknownMeasurement(key) }
        let entered = trimmed(text)
        let reading: Reading
        if measurement.definition.isCoded {
            reading = try code(measurement, entered)
        } else if let mark = lowOrHigh(entered) {
            guard measurement.definition.allowsLowHigh else {
                throw .lowHighNotAllowed(measurement)
            }
            reading = mark
        } else {
            reading = .value(try number(measurement, entered, confirmed: confirmed))
        }
        return Observation(accepted: measurement, reading: reading, confirmed: confirmed)
    }

    /// A measurement that was tried and not possible, with the reason.
    package static func parse(
        measurement key: String,
        notMeasurableReason reason: String
    ) throws(ObservationProblem) -> Observation {
        guard let measurement = Measurement(rawValue: key) else { throw .unknownMeasurement(key) }
        let reason = trimmed(reason)
        guard reasonLength.contains(reason.count) else {
            throw .reasonLength(measurement, allowed: reasonLength)
        }
        return Observation(
            accepted: measurement,
            reading: .notMeasurable(reason: reason),
            confirmed: false
        )
    }

    private static func code(
        _ measurement: Measurement,
        _ text: String
    ) throws(ObservationProblem) -> Reading {
        let allowed = measurement.definition.codes
        let code = text.lowercased()
        guard allowed.contains(code) else { throw .codeNotKnown(measurement, allowed: allowed) }
        return .code(code)
    }

    private static func lowOrHigh(_ text: String) -> Reading? {
        switch text.uppercased() {
        case "LO": .low
        case "HI": .high
        default: nil
        }
    }

    private static func number(
        _ measurement: Measurement,
        _ text: String,
        confirmed: Bool
    ) throws(ObservationProblem) -> Decimal {
        let definition = measurement.definition
        guard let number = Decimal(text) else {
            guard hasOnlyTooManyDecimals(text) else { throw .notANumber(measurement, text) }
            throw .tooManyDecimals(measurement, decimals: definition.decimals)
        }
        if let trap = UnitTrap(measurement, number, confirmed: confirmed) {
            throw .unitTrap(
                measurement,
                entered: number,
                suggested: trap.suggested,
                enteredUnit: trap.enteredUnit
            )
        }
        guard number.fits(decimals: definition.decimals) else {
            throw .tooManyDecimals(measurement, decimals: definition.decimals)
        }
        if let hard = definition.hard, !hard.contains(number) {
            throw .outsideHardLimit(measurement, number, hard)
        }
        if let soft = definition.soft, !soft.contains(number), !confirmed {
            throw .needsConfirmation(measurement, number, soft)
        }
        return number
    }

    /// `37.2222` is a number that a converter printed; the message for it is about decimals.
    private static func hasOnlyTooManyDecimals(_ text: String) -> Bool {
        guard let separator = text.firstIndex(where: { $0 == "." || $0 == "," }) else {
            return false
        }
        let decimals = text[text.index(after: separator)...]
        return decimals.count > 3 && Decimal(text[..<separator]) != nil
            && decimals.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
