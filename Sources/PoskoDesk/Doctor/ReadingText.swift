internal import PoskoContract
internal import PoskoCore
internal import PoskoWords

/// What a doctor calls a measurement, its unit and its value.
struct ReadingText {
    let measurement: Measurement

    /// Nil for a measurement that this desk does not know: it is shown under its own key.
    init?(key: String) {
        guard let measurement = Measurement(rawValue: key) else { return nil }
        self.measurement = measurement
    }

    init(_ measurement: Measurement) {
        self.measurement = measurement
    }

    var name: String { phrase.text() }

    private var phrase: Phrase {
        switch measurement {
        case .sbp: DoctorReadingWords.systolic
        case .dbp: DoctorReadingWords.diastolic
        case .pulse: DoctorReadingWords.pulse
        case .rr: DoctorReadingWords.respiration
        case .temp: DoctorReadingWords.temperature
        case .spo2: DoctorReadingWords.saturation
        case .height: DoctorReadingWords.height
        case .weight: DoctorReadingWords.weight
        case .waist: DoctorReadingWords.waist
        case .gluRandom: DoctorReadingWords.randomGlucose
        case .gluFasting: DoctorReadingWords.fastingGlucose
        case .chol: DoctorReadingWords.cholesterol
        case .uric: DoctorReadingWords.uricAcid
        case .hb: DoctorReadingWords.haemoglobin
        case .vaRight: DoctorReadingWords.rightEye
        case .vaLeft: DoctorReadingWords.leftEye
        case .smoking: DoctorReadingWords.smoking
        case .pregnant: DoctorReadingWords.pregnancy
        case .gestWeek: DoctorReadingWords.weeks
        }
    }

    /// Empty for a coded measurement.
    var unit: String { Self.unit(measurement.definition.ucum) }

    static func unit(_ ucum: String) -> String {
        switch ucum {
        case "mm[Hg]": "mmHg"
        case "/min": DoctorReadingWords.perMinute.text()
        case "Cel": "°C"
        case "[degF]": "°F"
        case "wk": DoctorReadingWords.week.text()
        case "umol/L": "µmol/L"
        default: ucum
        }
    }

    /// `36,8 °C`, `6/12`, `LO`
    func value(_ wire: String) -> String {
        let code = Self.code(wire)
        guard !measurement.definition.isCoded else { return code?.text() ?? CellWidth.safe(wire) }
        let number = Language.current.reading(CellWidth.safe(wire))
        return unit.isEmpty ? number : "\(number) \(unit)"
    }

    private static func code(_ wire: String) -> Phrase? {
        switch wire {
        case "yes": CommonWords.yes
        case "no", "non_smoker": CommonWords.no
        case "smoker": DoctorReadingWords.smoker
        case "passive_smoker": DoctorReadingWords.passiveSmoker
        case "not_tested": DoctorReadingWords.notTested
        default: nil
        }
    }
}

extension Symptom {
    var words: Phrase {
        switch self {
        case .severeHeadache: DoctorReadingWords.severeHeadache
        case .blurredVision: DoctorReadingWords.blurredVision
        case .chestPain: DoctorReadingWords.chestPain
        case .breathlessness: DoctorReadingWords.breathlessness
        case .oneSidedWeakness: DoctorReadingWords.oneSidedWeakness
        case .slurredSpeech: DoctorReadingWords.slurredSpeech
        case .convulsion: DoctorReadingWords.convulsion
        case .drowsiness: DoctorReadingWords.drowsiness
        case .jointPain: DoctorReadingWords.jointPain
        }
    }

    var onWire: Posko_V1_Symptom {
        switch self {
        case .severeHeadache: .severeHeadache
        case .blurredVision: .blurredVision
        case .chestPain: .chestPain
        case .breathlessness: .breathlessness
        case .oneSidedWeakness: .oneSidedWeakness
        case .slurredSpeech: .slurredSpeech
        case .convulsion: .convulsion
        case .drowsiness: .drowsiness
        case .jointPain: .jointPain
        }
    }

    /// Nil for one that this desk does not know.
    init?(onWire: Posko_V1_Symptom) {
        guard let symptom = Symptom.allCases.first(where: { $0.onWire == onWire }) else {
            return nil
        }
        self = symptom
    }
}
