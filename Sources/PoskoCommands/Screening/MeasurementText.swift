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
        "sbp": ScreeningWords.systolic, "dbp": ScreeningWords.diastolic,
        "pulse": ScreeningWords.pulse, "rr": ScreeningWords.respiration,
        "temp": ScreeningWords.temperature, "spo2": ScreeningWords.oxygenSaturation,
        "height": ScreeningWords.height, "weight": ScreeningWords.weight,
        "waist": ScreeningWords.waist, "glu_random": ScreeningWords.randomGlucose,
        "glu_fasting": ScreeningWords.fastingGlucose, "chol": ScreeningWords.cholesterol,
        "uric": ScreeningWords.uricAcid, "hb": ScreeningWords.haemoglobin,
        "va_r": ScreeningWords.rightVision, "va_l": ScreeningWords.leftVision,
        "smoking": ScreeningWords.smoking, "pregnant": ScreeningWords.pregnant,
        "gest_week": ScreeningWords.gestation,
    ]

    private static let answers: [String: Phrase] = [
        "yes": CommonWords.yes, "no": CommonWords.no, "smoker": ScreeningWords.smoker,
        "passive_smoker": ScreeningWords.passiveSmoker,
        "non_smoker": ScreeningWords.nonSmoker, "not_tested": ScreeningWords.notTested,
    ]
}

extension Posko_V1_Symptom {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ScreeningWords.unknownSymptom.text()
        case .severeHeadache: ScreeningWords.severeHeadache.text()
        case .blurredVision: ScreeningWords.blurredVision.text()
        case .chestPain: ScreeningWords.chestPain.text()
        case .breathlessness: ScreeningWords.breathlessness.text()
        case .oneSidedWeakness: ScreeningWords.oneSidedWeakness.text()
        case .slurredSpeech: ScreeningWords.slurredSpeech.text()
        case .convulsion: ScreeningWords.convulsion.text()
        case .drowsiness: ScreeningWords.drowsiness.text()
        case .jointPain: ScreeningWords.jointPain.text()
        }
    }
}
