internal import PoskoCore

/// What was said about symptoms, and how much of it is saved.
struct SymptomAnswer: Hashable, Sendable {
    private(set) var symptoms: Set<Symptom> = []
    /// Nil before anybody has looked.
    private(set) var consciousness: Consciousness?
    /// Somebody has asked, and this is the answer.
    private(set) var isAsked = false
    private(set) var saved: Set<Symptom> = []
    private var savedConsciousness: Consciousness?
    private var isUnderway = false

    var pending: Set<Symptom> { isUnderway ? [] : symptoms.subtracting(saved) }

    var pendingConsciousness: Consciousness? {
        isUnderway || consciousness == savedConsciousness ? nil : consciousness
    }

    var isPending: Bool { !pending.isEmpty || pendingConsciousness != nil }

    mutating func accept(_ symptoms: Set<Symptom>, _ consciousness: Consciousness) {
        self.symptoms = symptoms.union(saved)
        self.consciousness = consciousness
        isAsked = true
    }

    mutating func send() { isUnderway = true }

    mutating func keep(_ symptoms: Set<Symptom>, _ consciousness: Consciousness?) {
        saved.formUnion(symptoms)
        savedConsciousness = consciousness ?? savedConsciousness
        isUnderway = false
    }

    mutating func giveBack() { isUnderway = false }
}

/// The list in which symptoms are chosen, one digit each.
struct SymptomList: Hashable, Sendable {
    /// The desk asks, because of what was measured. Only a letter answers: the list opens by
    /// itself, in front of somebody who may be typing the next value, and its digits and its Enter
    /// must not be symptoms.
    let isAsked: Bool
    private(set) var symptoms: Set<Symptom>
    private(set) var isNotAlert: Bool
    let saved: Set<Symptom>

    static let consciousnessKey: Character = "0"
    /// There is none; in either language.
    static let noneKeys: [Character] = ["t", "n"]

    init(_ answer: SymptomAnswer, isAsked: Bool) {
        self.isAsked = isAsked
        symptoms = answer.symptoms
        isNotAlert = answer.consciousness == .notAlert
        saved = answer.saved
    }

    var consciousness: Consciousness { isNotAlert ? .notAlert : .alert }

    var isNews: Bool { isNotAlert || symptoms != saved }

    mutating func clear() {
        symptoms = saved
        isNotAlert = false
    }

    enum Touch: Hashable, Sendable {
        case changed, saved, none
    }

    /// A digit changes its line; what is saved stays.
    mutating func handle(_ character: Character) -> Touch {
        if character == Self.consciousnessKey {
            isNotAlert.toggle()
            return .changed
        }
        guard character.isASCII, let digit = character.wholeNumberValue,
            Symptom.allCases.indices.contains(digit - 1)
        else { return .none }
        let symptom = Symptom.allCases[digit - 1]
        guard !saved.contains(symptom) else { return .saved }
        if symptoms.remove(symptom) == nil { symptoms.insert(symptom) }
        return .changed
    }
}
