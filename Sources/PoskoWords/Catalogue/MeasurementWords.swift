/// Short names of what is measured and asked, as they stand beside a field, with units and codes.
package enum MeasurementWords {
    package static let bloodPressure = Phrase(id: "Tekanan darah", en: "Blood pressure")
    /// Of a second or later reading.
    package static let bloodPressureAgain = Phrase(
        id: "Tekanan darah {0}",
        en: "Blood pressure {0}"
    )
    package static let systolic = Phrase(id: "Sistolik", en: "Systolic")
    package static let diastolic = Phrase(id: "Diastolik", en: "Diastolic")
    package static let pulse = Phrase(id: "Nadi", en: "Pulse")
    package static let respiration = Phrase(id: "Laju napas", en: "Respiratory rate")
    package static let temperature = Phrase(id: "Suhu tubuh", en: "Temperature")
    package static let oxygenSaturation = Phrase(id: "Saturasi oksigen", en: "Oxygen saturation")
    package static let height = Phrase(id: "Tinggi badan", en: "Height")
    package static let weight = Phrase(id: "Berat badan", en: "Weight")
    package static let waist = Phrase(id: "Lingkar perut", en: "Waist")
    package static let randomGlucose = Phrase(id: "Gula darah sewaktu", en: "Random glucose")
    package static let fastingGlucose = Phrase(id: "Gula darah puasa", en: "Fasting glucose")
    package static let hoursFasting = Phrase(id: "Jam puasa", en: "Hours fasting")
    package static let cholesterol = Phrase(id: "Kolesterol total", en: "Total cholesterol")
    package static let uricAcid = Phrase(id: "Asam urat", en: "Uric acid")
    package static let haemoglobin = Phrase(id: "Hemoglobin", en: "Haemoglobin")
    package static let visionRight = Phrase(id: "Visus kanan", en: "Vision, right eye")
    package static let visionLeft = Phrase(id: "Visus kiri", en: "Vision, left eye")
    package static let glasses = Phrase(id: "Dengan kacamata", en: "With glasses")
    package static let smoking = Phrase(id: "Merokok", en: "Smoking")
    package static let pregnant = Phrase(id: "Hamil", en: "Pregnant")
    package static let weeksPregnant = Phrase(id: "Usia kehamilan", en: "Weeks pregnant")
    package static let bodyMassIndex = Phrase(id: "IMT {0}", en: "BMI {0}")

    package static let perMinute = Phrase(id: "/menit", en: "/min")
    package static let weeks = Phrase(id: "minggu", en: "weeks")
    package static let hours = Phrase(id: "jam", en: "hours")
    package static let metres = Phrase(id: "meter", en: "metres")

    package static let smoker = Phrase(id: "perokok", en: "smoker")
    package static let passiveSmoker = Phrase(id: "perokok pasif", en: "passive smoker")
    package static let nonSmoker = Phrase(id: "tidak merokok", en: "non-smoker")
    package static let notTested = Phrase(id: "tidak diuji", en: "not tested")

    package static let severeHeadache = Phrase(
        id: "sakit kepala sangat berat mendadak",
        en: "sudden very severe headache"
    )
    package static let blurredVision = Phrase(
        id: "penglihatan kabur mendadak",
        en: "sudden blurred vision"
    )
    package static let chestPain = Phrase(
        id: "nyeri dada atau tembus ke punggung",
        en: "chest or through-to-back pain"
    )
    package static let breathlessness = Phrase(
        id: "sesak napas mendadak",
        en: "sudden breathlessness"
    )
    package static let oneSidedWeakness = Phrase(
        id: "lemah atau kebas satu sisi tubuh",
        en: "one-sided weakness or numbness"
    )
    package static let slurredSpeech = Phrase(id: "bicara pelo", en: "slurred speech")
    package static let convulsion = Phrase(id: "kejang", en: "convulsion")
    package static let drowsiness = Phrase(id: "mengantuk berat", en: "drowsiness")
    package static let jointPain = Phrase(id: "nyeri sendi", en: "joint pain")
    package static let alert = Phrase(id: "sadar penuh", en: "alert")
    package static let notAlert = Phrase(id: "TIDAK sadar penuh", en: "NOT alert")
}
