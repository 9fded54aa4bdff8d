internal import PoskoCore
internal import PoskoWords

extension CheckSheet {
    /// What a field is called for this person: a glucose is a random or a fasting one.
    func label(_ field: CheckField) -> String {
        switch field {
        case .bloodPressure(1): MeasurementWords.bloodPressure.label()
        case .bloodPressure(let reading):
            MeasurementWords.bloodPressureAgain.text("\(reading)")
        case .glucose: glucose.label
        case .fastingHours: MeasurementWords.hoursFasting.label()
        case .glasses: MeasurementWords.glasses.label()
        case .reading(let measurement): measurement.label
        }
    }

    func unit(_ field: CheckField) -> String {
        switch field {
        case .bloodPressure: Measurement.sbp.unit
        case .glucose: glucose.unit
        case .fastingHours: MeasurementWords.hours.text()
        case .glasses: ""
        case .reading(let measurement): measurement.unit
        }
    }

    func limits(_ field: CheckField) -> String {
        switch field {
        case .bloodPressure: Measurement.sbp.limits + "/" + Measurement.dbp.limits
        case .glucose: glucose.limits
        case .fastingHours:
            "\(ScreeningPart.fastingHoursLimit.lowerBound)-"
                + "\(ScreeningPart.fastingHoursLimit.upperBound)"
        case .glasses: ""
        case .reading(let measurement): measurement.limits
        }
    }

    /// What stands in a field, as the reader writes it: `61,5`, `ya`.
    func shown(_ field: CheckField) -> String {
        let text = self[field].text
        if let choice = field.choices.first(where: { $0.code == text }) {
            return choice.phrase.text()
        }
        return text
    }
}
