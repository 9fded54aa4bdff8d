/// Rules and bands in tables of counts. English has them as the rule set names them.
package enum FindingWords {
    package static let bloodPressure = Phrase(id: "tekanan darah", en: "blood_pressure")
    package static let lowBloodPressure = Phrase(
        id: "tekanan darah rendah",
        en: "low_blood_pressure"
    )
    package static let bodyMassIndex = Phrase(id: "IMT", en: "bmi")
    package static let waist = Phrase(id: "lingkar perut", en: "waist")
    package static let glucose = Phrase(id: "gula darah", en: "glucose")
    package static let cholesterol = Phrase(id: "kolesterol total", en: "cholesterol")
    package static let uricAcid = Phrase(id: "asam urat", en: "uric_acid")
    package static let haemoglobin = Phrase(id: "hemoglobin", en: "haemoglobin")
    package static let oxygenSaturation = Phrase(id: "saturasi oksigen", en: "oxygen_saturation")
    package static let respiration = Phrase(id: "laju napas", en: "respiration")
    package static let pulse = Phrase(id: "nadi", en: "pulse")
    package static let temperature = Phrase(id: "suhu tubuh", en: "temperature")
    package static let consciousness = Phrase(id: "kesadaran", en: "consciousness")
    package static let news2 = Phrase(id: "NEWS2", en: "news2")
    package static let symptoms = Phrase(id: "gejala", en: "symptoms")
    package static let vision = Phrase(id: "ketajaman penglihatan", en: "vision")

    package static let optimal = Phrase(id: "optimal", en: "optimal")
    package static let normal = Phrase(id: "normal", en: "normal")
    package static let highNormal = Phrase(id: "normal tinggi", en: "high_normal")
    package static let gradeOne = Phrase(id: "tinggi derajat 1", en: "grade_1")
    package static let gradeTwo = Phrase(id: "tinggi derajat 2", en: "grade_2")
    package static let gradeThree = Phrase(id: "tinggi derajat 3", en: "grade_3")
    package static let atLeast180Over110 = Phrase(id: "180/110 atau lebih", en: "at_least_180_110")
    package static let pregnancyNotRaised = Phrase(
        id: "tidak tinggi pada kehamilan",
        en: "pregnancy_not_raised"
    )
    package static let pregnancyHypertension = Phrase(
        id: "tinggi pada kehamilan",
        en: "pregnancy_hypertension"
    )
    package static let pregnancySevereHypertension = Phrase(
        id: "sangat tinggi pada kehamilan",
        en: "pregnancy_severe_hypertension"
    )

    package static let severeThinness = Phrase(id: "kurus tingkat berat", en: "severe_thinness")
    package static let mildThinness = Phrase(id: "kurus tingkat ringan", en: "mild_thinness")
    package static let underweight = Phrase(id: "berat badan kurang", en: "underweight")
    package static let overweight = Phrase(id: "berat badan lebih", en: "overweight")
    package static let obese = Phrase(id: "obesitas", en: "obese")
    package static let obeseOne = Phrase(id: "obesitas I", en: "obese_1")
    package static let obeseTwo = Phrase(id: "obesitas II", en: "obese_2")
    package static let centralObesity = Phrase(id: "obesitas sentral", en: "central_obesity")

    package static let severeLow = Phrase(id: "sangat rendah", en: "severe_low")
    package static let low = Phrase(id: "rendah", en: "low")
    package static let notRaised = Phrase(id: "tidak tinggi", en: "not_raised")
    package static let uncertain = Phrase(id: "belum pasti", en: "uncertain")
    package static let borderline = Phrase(id: "batas tinggi", en: "borderline")
    package static let high = Phrase(id: "tinggi", en: "high")
    package static let veryHigh = Phrase(id: "sangat tinggi", en: "very_high")

    package static let mild = Phrase(id: "rendah ringan", en: "mild")
    package static let moderate = Phrase(id: "rendah sedang", en: "moderate")
    package static let severe = Phrase(id: "rendah berat", en: "severe")
    package static let pregnancyNormal = Phrase(id: "normal pada kehamilan", en: "pregnancy_normal")
    package static let pregnancyMild = Phrase(
        id: "rendah ringan pada kehamilan",
        en: "pregnancy_mild"
    )
    package static let pregnancyModerate = Phrase(
        id: "rendah sedang pada kehamilan",
        en: "pregnancy_moderate"
    )
    package static let pregnancySevere = Phrase(
        id: "rendah berat pada kehamilan",
        en: "pregnancy_severe"
    )

    package static let slow = Phrase(id: "sangat lambat", en: "slow")
    package static let fast = Phrase(id: "sangat cepat", en: "fast")
    package static let fever = Phrase(id: "demam", en: "fever")
    package static let highFever = Phrase(id: "demam tinggi", en: "high_fever")
    package static let notAlert = Phrase(id: "tidak sadar penuh", en: "not_alert")
    package static let singleThree = Phrase(
        id: "satu tanda vital bernilai 3",
        en: "single_three"
    )
    package static let medium = Phrase(id: "sedang", en: "medium")
    package static let sufficient = Phrase(id: "lebih baik dari 6/12", en: "sufficient")
    package static let refer = Phrase(id: "tidak lebih baik dari 6/12", en: "refer")

    package static let rules = Phrase(id: "Aturan {0}", en: "Rules {0}")
    package static let secondBloodPressure = Phrase(
        id: "Ukur tekanan darah sekali lagi.",
        en: "Take the blood pressure a second time."
    )
}
