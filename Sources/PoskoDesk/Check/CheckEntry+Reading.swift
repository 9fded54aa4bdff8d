internal import PoskoCore

/// What is typed, as the rules read it.
extension CheckEntry {
    /// - Throws: why it is not taken; the limits and the unit traps of the measurement.
    func observation(_ measurement: Measurement) throws(ObservationProblem) -> PoskoCore.Observation
    {
        if let reason {
            return try .parse(measurement: measurement.rawValue, notMeasurableReason: reason)
        }
        return try .parse(
            measurement: measurement.rawValue,
            reading: text,
            confirmed: isConfirmed
        )
    }

    /// Systolic and diastolic, or the systolic one alone with why there is no other.
    func bloodPressure() throws(ObservationProblem) -> [PoskoCore.Observation] {
        let halves = text.split { $0 == "/" || $0 == " " }.map(String.init)
        switch halves.count {
        case 0:
            guard reason != nil else { throw .notANumber(.sbp, text) }
            return [try observation(.sbp), try observation(.dbp)]
        case 1:
            guard !text.hasPrefix("/") else { throw .notANumber(.sbp, text) }
            guard let reason else {
                _ = try PoskoCore.Observation.parse(
                    measurement: Measurement.sbp.rawValue,
                    reading: halves[0],
                    confirmed: true
                )
                throw .bloodPressureIncomplete(missing: .dbp)
            }
            let systolic = try half(.sbp, halves[0])
            let diastolic = try PoskoCore.Observation.parse(
                measurement: Measurement.dbp.rawValue,
                notMeasurableReason: reason
            )
            return [systolic, diastolic]
        case 2:
            return try pair(try half(.sbp, halves[0]), try half(.dbp, halves[1]))
        default: throw .notANumber(.sbp, text)
        }
    }

    private func pair(
        _ systolic: PoskoCore.Observation,
        _ diastolic: PoskoCore.Observation
    ) throws(ObservationProblem) -> [PoskoCore.Observation] {
        let pair = [systolic, diastolic]
        do {
            _ = try ScreeningPart(validating: pair, subject: Subject(sex: nil, age: nil))
        } catch .pulsePressureNeedsConfirmation where isConfirmed {
            let confirmed = PoskoCore.Observation(
                accepted: .sbp,
                reading: systolic.reading,
                confirmed: true
            )
            return [confirmed, diastolic]
        }
        return pair
    }

    /// Only the half that is unusual counts as confirmed.
    private func half(
        _ measurement: Measurement,
        _ text: String
    ) throws(ObservationProblem) -> PoskoCore.Observation {
        do {
            return try .parse(measurement: measurement.rawValue, reading: text, confirmed: false)
        } catch .needsConfirmation where isConfirmed {
            return try .parse(measurement: measurement.rawValue, reading: text, confirmed: true)
        }
    }
}
