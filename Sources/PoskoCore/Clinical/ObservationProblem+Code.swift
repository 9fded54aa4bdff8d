extension ObservationProblem {
    /// The stable word of the wire.
    package var code: String {
        switch self {
        case .unknownMeasurement: "MEASUREMENT_UNKNOWN"
        case .codeNotKnown: "CODE_UNKNOWN"
        case .lowHighNotAllowed: "LO_HI_NOT_ALLOWED"
        case .notANumber: "NOT_A_NUMBER"
        case .unitTrap: "UNIT_TRAP"
        case .tooManyDecimals: "TOO_MANY_DECIMALS"
        case .outsideHardLimit: "OUTSIDE_HARD_LIMIT"
        case .needsConfirmation: "NEEDS_CONFIRMATION"
        case .reasonLength: "REASON_LENGTH"
        case .emptyPart: "EMPTY_PART"
        case .enteredTwice: "ENTERED_TWICE"
        case .pregnancyOnlyAskedOfFemales10To55: "PREGNANCY_NOT_ASKED"
        case .gestationalWeeksWithoutPregnancy: "WEEKS_WITHOUT_PREGNANCY"
        case .fastingHoursOutsideLimit: "FASTING_HOURS_OUTSIDE_LIMIT"
        case .fastingHoursTooShort: "FASTING_HOURS_TOO_SHORT"
        case .bloodPressureIncomplete: "BLOOD_PRESSURE_INCOMPLETE"
        case .diastolicNotBelowSystolic: "DIASTOLIC_NOT_BELOW_SYSTOLIC"
        case .pulsePressureNeedsConfirmation: "PULSE_PRESSURE_NEEDS_CONFIRMATION"
        case .bodyMassIndexOutsideHardLimit: "BMI_OUTSIDE_HARD_LIMIT"
        case .bodyMassIndexNeedsConfirmation: "BMI_NEEDS_CONFIRMATION"
        }
    }

    /// The measurement that it is about.
    package var measurement: Measurement? {
        switch self {
        case .codeNotKnown(let measurement, _), .lowHighNotAllowed(let measurement),
            .notANumber(let measurement, _), .unitTrap(let measurement, _, _, _),
            .tooManyDecimals(let measurement, _), .outsideHardLimit(let measurement, _, _),
            .needsConfirmation(let measurement, _, _), .reasonLength(let measurement, _),
            .enteredTwice(let measurement), .bloodPressureIncomplete(let measurement):
            measurement
        case .pregnancyOnlyAskedOfFemales10To55: .pregnant
        case .gestationalWeeksWithoutPregnancy: .gestWeek
        case .fastingHoursOutsideLimit, .fastingHoursTooShort: .gluFasting
        case .diastolicNotBelowSystolic, .pulsePressureNeedsConfirmation: .sbp
        case .bodyMassIndexOutsideHardLimit, .bodyMassIndexNeedsConfirmation: .weight
        case .unknownMeasurement, .emptyPart: nil
        }
    }
}
