internal import PoskoCore
internal import PoskoWords

/// What is wrong with readings that were typed, and what to do.
enum ReadingAdvice {
    static func text(_ problem: ObservationProblem) -> String {
        let language = Language.current
        func number(_ value: Decimal) -> String { language.reading(value.description) }
        switch problem {
        case .unknownMeasurement(let key):
            return DoctorReadingWords.unknownName.text(CellWidth.safe(key))
        case .codeNotKnown(let measurement, let allowed):
            return DoctorReadingWords.codes.text(
                ReadingText(measurement).name,
                allowed.joined(separator: ", ")
            )
        case .lowHighNotAllowed(let measurement):
            return DoctorReadingWords.noLowHigh.text(ReadingText(measurement).name)
        case .notANumber(let measurement, let typed):
            return DoctorReadingWords.notANumber.text(
                ReadingText(measurement).name,
                CellWidth.safe(typed)
            )
        case .unitTrap(let measurement, let entered, let suggested, let unit):
            let reading = ReadingText(measurement)
            return DoctorReadingWords.unitTrap.text(
                reading.name,
                number(entered),
                ReadingText.unit(unit),
                reading.unit,
                number(suggested)
            )
        case .tooManyDecimals(let measurement, let decimals):
            return DoctorReadingWords.decimals.text(ReadingText(measurement).name, "\(decimals)")
        case .outsideHardLimit(let measurement, let value, let range):
            let reading = ReadingText(measurement)
            return DoctorReadingWords.impossible.text(
                reading.name,
                number(value),
                number(range.lowerBound),
                number(range.upperBound),
                reading.unit,
                measurement.rawValue
            )
        case .needsConfirmation(let measurement, let value, let range):
            let reading = ReadingText(measurement)
            return DoctorReadingWords.unusual.text(
                reading.name,
                number(value),
                number(range.lowerBound),
                number(range.upperBound),
                reading.unit
            )
        case .reasonLength(let measurement, let allowed):
            return DoctorReadingWords.reasonLength.text(
                ReadingText(measurement).name,
                "\(allowed.upperBound)"
            )
        default: return part(problem)
        }
    }

    private static func part(_ problem: ObservationProblem) -> String {
        let language = Language.current
        func number(_ value: Decimal) -> String { language.reading(value.description) }
        switch problem {
        case .enteredTwice(let measurement):
            return DoctorReadingWords.twice.text(ReadingText(measurement).name)
        case .pregnancyOnlyAskedOfFemales10To55:
            return DoctorReadingWords.pregnancyNotAsked.text()
        case .gestationalWeeksWithoutPregnancy: return DoctorReadingWords.weeksAlone.text()
        case .fastingHoursOutsideLimit: return DoctorReadingWords.hoursNumber.text()
        case .fastingHoursTooShort(_, let required):
            return DoctorReadingWords.fastingHours.text("\(required)")
        case .bloodPressureIncomplete(let missing):
            return DoctorReadingWords.halfMissing.text(ReadingText(missing).name)
        case .diastolicNotBelowSystolic(let systolic, let diastolic):
            return DoctorReadingWords.upsideDown.text(number(systolic), number(diastolic))
        case .pulsePressureNeedsConfirmation(let difference, let range):
            return DoctorReadingWords.pulsePressure.text(
                number(difference),
                number(range.lowerBound),
                number(range.upperBound)
            )
        case .bodyMassIndexOutsideHardLimit(let index, _):
            return DoctorReadingWords.bmiImpossible.text(number(index))
        case .bodyMassIndexNeedsConfirmation(let index, _):
            return DoctorReadingWords.bmiUnusual.text(number(index))
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
