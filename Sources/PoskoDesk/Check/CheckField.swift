internal import PoskoCore
internal import PoskoWords

/// What is typed in one go at a measuring station.
enum CheckField: Hashable, Sendable {
    /// Systolic and diastolic together, `128/82`; the number of the reading, from 1.
    case bloodPressure(Int)
    /// Random, or fasting once enough hours are typed.
    case glucose
    case fastingHours
    /// Whether vision was tested with the person's own glasses.
    case glasses
    case reading(Measurement)

    /// A code that a key puts in.
    struct Choice: Hashable, Sendable {
        let keys: [Character]
        let code: String
        let phrase: Phrase
    }

    var isBloodPressure: Bool {
        if case .bloodPressure = self { true } else { false }
    }

    var isVision: Bool { self == .reading(.vaRight) || self == .reading(.vaLeft) }

    /// The meter shows LO and HI outside of its own range.
    var allowsLowHigh: Bool {
        switch self {
        case .glucose: true
        case .reading(let measurement): measurement.definition.allowsLowHigh
        case .bloodPressure, .fastingHours, .glasses: false
        }
    }

    /// Whether "not measurable" can be said of it.
    var canFail: Bool {
        switch self {
        case .bloodPressure, .glucose: true
        case .fastingHours, .glasses: false
        case .reading(let measurement): !measurement.definition.isCoded || isVision
        }
    }

    /// Answers that are chosen, not typed; vision is both.
    var choices: [Choice] {
        switch self {
        case .glasses, .reading(.pregnant):
            [
                Choice(keys: ["y"], code: "yes", phrase: CommonWords.yes),
                Choice(keys: ["t", "n"], code: "no", phrase: CommonWords.no),
            ]
        case .reading(.smoking):
            [
                Choice(keys: ["1"], code: "smoker", phrase: MeasurementWords.smoker),
                Choice(
                    keys: ["2"],
                    code: "passive_smoker",
                    phrase: MeasurementWords.passiveSmoker
                ),
                Choice(keys: ["3"], code: "non_smoker", phrase: MeasurementWords.nonSmoker),
            ]
        case .reading(.vaRight), .reading(.vaLeft):
            [Choice(keys: ["t"], code: "not_tested", phrase: MeasurementWords.notTested)]
        default: []
        }
    }

    /// Nothing can be typed into it: it takes one of the choices.
    var isChoice: Bool { !choices.isEmpty && !isVision }

    /// `128 / 82` and a code fit, the number of a card does not.
    var charactersMax: Int { isChoice ? 20 : isVision ? 10 : 9 }
}

/// The keys that no reading uses, the same in every language.
enum CheckKey {
    static let confirm: Character = "y"
    /// Takes the conversion that a unit trap offers.
    static let convert: Character = "k"
    static let notMeasurable: Character = "x"
    static let symptoms: Character = "g"
    static let note: Character = "c"
    static let doctor: Character = "d"
    /// Another reading of the blood pressure.
    static let again: Character = "+"
    static let low: Character = "l"
    static let high: Character = "h"

    /// The key in lower case, so that a caps lock does not matter.
    static func lower(_ character: Character) -> Character {
        character.lowercased().first ?? character
    }

    /// What a reading is written with.
    static func isReading(_ character: Character) -> Bool {
        character.isASCII && (character.isNumber || "., /<".contains(character))
    }
}
