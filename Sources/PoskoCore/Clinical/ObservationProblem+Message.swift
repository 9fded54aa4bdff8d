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

    /// One sentence for the desk: what is wrong and what to do.
    package var message: String {
        switch self {
        case .unknownMeasurement:
            let known = Measurement.allCases.map(\.rawValue).joined(separator: ", ")
            return "That is not a measurement; there are \(known)."
        case .codeNotKnown(let measurement, let allowed):
            return "\(measurement.rawValue) takes one of \(allowed.joined(separator: ", "))."
        case .lowHighNotAllowed(let measurement):
            return "\(measurement.rawValue) has no LO or HI; enter a number."
        case .notANumber(let measurement, _):
            return "\(measurement.rawValue) takes a number, such as 12.5 or 12,5."
        case .unitTrap(let measurement, let entered, let suggested, let unit):
            // Glucose alone has values that are possible in both units.
            let isGlucose = measurement == .gluRandom || measurement == .gluFasting
            return """
                \(measurement.rawValue) \(entered) looks like \(unit); in \
                \(measurement.definition.ucum) that would be \(suggested): enter that\
                \(isGlucose ? ", or confirm the value as it is." : ", or measure again.")
                """
        case .tooManyDecimals(let measurement, let decimals):
            return "\(measurement.rawValue) takes at most \(decimals) decimals."
        case .outsideHardLimit(let measurement, let value, let range):
            return """
                \(measurement.rawValue) \(value) is not possible: from \(range.lowerBound) to \
                \(range.upperBound) \(measurement.definition.ucum). Measure again, or enter \
                "not measurable" with the reason.
                """
        case .needsConfirmation(let measurement, let value, let range):
            return """
                \(measurement.rawValue) \(value) is unusual (\(range.lowerBound) to \
                \(range.upperBound) \(measurement.definition.ucum)): measure again, or confirm it.
                """
        case .reasonLength(let measurement, let range):
            return """
                \(measurement.rawValue) not measurable: the reason takes \(range.lowerBound) to \
                \(range.upperBound) characters.
                """
        default: return partMessage
        }
    }

    private var partMessage: String {
        switch self {
        case .emptyPart: "Nothing was entered."
        case .enteredTwice(let measurement):
            "\(measurement.rawValue) is there twice; record a repeated reading as a second part."
        case .pregnancyOnlyAskedOfFemales10To55:
            "Pregnancy is asked of women from 10 to 55 only; check sex and birth date."
        case .gestationalWeeksWithoutPregnancy:
            "Weeks of pregnancy need pregnant=yes."
        case .fastingHoursOutsideLimit(let hours, let range):
            """
            \(hours) hours without food is not possible: \(range.lowerBound) to \
            \(range.upperBound).
            """
        case .fastingHoursTooShort(_, let required):
            """
            A fasting glucose needs at least \(required) hours without food; say how many, or \
            enter it as glu_random.
            """
        case .bloodPressureIncomplete(let missing):
            "A blood pressure needs \(missing.rawValue) too, or \"not measurable\" for it."
        case .diastolicNotBelowSystolic(let systolic, let diastolic):
            "Diastolic \(diastolic) is not below systolic \(systolic): measure again."
        case .pulsePressureNeedsConfirmation(let difference, let range):
            """
            Systolic and diastolic are \(difference) mm[Hg] apart, which is unusual \
            (\(range.lowerBound) to \(range.upperBound)): measure again, or confirm sbp.
            """
        case .bodyMassIndexOutsideHardLimit(let index, _):
            "Weight and height give a BMI of \(index): one of them is wrong."
        case .bodyMassIndexNeedsConfirmation(let index, _):
            "Weight and height give a BMI of \(index), which is unusual: check, or confirm weight."
        default: "The value was not taken."
        }
    }
}
