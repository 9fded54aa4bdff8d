/// Measurements, symptoms and coded answers. English has them as they are typed.
package enum ScreeningWords {
    package static let systolic = Phrase(id: "sistolik", en: "sbp")
    package static let diastolic = Phrase(id: "diastolik", en: "dbp")
    package static let pulse = Phrase(id: "nadi", en: "pulse")
    package static let respiration = Phrase(id: "laju napas", en: "rr")
    package static let temperature = Phrase(id: "suhu tubuh", en: "temp")
    package static let oxygenSaturation = Phrase(id: "saturasi oksigen", en: "spo2")
    package static let height = Phrase(id: "tinggi badan", en: "height")
    package static let weight = Phrase(id: "berat badan", en: "weight")
    package static let waist = Phrase(id: "lingkar perut", en: "waist")
    package static let randomGlucose = Phrase(id: "gula darah sewaktu", en: "glu_random")
    package static let fastingGlucose = Phrase(id: "gula darah puasa", en: "glu_fasting")
    package static let cholesterol = Phrase(id: "kolesterol total", en: "chol")
    package static let uricAcid = Phrase(id: "asam urat", en: "uric")
    package static let haemoglobin = Phrase(id: "hemoglobin", en: "hb")
    package static let rightVision = Phrase(id: "visus kanan", en: "va_r")
    package static let leftVision = Phrase(id: "visus kiri", en: "va_l")
    package static let smoking = Phrase(id: "status merokok", en: "smoking")
    package static let pregnant = Phrase(id: "hamil", en: "pregnant")
    package static let gestation = Phrase(id: "minggu kehamilan", en: "gest_week")

    package static let smoker = Phrase(id: "perokok", en: "smoker")
    package static let passiveSmoker = Phrase(id: "perokok pasif", en: "passive_smoker")
    package static let nonSmoker = Phrase(id: "tidak merokok", en: "non_smoker")
    package static let notTested = Phrase(id: "tidak diuji", en: "not_tested")

    package static let severeHeadache = Phrase(
        id: "sakit kepala sangat berat",
        en: "severe-headache"
    )
    package static let blurredVision = Phrase(id: "penglihatan kabur", en: "blurred-vision")
    package static let chestPain = Phrase(id: "nyeri dada", en: "chest-pain")
    package static let breathlessness = Phrase(id: "sesak napas", en: "breathlessness")
    package static let oneSidedWeakness = Phrase(
        id: "lemah satu sisi tubuh",
        en: "one-sided-weakness"
    )
    package static let slurredSpeech = Phrase(id: "bicara pelo", en: "slurred-speech")
    package static let convulsion = Phrase(id: "kejang", en: "convulsion")
    package static let drowsiness = Phrase(id: "mengantuk berat", en: "drowsiness")
    package static let jointPain = Phrase(id: "nyeri sendi", en: "joint-pain")
    package static let unknownSymptom = Phrase(id: "gejala tidak dikenal", en: "unknown symptom")
}
