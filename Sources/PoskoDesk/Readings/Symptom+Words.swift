internal import PoskoContract
internal import PoskoCore
internal import PoskoWords

extension Symptom {
    var phrase: Phrase { words(MeasurementWords.symptom(rawValue)) }

    /// As the person is asked for it.
    var asked: Phrase { words(MeasurementWords.askedSymptom(rawValue)) }

    private func words(_ phrase: Phrase?) -> Phrase { phrase ?? Phrase(id: rawValue, en: rawValue) }

    /// Nil for one that this desk does not know.
    init?(_ symptom: Posko_V1_Symptom) {
        guard let known = Symptom.allCases.first(where: { Posko_V1_Symptom($0) == symptom }) else {
            return nil
        }
        self = known
    }
}

extension Posko_V1_Symptom {
    init(_ symptom: Symptom) {
        self =
            switch symptom {
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

extension Consciousness {
    var phrase: Phrase {
        switch self {
        case .alert: MeasurementWords.alert
        case .notAlert: MeasurementWords.notAlert
        }
    }
}
