/// One label of a rule: what it says of a person, how urgent that is, and which rule set says so.
package struct Finding: Hashable, Sendable {
    /// The rule, snake_case: `blood_pressure`, `bmi`, `glucose`, `news2`, `symptoms`.
    package let rule: String
    /// The band of the rule, snake_case: `grade_2`, `severe_low`.
    package let band: String
    package let level: ActionLevel
    /// The rule set and its year, so that a clinician can check it.
    package let source: String
    /// What qualifies the band, comma-separated when there is more than one (``Note``).
    package let note: String?

    /// The words that occur in ``note``.
    package enum Note: String, Hashable, Sendable, CaseIterable {
        /// One blood pressure reading only: "1x ukur".
        case once
        case isolatedSystolic = "isolated_systolic"
        case redFlagSymptom = "red_flag_symptom"
        case random, fasting
        case drowsiness, breathlessness
        case jointPain = "joint_pain"
        /// NEWS2 with signs missing, or visual acuity of one eye.
        case partial
        /// The limit depends on the sex, which is not known; the level is that of the stricter
        /// limit.
        case sexUnknown = "sex_unknown"
    }

    package init(rule: String, band: String, level: ActionLevel, source: String, note: String?) {
        self.rule = rule
        self.band = band
        self.level = level
        self.source = source
        self.note = note
    }

    init(
        _ rule: Rule,
        _ band: String,
        _ level: ActionLevel,
        _ source: String,
        _ notes: [Note] = []
    ) {
        self.init(
            rule: rule.rawValue,
            band: band,
            level: level,
            source: source,
            note: notes.isEmpty ? nil : notes.map(\.rawValue).joined(separator: ",")
        )
    }

    package var notes: [Note] {
        note.map { $0.split(separator: ",").compactMap { Note(rawValue: String($0)) } } ?? []
    }

    /// Days within which a routine referral is to be followed up, where the table of action levels
    /// names them: grade 1 within 30, grade 2 within 7.
    package var followUpDays: Int? {
        guard rule == Rule.bloodPressure.rawValue, level == .yellow else { return nil }
        return switch band {
        case "grade_1": 30
        case "grade_2": 7
        default: nil
        }
    }
}

/// The rules by name; the raw value is ``Finding/rule``.
enum Rule: String, CaseIterable {
    case bloodPressure = "blood_pressure"
    case lowBloodPressure = "low_blood_pressure"
    case bodyMassIndex = "bmi"
    case waist
    case glucose
    case cholesterol
    case uricAcid = "uric_acid"
    case haemoglobin
    case oxygenSaturation = "oxygen_saturation"
    case respiration
    case pulse
    case temperature
    case consciousness
    case news2
    case symptoms
    case vision
}

/// Where the numbers come from, as a label prints it.
enum RuleSource {
    static let hypertension = "PNPK Hipertensi 2021 (KMK HK.01.07/MENKES/4634/2021)"
    static let news2 = "NEWS2, RCP 2017"
    static let balancedNutrition = "Pedoman Gizi Seimbang, Kemenkes 2014"
    static let obesity = "PNPK Obesitas 2025 (KMK HK.01.07/MENKES/509/2025)"
    static let waist = "SKI 2023, Kemenkes"
    static let glucoseScreening = "PERKENI 2021"
    static let glucose = "PERKENI 2021 / ADA"
    static let cholesterol = "NCEP ATP III 2001"
    static let uricAcid = "KMK 514/2015"
    static let haemoglobin = "WHO 2024"
    // The three below have no year of their own and are quoted with the rule set's.
    static let pregnancy = "obstetric practice texts (screening-id-2025.1)"
    static let vision = "Kemenkes ILP (screening-id-2025.1)"
    static let actionLevel = "tingkat tindakan screening-id-2025.1"
}
