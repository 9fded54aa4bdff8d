import PoskoCore
import PoskoWords

extension ObservationProblem {
    /// One sentence for the desk: what is wrong and what to do.
    func message(in language: Language) -> String {
        switch self {
        case .unknownMeasurement:
            let known = Measurement.allCases.map(\.rawValue).joined(separator: ", ")
            return ObservationWords.unknown.text(known, in: language)
        case .codeNotKnown(let measurement, let allowed):
            return ObservationWords.codeNotKnown.text(
                language.name(of: measurement),
                allowed.joined(separator: ", "),
                in: language
            )
        case .lowHighNotAllowed(let measurement):
            return ObservationWords.noLowHigh.text(
                language.name(of: measurement),
                in: language
            )
        case .notANumber(let measurement, _):
            return ObservationWords.notANumber.text(
                language.name(of: measurement),
                in: language
            )
        case .unitTrap(let measurement, let entered, let suggested, let unit):
            // Glucose alone has values that are possible in both units.
            let isGlucose = measurement == .gluRandom || measurement == .gluFasting
            let phrase =
                isGlucose ? ObservationWords.unitTrapOrConfirm : ObservationWords.unitTrap
            return phrase.text(
                language.name(of: measurement),
                language.value(entered),
                language.unit(unit),
                language.unit(measurement.definition.ucum),
                language.value(suggested),
                in: language
            )
        case .tooManyDecimals(let measurement, let decimals):
            return ObservationWords.tooManyDecimals.text(
                language.name(of: measurement),
                "\(decimals)",
                in: language
            )
        case .outsideHardLimit(let measurement, let value, let range):
            return limits(ObservationWords.impossible, measurement, value, range, language)
        case .needsConfirmation(let measurement, let value, let range):
            return limits(ObservationWords.unusual, measurement, value, range, language)
        case .reasonLength(let measurement, let range):
            return ObservationWords.reasonLength.text(
                language.name(of: measurement),
                "\(range.lowerBound)",
                "\(range.upperBound)",
                in: language
            )
        default: return partMessage(in: language)
        }
    }

    private func limits(
        _ phrase: Phrase,
        _ measurement: PoskoCore.Measurement,
        _ value: Decimal,
        _ range: ClosedRange<Decimal>,
        _ language: Language
    ) -> String {
        phrase.text(
            language.name(of: measurement),
            language.value(value),
            language.value(range.lowerBound),
            language.value(range.upperBound),
            language.unit(measurement.definition.ucum),
            in: language
        )
    }

    private func partMessage(in language: Language) -> String {
        switch self {
        case .emptyPart: ObservationWords.nothingEntered.text(in: language)
        case .enteredTwice(let measurement):
            ObservationWords.enteredTwice.text(
                language.name(of: measurement),
                in: language
            )
        case .pregnancyOnlyAskedOfFemales10To55:
            ObservationWords.pregnancyNotAsked.text(in: language)
        case .gestationalWeeksWithoutPregnancy:
            ObservationWords.weeksWithoutPregnancy.text(in: language)
        case .fastingHoursOutsideLimit(let hours, let range):
            ObservationWords.fastingHoursImpossible.text(
                "\(hours)",
                "\(range.lowerBound)",
                "\(range.upperBound)",
                in: language
            )
        case .fastingHoursTooShort(_, let required):
            ObservationWords.fastingHoursTooShort.text("\(required)", in: language)
        case .bloodPressureIncomplete(let missing):
            ObservationWords.bloodPressureIncomplete.text(
                language.name(of: missing),
                in: language
            )
        case .diastolicNotBelowSystolic(let systolic, let diastolic):
            ObservationWords.diastolicNotBelow.text(
                language.value(diastolic),
                language.value(systolic),
                in: language
            )
        case .pulsePressureNeedsConfirmation(let difference, let range):
            ObservationWords.pulsePressureUnusual.text(
                language.value(difference),
                language.value(range.lowerBound),
                language.value(range.upperBound),
                in: language
            )
        case .bodyMassIndexOutsideHardLimit(let index, _):
            ObservationWords.bodyMassIndexWrong.text(language.value(index), in: language)
        case .bodyMassIndexNeedsConfirmation(let index, _):
            ObservationWords.bodyMassIndexUnusual.text(language.value(index), in: language)
        default: ObservationWords.notTaken.text(in: language)
        }
    }
}

extension Language {
    fileprivate func value(_ number: Decimal) -> String { reading(number.description) }

    /// As it is typed; Indonesian says it in words and adds that.
    fileprivate func name(of measurement: PoskoCore.Measurement) -> String {
        let typed = measurement.rawValue
        guard self != .english, let name = MeasurementWords.name(of: typed) else { return typed }
        return "\(name.text(in: self)) (\(typed))"
    }

    /// English leaves it as the contract has it.
    fileprivate func unit(_ ucum: String) -> String {
        self == .english ? ucum : MeasurementWords.unit(ucum: ucum, in: self)
    }
}
