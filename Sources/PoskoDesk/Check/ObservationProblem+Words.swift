internal import PoskoCore
internal import PoskoWords

extension ObservationProblem {
    /// What is wrong and what to do, with the key that does it.
    ///
    /// - Parameter canConfirm: the value may be right all the same.
    func text(canConfirm: Bool) -> String {
        let confirm = String(CheckKey.confirm)
        switch self {
        case .unitTrap(let measurement, let entered, let suggested, let unit):
            let words = canConfirm ? CheckDeskWords.unitTrapOrConfirm : CheckDeskWords.unitTrap
            return words.text(
                entered.text,
                MeasurementWords.unit(ucum: unit),
                String(CheckKey.convert),
                suggested.text,
                measurement.unit,
                confirm
            )
        case .outsideHardLimit(let measurement, let value, let limit):
            return CheckDeskWords.impossible.text(
                measurement.label,
                value.text,
                limit.lowerBound.text,
                limit.upperBound.text,
                measurement.unit,
                String(CheckKey.notMeasurable)
            )
        case .needsConfirmation(let measurement, let value, let limit):
            return CheckDeskWords.unusual.text(
                measurement.label,
                value.text,
                limit.lowerBound.text,
                limit.upperBound.text,
                measurement.unit,
                confirm
            )
        case .pulsePressureNeedsConfirmation(let difference, let limit):
            return CheckDeskWords.pulsePressure.text(
                difference.text,
                limit.lowerBound.text,
                limit.upperBound.text,
                confirm
            )
        case .bodyMassIndexNeedsConfirmation(let index, _):
            return CheckDeskWords.indexUnusual.text(index.text, confirm)
        default: return refusal
        }
    }

    /// What no confirmation makes right.
    private var refusal: String {
        switch self {
        case .tooManyDecimals(let measurement, 0):
            CheckDeskWords.whole.text(measurement.label)
        case .tooManyDecimals(let measurement, let decimals):
            DoctorReadingWords.decimals.text(measurement.label, "\(decimals)")
        case .notANumber(.sbp, _), .notANumber(.dbp, _): CheckDeskWords.twoNumbers.text()
        case .notANumber(let measurement, _):
            CheckDeskWords.number.text(
                measurement.label,
                measurement.definition.decimals > 0 ? Decimal.tenths(125).text : "125"
            )
        case .codeNotKnown(_, let allowed):
            CheckDeskWords.oneOf.text(
                allowed.filter { $0 != "not_tested" }.joined(separator: ", ")
            )
        case .bloodPressureIncomplete:
            CheckDeskWords.diastolicMissing.text(String(CheckKey.notMeasurable))
        case .diastolicNotBelowSystolic(let systolic, let diastolic):
            ObservationWords.diastolicNotBelow.text(diastolic.text, systolic.text)
        case .bodyMassIndexOutsideHardLimit(let index, _):
            ObservationWords.bodyMassIndexWrong.text(index.text)
        case .fastingHoursOutsideLimit(_, let limit):
            CheckDeskWords.hoursLimit.text("\(limit.lowerBound)", "\(limit.upperBound)")
        default: CheckDeskWords.notTaken.text()
        }
    }
}
