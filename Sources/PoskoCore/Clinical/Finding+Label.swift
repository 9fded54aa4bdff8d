/// Words of a finding for a person, in Indonesian and English.
///
/// A label says what was seen in a screening and never names an illness as established. Where it is
/// shown, its source stands beside it: ``citedLabelID``.
extension Finding {
    package var labelID: String {
        Self.withNotes(words?.id ?? "\(rule): \(band)", notes.compactMap(\.words?.id))
    }

    package var labelEN: String {
        Self.withNotes(words?.en ?? "\(rule): \(band)", notes.compactMap(\.words?.en))
    }

    /// The label with the rule set and year it comes from.
    package var citedLabelID: String { "\(labelID) [\(source)]" }
    package var citedLabelEN: String { "\(labelEN) [\(source)]" }

    var words: (id: String, en: String)? {
        switch Rule(rawValue: rule) {
        case .bloodPressure: Self.bloodPressure[band]
        case .lowBloodPressure: Self.lowBloodPressure[band]
        case .bodyMassIndex: Self.bodyMassIndex[band]
        case .waist: Self.waist[band]
        case .glucose: Self.glucose[band]
        case .cholesterol: Self.cholesterol[band]
        case .uricAcid: Self.uricAcid[band]
        case .haemoglobin: Self.haemoglobin[band]
        case .oxygenSaturation: Self.oxygenSaturation[band]
        case .respiration: Self.respiration[band]
        case .pulse: Self.pulse[band]
        case .temperature: Self.temperature[band]
        case .consciousness: Self.consciousness[band]
        case .news2: Self.news2[band]
        case .symptoms: Self.symptoms[band]
        case .vision: Self.vision[band]
        case nil: nil
        }
    }

    private static func withNotes(_ label: String, _ notes: [String]) -> String {
        notes.isEmpty ? label : "\(label) (\(notes.joined(separator: ", ")))"
    }
}

extension Finding.Note {
    /// Nil for a note that the label does not repeat.
    var words: (id: String, en: String)? {
        switch self {
        case .once: ("1x ukur", "measured once")
        case .isolatedSystolic: ("sistolik terisolasi", "isolated systolic")
        case .redFlagSymptom: ("dengan gejala bahaya", "with a red-flag symptom")
        case .random, .fasting: nil
        case .drowsiness: ("dengan mengantuk berat", "with drowsiness")
        case .breathlessness: ("dengan sesak napas", "with breathlessness")
        case .jointPain: ("dengan nyeri sendi", "with joint pain")
        case .partial: ("sebagian", "partial")
        case .sexUnknown: ("jenis kelamin tidak diketahui", "sex unknown")
        }
    }
}

extension Finding {
    typealias Words = [String: (id: String, en: String)]

    private static let bloodPressure: Words = [
        "optimal": ("tekanan darah optimal", "optimal blood pressure"),
        "normal": ("tekanan darah normal", "normal blood pressure"),
        "high_normal": ("tekanan darah normal tinggi", "high normal blood pressure"),
        "grade_1": ("tekanan darah tinggi derajat 1", "raised blood pressure, grade 1"),
        "grade_2": ("tekanan darah tinggi derajat 2", "raised blood pressure, grade 2"),
        "grade_3": ("tekanan darah tinggi derajat 3", "raised blood pressure, grade 3"),
        "at_least_180_110": (
            "tekanan darah 180/110 atau lebih", "blood pressure of 180/110 or more"
        ),
        "pregnancy_not_raised": (
            "tekanan darah tidak tinggi pada kehamilan", "blood pressure not raised in pregnancy"
        ),
        "pregnancy_hypertension": (
            "tekanan darah tinggi pada kehamilan", "raised blood pressure in pregnancy"
        ),
        "pregnancy_severe_hypertension": (
            "tekanan darah sangat tinggi pada kehamilan",
            "severely raised blood pressure in pregnancy"
        ),
    ]

    private static let lowBloodPressure: Words = [
        "low": ("tekanan darah rendah", "low blood pressure")
    ]

    private static let bodyMassIndex: Words = [
        "severe_thinness": ("kurus tingkat berat", "severe thinness"),
        "mild_thinness": ("kurus tingkat ringan", "mild thinness"),
        "underweight": ("berat badan kurang", "underweight"),
        "normal": ("berat badan normal", "normal weight"),
        "overweight": ("berat badan lebih", "overweight"),
        "obese": ("obesitas", "obese"),
        "obese_1": ("obesitas I", "obese I"),
        "obese_2": ("obesitas II", "obese II"),
    ]

    private static let waist: Words = [
        "normal": ("lingkar perut normal", "normal waist"),
        "central_obesity": ("obesitas sentral", "central obesity"),
    ]

    private static let glucose: Words = [
        "severe_low": ("gula darah sangat rendah", "very low blood glucose"),
        "low": ("gula darah rendah", "low blood glucose"),
        "not_raised": ("gula darah tidak tinggi", "blood glucose not raised"),
        "uncertain": (
            "gula darah belum pasti, perlu diulang", "blood glucose uncertain, repeat it"
        ),
        "high": (
            "gula darah tinggi, perlu pemeriksaan lanjutan",
            "high blood glucose, needs further examination"
        ),
        "very_high": (
            "gula darah sangat tinggi, perlu pemeriksaan lanjutan hari ini",
            "very high blood glucose, needs further examination today"
        ),
    ]

    private static let cholesterol: Words = [
        "normal": ("kolesterol normal", "normal cholesterol"),
        "borderline": ("kolesterol batas tinggi", "borderline high cholesterol"),
        "high": ("kolesterol tinggi", "high cholesterol"),
    ]

    private static let uricAcid: Words = [
        "normal": ("asam urat normal", "normal uric acid"),
        "high": ("asam urat tinggi", "high uric acid"),
    ]

    private static let haemoglobin: Words = [
        "normal": ("hemoglobin normal", "normal haemoglobin"),
        "mild": ("hemoglobin rendah ringan", "mildly low haemoglobin"),
        "moderate": ("hemoglobin rendah sedang", "moderately low haemoglobin"),
        "severe": ("hemoglobin rendah berat", "severely low haemoglobin"),
        "pregnancy_normal": (
            "hemoglobin normal untuk kehamilan", "normal haemoglobin for pregnancy"
        ),
        "pregnancy_mild": (
            "hemoglobin rendah ringan pada kehamilan", "mildly low haemoglobin in pregnancy"
        ),
        "pregnancy_moderate": (
            "hemoglobin rendah sedang pada kehamilan", "moderately low haemoglobin in pregnancy"
        ),
        "pregnancy_severe": (
            "hemoglobin rendah berat pada kehamilan", "severely low haemoglobin in pregnancy"
        ),
    ]

    private static let oxygenSaturation: Words = [
        "low": ("saturasi oksigen rendah", "low oxygen saturation"),
        "severe_low": ("saturasi oksigen sangat rendah", "very low oxygen saturation"),
    ]

    private static let respiration: Words = [
        "slow": ("napas sangat lambat", "very slow breathing"),
        "fast": ("napas sangat cepat", "very fast breathing"),
    ]

    private static let pulse: Words = [
        "slow": ("nadi sangat lambat", "very slow pulse"),
        "fast": ("nadi sangat cepat", "very fast pulse"),
    ]

    private static let temperature: Words = [
        "fever": ("demam", "fever"),
        "high_fever": ("demam tinggi", "high fever"),
    ]

    private static let consciousness: Words = [
        "not_alert": ("tidak sadar penuh", "not alert")
    ]

    private static let news2: Words = [
        "low": ("skor peringatan dini rendah", "low early warning score"),
        "single_three": (
            "satu tanda vital bernilai 3 pada skor peringatan dini",
            "one vital sign scores 3 in the early warning score"
        ),
        "medium": ("skor peringatan dini sedang", "medium early warning score"),
        "high": ("skor peringatan dini tinggi", "high early warning score"),
    ]

    private static let symptoms: Words = [
        "severe_headache": ("sakit kepala sangat berat mendadak", "sudden very severe headache"),
        "blurred_vision": ("penglihatan kabur mendadak", "sudden blurred vision"),
        "chest_pain": ("nyeri dada atau tembus ke punggung", "chest or through-to-back pain"),
        "breathlessness": ("sesak napas mendadak", "sudden breathlessness"),
        "one_sided_weakness": (
            "lemah atau kebas satu sisi tubuh", "one-sided weakness or numbness"
        ),
        "slurred_speech": ("bicara pelo", "slurred speech"),
        "convulsion": ("kejang", "convulsion"),
        "drowsiness": ("mengantuk berat", "drowsiness"),
        "joint_pain": ("nyeri sendi", "joint pain"),
    ]

    private static let vision: Words = [
        "sufficient": ("visus lebih baik dari 6/12", "visual acuity better than 6/12"),
        "refer": (
            "visus tidak lebih baik dari 6/12, perlu pemeriksaan mata",
            "visual acuity not better than 6/12, needs an eye examination"
        ),
    ]
}
