extension ObservationProblem {
    /// What a refused part leaves in its refusal, beside the code, so that it can be said again in
    /// any language. Problems of one reading are refused before a part is decided; they leave
    /// nothing.
    var details: [Rejection.Detail] {
        switch self {
        case .enteredTwice(let measurement), .bloodPressureIncomplete(let measurement):
            [Rejection.Detail("measurement", measurement.rawValue)]
        case .fastingHoursOutsideLimit(let hours, let range):
            [Rejection.Detail("hours", hours)] + Self.details(range)
        case .fastingHoursTooShort(let hours, let required):
            (hours.map { [Rejection.Detail("hours", $0)] } ?? [])
                + [Rejection.Detail("required", required)]
        case .diastolicNotBelowSystolic(let systolic, let diastolic):
            [Rejection.Detail("systolic", systolic), Rejection.Detail("diastolic", diastolic)]
        case .pulsePressureNeedsConfirmation(let difference, let range):
            [Rejection.Detail("difference", difference)] + Self.details(range)
        case .bodyMassIndexOutsideHardLimit(let index, let range),
            .bodyMassIndexNeedsConfirmation(let index, let range):
            [Rejection.Detail("bmi", index)] + Self.details(range)
        case .emptyPart, .pregnancyOnlyAskedOfFemales10To55, .gestationalWeeksWithoutPregnancy,
            .unknownMeasurement, .codeNotKnown, .lowHighNotAllowed, .notANumber, .unitTrap,
            .tooManyDecimals, .outsideHardLimit, .needsConfirmation, .reasonLength:
            []
        }
    }

    private static func details<Bound: CustomStringConvertible>(
        _ range: ClosedRange<Bound>
    ) -> [Rejection.Detail] {
        [Rejection.Detail("from", range.lowerBound), Rejection.Detail("to", range.upperBound)]
    }

    /// The problem of a part that a refusal tells of; nil when it tells of none, or of one whose
    /// values are told of nobody any more.
    package init?(_ rejection: Rejection) {
        guard rejection.reason == .invalidPart, let code = rejection["problem"],
            let problem = Self.withoutValues(code) ?? Self.withValues(code, rejection)
        else { return nil }
        self = problem
    }

    private static func withoutValues(_ code: String) -> ObservationProblem? {
        [.emptyPart, .pregnancyOnlyAskedOfFemales10To55, .gestationalWeeksWithoutPregnancy]
            .first { $0.code == code }
    }

    private static func withValues(_ code: String, _ told: Rejection) -> ObservationProblem? {
        func decimal(_ key: String) -> Decimal? { told[key].flatMap { Decimal($0) } }
        func whole(_ key: String) -> Int? { told[key].flatMap { Int($0) } }
        let measurement = told["measurement"].flatMap { Measurement(rawValue: $0) }
        let range = range(decimal("from"), decimal("to"))
        switch code {
        case "ENTERED_TWICE": return measurement.map { .enteredTwice($0) }
        case "BLOOD_PRESSURE_INCOMPLETE":
            return measurement.map { .bloodPressureIncomplete(missing: $0) }
        case "FASTING_HOURS_OUTSIDE_LIMIT":
            guard let hours = whole("hours"),
                let hoursRange = self.range(whole("from"), whole("to"))
            else { return nil }
            return .fastingHoursOutsideLimit(hours, hoursRange)
        case "FASTING_HOURS_TOO_SHORT":
            return whole("required").map { .fastingHoursTooShort(whole("hours"), required: $0) }
        case "DIASTOLIC_NOT_BELOW_SYSTOLIC":
            guard let systolic = decimal("systolic"), let diastolic = decimal("diastolic")
            else { return nil }
            return .diastolicNotBelowSystolic(systolic: systolic, diastolic: diastolic)
        case "PULSE_PRESSURE_NEEDS_CONFIRMATION":
            guard let difference = decimal("difference"), let range else { return nil }
            return .pulsePressureNeedsConfirmation(difference, range)
        case "BMI_OUTSIDE_HARD_LIMIT":
            guard let index = decimal("bmi"), let range else { return nil }
            return .bodyMassIndexOutsideHardLimit(index, range)
        case "BMI_NEEDS_CONFIRMATION":
            guard let index = decimal("bmi"), let range else { return nil }
            return .bodyMassIndexNeedsConfirmation(index, range)
        default: return nil
        }
    }

    private static func range<Bound: Comparable>(
        _ lower: Bound?,
        _ upper: Bound?
    ) -> ClosedRange<Bound>? {
        guard let lower, let upper, lower <= upper else { return nil }
        return lower...upper
    }
}
