/// A complaint that a desk asks for.
package enum Symptom: String, Hashable, Sendable, CaseIterable {
    case severeHeadache = "severe_headache"
    case blurredVision = "blurred_vision"
    /// Chest pain, or pain from the chest or belly through to the back.
    case chestPain = "chest_pain"
    case breathlessness
    /// Weakness or numbness of one side.
    case oneSidedWeakness = "one_sided_weakness"
    case slurredSpeech = "slurred_speech"
    case convulsion
    case drowsiness
    case jointPain = "joint_pain"

    /// In the order of declaration, so that what is written down does not depend on hashing.
    package static func sorted(_ symptoms: Set<Symptom>) -> [Symptom] {
        symptoms.isEmpty ? [] : allCases.filter(symptoms.contains)
    }

    /// Asked at a blood pressure of 180/110 or more, and makes it RED (CLINICAL.md).
    ///
    /// The table names convulsion for pregnancy; it counts for everybody, because a convulsion at
    /// 180/110 must not rank lower for somebody whose pregnancy was not asked.
    package var isHypertensionRedFlag: Bool {
        switch self {
        case .severeHeadache, .blurredVision, .chestPain, .breathlessness, .oneSidedWeakness,
            .slurredSpeech, .convulsion:
            true
        case .drowsiness, .jointPain:
            false
        }
    }
}

/// Consciousness as NEWS2 needs it: A of ACVPU, or anything else.
package enum Consciousness: String, Hashable, Sendable, CaseIterable {
    case alert
    case notAlert = "not_alert"
}
