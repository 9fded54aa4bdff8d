/// Measurements and units in sentences: English has the names and units of the contract.
package enum ObservationNameWords {
    package static let systolic = Phrase(id: "tekanan sistolik (sbp)", en: "sbp")
    package static let diastolic = Phrase(id: "tekanan diastolik (dbp)", en: "dbp")
    package static let pulse = Phrase(id: "nadi (pulse)", en: "pulse")
    package static let respiration = Phrase(id: "laju napas (rr)", en: "rr")
    package static let temperature = Phrase(id: "suhu tubuh (temp)", en: "temp")
    package static let oxygenSaturation = Phrase(id: "saturasi oksigen (spo2)", en: "spo2")
    package static let height = Phrase(id: "tinggi badan (height)", en: "height")
    package static let weight = Phrase(id: "berat badan (weight)", en: "weight")
    package static let waist = Phrase(id: "lingkar perut (waist)", en: "waist")
    package static let randomGlucose = Phrase(
        id: "gula darah sewaktu (glu_random)",
        en: "glu_random"
    )
    package static let fastingGlucose = Phrase(
        id: "gula darah puasa (glu_fasting)",
        en: "glu_fasting"
    )
    package static let cholesterol = Phrase(id: "kolesterol total (chol)", en: "chol")
    package static let uricAcid = Phrase(id: "asam urat (uric)", en: "uric")
    package static let haemoglobin = Phrase(id: "hemoglobin (hb)", en: "hb")
    package static let acuityRight = Phrase(id: "visus mata kanan (va_r)", en: "va_r")
    package static let acuityLeft = Phrase(id: "visus mata kiri (va_l)", en: "va_l")
    package static let smoking = Phrase(id: "merokok (smoking)", en: "smoking")
    package static let pregnant = Phrase(id: "hamil (pregnant)", en: "pregnant")
    package static let pregnancyWeeks = Phrase(id: "usia kehamilan (gest_week)", en: "gest_week")

    package static let millimetresOfMercury = Phrase(id: "mmHg", en: "mm[Hg]")
    package static let perMinute = Phrase(id: "kali per menit", en: "/min")
    package static let celsius = Phrase(id: "°C", en: "Cel")
    package static let fahrenheit = Phrase(id: "°F", en: "[degF]")
    package static let metres = Phrase(id: "meter", en: "m")
    package static let weeks = Phrase(id: "minggu", en: "wk")
    package static let micromoles = Phrase(id: "µmol/L", en: "umol/L")
}
