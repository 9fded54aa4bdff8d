internal import PoskoContract
internal import PoskoWords

/// Measurements and coded answers: in English by the names that the contract has for them.
enum MeasurementText {
    /// - Parameter code: `sbp`; one that is not known stays as it is.
    static func name(_ code: String) -> String { words(MeasurementWords.name(of: code), or: code) }

    /// - Parameter wire: `24.4`, `HI`, `6/12` or `non_smoker`.
    static func value(_ wire: String) -> String {
        words(MeasurementWords.answer(wire), or: Figures.reading(wire))
    }

    /// - Parameter code: `chest_pain`; one that is not known stays as it is.
    static func symptom(_ code: String) -> String {
        words(MeasurementWords.symptom(code), or: code)
    }

    private static func words(_ phrase: Phrase?, or code: String) -> String {
        Language.current == .english ? code : phrase?.text() ?? code
    }
}

extension Posko_V1_Symptom {
    var word: String {
        guard let typed = SymptomArgument(self)?.rawValue else {
            return ScreeningText.unknownSymptom.text()
        }
        return Language.current == .english
            ? typed : MeasurementText.symptom(typed.replacing("-", with: "_"))
    }
}
