/// What is measured and asked, by the one name that it has at desks, in commands, on paper and in
/// the sentences of the server; a name that stands beside a field is a `label`.
package enum MeasurementWords {
    package static let bloodPressure = Phrase(id: "tekanan darah", en: "blood pressure")
    /// Of a second or later reading.
    package static let bloodPressureAgain = Phrase(
        id: "Tekanan darah {0}",
        en: "Blood pressure {0}"
    )
    package static let bloodPressureReading = Phrase(
        id: "Tekanan darah ({0})",
        en: "Blood pressure ({0})"
    )
    package static let systolic = Phrase(id: "sistolik", en: "systolic")
    package static let diastolic = Phrase(id: "diastolik", en: "diastolic")
    package static let pulse = Phrase(id: "nadi", en: "pulse")
    package static let respiration = Phrase(id: "laju napas", en: "respiratory rate")
    package static let temperature = Phrase(id: "suhu tubuh", en: "temperature")
    package static let oxygenSaturation = Phrase(id: "saturasi oksigen", en: "oxygen saturation")
    package static let height = Phrase(id: "tinggi badan", en: "height")
    package static let weight = Phrase(id: "berat badan", en: "weight")
    package static let waist = Phrase(id: "lingkar perut", en: "waist")
    package static let randomGlucose = Phrase(id: "gula darah sewaktu", en: "random glucose")
    package static let fastingGlucose = Phrase(id: "gula darah puasa", en: "fasting glucose")
    package static let cholesterol = Phrase(id: "kolesterol total", en: "total cholesterol")
    package static let uricAcid = Phrase(id: "asam urat", en: "uric acid")
    package static let haemoglobin = Phrase(id: "hemoglobin", en: "haemoglobin")
    package static let visionRight = Phrase(id: "visus kanan", en: "vision, right eye")
    package static let visionLeft = Phrase(id: "visus kiri", en: "vision, left eye")
    package static let smoking = Phrase(id: "merokok", en: "smoking")
    package static let pregnant = Phrase(id: "hamil", en: "pregnant")
    package static let weeksPregnant = Phrase(id: "usia kehamilan", en: "weeks pregnant")

    package static let hoursFasting = Phrase(id: "jam puasa", en: "hours fasting")
    package static let fasting = Phrase(id: "puasa {0} jam", en: "fasting {0} h")
    package static let glasses = Phrase(id: "dengan kacamata", en: "with glasses")
    package static let bodyMassIndex = Phrase(id: "IMT {0}", en: "BMI {0}")
    package static let bodyMassIndexIs = Phrase(id: "IMT {0} kg/m2", en: "BMI {0} kg/m2")
    package static let alert = Phrase(id: "sadar penuh", en: "alert")
    package static let notAlert = Phrase(id: "TIDAK sadar penuh", en: "NOT alert")
    package static let notMeasurable = Phrase(id: "tidak dapat diukur", en: "not measurable")
    package static let notMeasurableBecause = Phrase(
        id: "{0} tidak dapat diukur: {1}",
        en: "{0} not measurable: {1}"
    )
}

// What doctors write for short, where it is something else.
extension MeasurementWords {
    package static let bloodPressureShort = Phrase(id: "TD", en: "BP")
    package static let respirationShort = Phrase(id: "napas", en: "breathing")
    package static let temperatureShort = Phrase(id: "suhu", en: "temperature")
    package static let oxygenSaturationShort = Phrase(id: "SpO2", en: "SpO2")
    package static let heightShort = Phrase(id: "TB", en: "height")
    package static let weightShort = Phrase(id: "BB", en: "weight")
    package static let randomGlucoseShort = Phrase(id: "GDS", en: "random glucose")
    package static let fastingGlucoseShort = Phrase(id: "GDP", en: "fasting glucose")
    package static let cholesterolShort = Phrase(id: "kolesterol", en: "cholesterol")
    package static let haemoglobinShort = Phrase(id: "Hb", en: "Hb")
}

// Units and answers.
extension MeasurementWords {
    package static let perMinute = Phrase(id: "/menit", en: "/min")
    package static let weeks = Phrase(id: "minggu", en: "weeks")
    package static let hours = Phrase(id: "jam", en: "hours")
    package static let metres = Phrase(id: "meter", en: "metres")

    package static let smoker = Phrase(id: "perokok", en: "smoker")
    package static let passiveSmoker = Phrase(id: "perokok pasif", en: "passive smoker")
    package static let nonSmoker = Phrase(id: "tidak merokok", en: "non-smoker")
    package static let notTested = Phrase(id: "tidak diuji", en: "not tested")
}

// Symptoms. Those that have to be told from lesser ones are asked in more words.
extension MeasurementWords {
    package static let severeHeadache = Phrase(id: "sakit kepala hebat", en: "severe headache")
    package static let blurredVision = Phrase(id: "penglihatan kabur", en: "blurred vision")
    package static let chestPain = Phrase(id: "nyeri dada", en: "chest pain")
    package static let breathlessness = Phrase(id: "sesak napas", en: "breathlessness")
    package static let oneSidedWeakness = Phrase(
        id: "lemah satu sisi tubuh",
        en: "one-sided weakness"
    )
    package static let slurredSpeech = Phrase(id: "bicara pelo", en: "slurred speech")
    package static let convulsion = Phrase(id: "kejang", en: "convulsion")
    package static let drowsiness = Phrase(id: "mengantuk berat", en: "drowsiness")
    package static let jointPain = Phrase(id: "nyeri sendi", en: "joint pain")

    package static let severeHeadacheAsked = Phrase(
        id: "sakit kepala hebat yang mendadak",
        en: "sudden very severe headache"
    )
    package static let blurredVisionAsked = Phrase(
        id: "penglihatan kabur mendadak",
        en: "sudden blurred vision"
    )
    package static let chestPainAsked = Phrase(
        id: "nyeri dada atau nyeri tembus ke punggung",
        en: "chest or through-to-back pain"
    )
    package static let breathlessnessAsked = Phrase(
        id: "sesak napas mendadak",
        en: "sudden breathlessness"
    )
    package static let oneSidedWeaknessAsked = Phrase(
        id: "lemah atau kebas satu sisi tubuh",
        en: "one-sided weakness or numbness"
    )
}
