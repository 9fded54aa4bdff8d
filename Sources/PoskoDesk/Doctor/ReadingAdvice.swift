internal import PoskoCore
internal import PoskoWords

/// What is wrong with readings that were typed, and what to do.
enum ReadingAdvice {
    static func text(_ problem: ObservationProblem) -> String {
        switch problem {
        case .unknownMeasurement(let key):
            return DoctorReadingWords.unknownName.text(CellWidth.safe(key))
        case .codeNotKnown(let measurement, let allowed):
            return DoctorReadingWords.codes.text(
                measurement.shortName,
                allowed.joined(separator: ", ")
            )
        case .lowHighNotAllowed(let measurement):
            return DoctorReadingWords.noLowHigh.text(measurement.shortName)
        case .notANumber(let measurement, let typed):
            return DoctorReadingWords.notANumber.text(
                measurement.shortName,
                CellWidth.safe(typed)
            )
        case .unitTrap(let measurement, let entered, let suggested, let unit):
            return DoctorReadingWords.unitTrap.text(
                measurement.shortName,
                entered.text,
                MeasurementWords.unit(ucum: unit),
                measurement.unit,
                suggested.text
            )
        case .tooManyDecimals(let measurement, let decimals):
            return DoctorReadingWords.decimals.text(measurement.shortName, "\(decimals)")
        case .outsideHardLimit(let measurement, let value, let range):
            return DoctorReadingWords.impossible.text(
                measurement.shortName,
                value.text,
                range.lowerBound.text,
                range.upperBound.text,
                measurement.unit,
                measurement.rawValue
            )
        case .needsConfirmation(let measurement, let value, let range):
            return DoctorReadingWords.unusual.text(
                measurement.shortName,
                value.text,
                range.lowerBound.text,
                range.upperBound.text,
                measurement.unit
            )
        case .reasonLength(let measurement, let allowed):
            return DoctorReadingWords.reasonLength.text(
                measurement.shortName,
                "\(allowed.upperBound)"
            )
        default: return part(problem)
        }
    }

    private static func part(_ problem: ObservationProblem) -> String {
        switch problem {
        case .enteredTwice(let measurement):
            return DoctorReadingWords.twice.text(measurement.shortName)
        case .pregnancyOnlyAskedOfFemales10To55:
            return DoctorReadingWords.pregnancyNotAsked.text()
        case .gestationalWeeksWithoutPregnancy: return DoctorReadingWords.weeksAlone.text()
        case .fastingHoursOutsideLimit: return DoctorReadingWords.hoursNumber.text()
        case .fastingHoursTooShort(_, let required):
            return DoctorReadingWords.fastingHours.text("\(required)")
        case .bloodPressureIncomplete(let missing):
            return DoctorReadingWords.halfMissing.text(missing.shortName)
        case .diastolicNotBelowSystolic(let systolic, let diastolic):
            return ObservationWords.diastolicNotBelow.text(diastolic.text, systolic.text)
        case .pulsePressureNeedsConfirmation(let difference, let range):
            return DoctorReadingWords.pulsePressure.text(
                difference.text,
                range.lowerBound.text,
                range.upperBound.text
            )
        case .bodyMassIndexOutsideHardLimit(let index, _):
            return ObservationWords.bodyMassIndexWrong.text(index.text)
        case .bodyMassIndexNeedsConfirmation(let index, _):
            return DoctorReadingWords.bmiUnusual.text(index.text)
        default: return DoctorReadingWords.emptyPart.text()
        }
    }

    /// What has to be marked as confirmed for the problem to go away; nil for one that does not.
    static func confirmable(_ problem: ObservationProblem) -> Measurement? {
        switch problem {
        case .needsConfirmation(let measurement, _, _): measurement
        case .pulsePressureNeedsConfirmation: .sbp
        case .bodyMassIndexNeedsConfirmation: .weight
        case .unitTrap(let measurement, _, _, _)
        where measurement == .gluRandom || measurement == .gluFasting:
            measurement
        default: nil
        }
    }

    /// The same, of a refusal of the server, which knows the earlier parts too.
    static func confirmable(_ problem: DeskProblem) -> [Measurement] {
        switch problem.metadata["problem"] {
        case "BMI_NEEDS_CONFIRMATION": [.weight, .height]
        case "PULSE_PRESSURE_NEEDS_CONFIRMATION": [.sbp]
        default: []
        }
    }
}
