internal import PoskoWords

/// Rules and their bands by the names that the rule set has for them.
enum FindingText {
    /// - Parameter code: `blood_pressure`; one that is not known stays as it is.
    static func rule(_ code: String) -> String { rules[code]?.text() ?? code }

    /// - Parameter code: `grade_2` or a symptom; one that is not known stays as it is.
    static func band(_ code: String) -> String {
        bands[code]?.text() ?? MeasurementText.symptom(code)
    }

    // The rule set's names are what English shows.
    private static let rules = byEnglish([
        FindingWords.bloodPressure,
        FindingWords.lowBloodPressure,
        FindingWords.bodyMassIndex,
        FindingWords.waist,
        FindingWords.glucose,
        FindingWords.cholesterol,
        FindingWords.uricAcid,
        FindingWords.haemoglobin,
        FindingWords.oxygenSaturation,
        FindingWords.respiration,
        FindingWords.pulse,
        FindingWords.temperature,
        FindingWords.consciousness,
        FindingWords.news2,
        FindingWords.symptoms,
        FindingWords.vision,
    ])

    private static let bands = byEnglish([
        FindingWords.optimal,
        FindingWords.normal,
        FindingWords.highNormal,
        FindingWords.gradeOne,
        FindingWords.gradeTwo,
        FindingWords.gradeThree,
        FindingWords.atLeast180Over110,
        FindingWords.pregnancyNotRaised,
        FindingWords.pregnancyHypertension,
        FindingWords.pregnancySevereHypertension,
        FindingWords.severeThinness,
        FindingWords.mildThinness,
        FindingWords.underweight,
        FindingWords.overweight,
        FindingWords.obese,
        FindingWords.obeseOne,
        FindingWords.obeseTwo,
        FindingWords.centralObesity,
        FindingWords.severeLow,
        FindingWords.low,
        FindingWords.notRaised,
        FindingWords.uncertain,
        FindingWords.borderline,
        FindingWords.high,
        FindingWords.veryHigh,
        FindingWords.mild,
        FindingWords.moderate,
        FindingWords.severe,
        FindingWords.pregnancyNormal,
        FindingWords.pregnancyMild,
        FindingWords.pregnancyModerate,
        FindingWords.pregnancySevere,
        FindingWords.slow,
        FindingWords.fast,
        FindingWords.fever,
        FindingWords.highFever,
        FindingWords.notAlert,
        FindingWords.singleThree,
        FindingWords.medium,
        FindingWords.sufficient,
        FindingWords.refer,
    ])

    private static func byEnglish(_ phrases: [Phrase]) -> [String: Phrase] {
        Dictionary(uniqueKeysWithValues: phrases.map { ($0.english, $0) })
    }
}
