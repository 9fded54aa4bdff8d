internal import PoskoContract
internal import PoskoWords

/// Measurements and coded answers by the names that the contract has for them.
enum MeasurementText {
    /// - Parameter code: `sbp`; one that is not known stays as it is.
    static func name(_ code: String) -> String { names[code]?.text() ?? code }

    /// - Parameter wire: `24.4`, `HI`, `6/12` or `non_smoker`.
    static func value(_ wire: String) -> String {
        answers[wire]?.text() ?? Figures.reading(wire)
    }

    private static let names: [String: Phrase] = [
        "sbp": MeasurementWords.systolic, "dbp": MeasurementWords.diastolic,
        "pulse": MeasurementWords.pulse, "rr": MeasurementWords.respiration,
        "temp": MeasurementWords.temperature, "spo2": MeasurementWords.oxygenSaturation,
        "height": MeasurementWords.height, "weight": MeasurementWords.weight,
        "waist": MeasurementWords.waist, "glu_random": MeasurementWords.randomGlucose,
        "glu_fasting": MeasurementWords.fastingGlucose, "chol": MeasurementWords.cholesterol,
        "uric": MeasurementWords.uricAcid, "hb": MeasurementWords.haemoglobin,
        "va_r": MeasurementWords.rightVision, "va_l": MeasurementWords.leftVision,
        "smoking": MeasurementWords.smoking, "pregnant": MeasurementWords.pregnant,
        "gest_week": MeasurementWords.gestation,
    ]

    private static let answers: [String: Phrase] = [
        "yes": CommonWords.yes, "no": CommonWords.no, "smoker": MeasurementWords.smoker,
        "passive_smoker": MeasurementWords.passiveSmoker,
        "non_smoker": MeasurementWords.nonSmoker, "not_tested": MeasurementWords.notTested,
    ]
}

extension Posko_V1_Symptom {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: MeasurementWords.unknownSymptom.text()
        case .severeHeadache: MeasurementWords.severeHeadache.text()
        case .blurredVision: MeasurementWords.blurredVision.text()
        case .chestPain: MeasurementWords.chestPain.text()
        case .breathlessness: MeasurementWords.breathlessness.text()
        case .oneSidedWeakness: MeasurementWords.oneSidedWeakness.text()
        case .slurredSpeech: MeasurementWords.slurredSpeech.text()
        case .convulsion: MeasurementWords.convulsion.text()
        case .drowsiness: MeasurementWords.drowsiness.text()
        case .jointPain: MeasurementWords.jointPain.text()
        }
    }
}
