internal import PoskoCore
internal import PoskoWords

extension Measurement {
    /// As it stands beside a field.
    var phrase: Phrase {
        switch self {
        case .sbp: MeasurementWords.systolic
        case .dbp: MeasurementWords.diastolic
        case .pulse: MeasurementWords.pulse
        case .rr: MeasurementWords.respiration
        case .temp: MeasurementWords.temperature
        case .spo2: MeasurementWords.oxygenSaturation
        case .height: MeasurementWords.height
        case .weight: MeasurementWords.weight
        case .waist: MeasurementWords.waist
        case .gluRandom: MeasurementWords.randomGlucose
        case .gluFasting: MeasurementWords.fastingGlucose
        case .chol: MeasurementWords.cholesterol
        case .uric: MeasurementWords.uricAcid
        case .hb: MeasurementWords.haemoglobin
        case .vaRight: MeasurementWords.visionRight
        case .vaLeft: MeasurementWords.visionLeft
        case .smoking: MeasurementWords.smoking
        case .pregnant: MeasurementWords.pregnant
        case .gestWeek: MeasurementWords.weeksPregnant
        }
    }

    /// The unit as people write it; empty for a code.
    var unit: String { Self.unit(ucum: definition.ucum) }

    /// - Parameter ucum: a code of UCUM, also of the units that a trap names.
    static func unit(ucum: String) -> String {
        switch ucum {
        case "mm[Hg]": "mmHg"
        case "/min": MeasurementWords.perMinute.text()
        case "Cel": "°C"
        case "[degF]": "°F"
        case "wk": MeasurementWords.weeks.text()
        case "m": MeasurementWords.metres.text()
        case "umol/L": "µmol/L"
        default: ucum
        }
    }

    /// The numbers that are possible: `20-300`; empty for a code.
    var limits: String {
        definition.hard.map { $0.lowerBound.text + "-" + $0.upperBound.text } ?? ""
    }
}

extension Decimal {
    /// With a comma in Indonesian.
    var text: String { Language.current.reading(description) }
}

extension Symptom {
    var phrase: Phrase {
        switch self {
        case .severeHeadache: MeasurementWords.severeHeadache
        case .blurredVision: MeasurementWords.blurredVision
        case .chestPain: MeasurementWords.chestPain
        case .breathlessness: MeasurementWords.breathlessness
        case .oneSidedWeakness: MeasurementWords.oneSidedWeakness
        case .slurredSpeech: MeasurementWords.slurredSpeech
        case .convulsion: MeasurementWords.convulsion
        case .drowsiness: MeasurementWords.drowsiness
        case .jointPain: MeasurementWords.jointPain
        }
    }
}

extension Consciousness {
    var phrase: Phrase {
        switch self {
        case .alert: MeasurementWords.alert
        case .notAlert: MeasurementWords.notAlert
        }
    }
}

extension CheckSheet {
    /// What a field is called for this person: a glucose is a random or a fasting one.
    func label(_ field: CheckField) -> String {
        switch field {
        case .bloodPressure(1): MeasurementWords.bloodPressure.text()
        case .bloodPressure(let reading):
            MeasurementWords.bloodPressureAgain.text("\(reading)")
        case .glucose: glucose.phrase.text()
        case .fastingHours: MeasurementWords.hoursFasting.text()
        case .glasses: MeasurementWords.glasses.text()
        case .reading(let measurement): measurement.phrase.text()
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
