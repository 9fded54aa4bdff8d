internal import ArgumentParser
internal import PoskoContract

/// `chest-pain` or `chest_pain`, in any case.
enum SymptomArgument: String, ExpressibleByArgument, CaseIterable {
    case severeHeadache = "severe-headache"
    case blurredVision = "blurred-vision"
    case chestPain = "chest-pain"
    case breathlessness
    case oneSidedWeakness = "one-sided-weakness"
    case slurredSpeech = "slurred-speech"
    case convulsion
    case drowsiness
    case jointPain = "joint-pain"

    init?(argument: String) {
        self.init(rawValue: String(argument.lowercased().map { $0 == "_" ? "-" : $0 }))
    }

    /// Nil for one that is not known here.
    init?(_ message: Posko_V1_Symptom) {
        guard let known = Self.allCases.first(where: { $0.message == message }) else { return nil }
        self = known
    }

    var message: Posko_V1_Symptom {
        switch self {
        case .severeHeadache: .severeHeadache
        case .blurredVision: .blurredVision
        case .chestPain: .chestPain
        case .breathlessness: .breathlessness
        case .oneSidedWeakness: .oneSidedWeakness
        case .slurredSpeech: .slurredSpeech
        case .convulsion: .convulsion
        case .drowsiness: .drowsiness
        case .jointPain: .jointPain
        }
    }
}

enum ConsciousnessFlag: EnumerableFlag {
    case alert
    case notAlert

    static func help(for value: ConsciousnessFlag) -> ArgumentHelp? {
        switch value {
        case .alert: "The person is alert."
        case .notAlert: "The person is not fully alert."
        }
    }

    var message: Posko_V1_Consciousness {
        switch self {
        case .alert: .alert
        case .notAlert: .notAlert
        }
    }
}
