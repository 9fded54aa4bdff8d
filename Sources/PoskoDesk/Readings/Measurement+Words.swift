internal import PoskoCore
internal import PoskoWords

extension Measurement {
    /// Beside a field, and where a sentence begins with it.
    var label: String { words(MeasurementWords.name(of: rawValue)).label() }

    /// As a doctor calls it.
    var shortName: String { words(MeasurementWords.shortName(of: rawValue)).text() }

    private func words(_ phrase: Phrase?) -> Phrase { phrase ?? Phrase(id: rawValue, en: rawValue) }

    /// The unit as people write it; empty for a code.
    var unit: String { MeasurementWords.unit(ucum: definition.ucum) }

    /// The numbers that are possible: `20-300`; empty for a code.
    var limits: String {
        definition.hard.map { $0.lowerBound.text + "-" + $0.upperBound.text } ?? ""
    }

    /// - Parameter wire: `36.8`, `6/12` or `LO`; with its unit, `36,8 °C`.
    func value(_ wire: String) -> String {
        guard !definition.isCoded else {
            return MeasurementWords.answer(wire)?.text() ?? CellWidth.safe(wire)
        }
        let number = Language.current.reading(CellWidth.safe(wire))
        return unit.isEmpty ? number : "\(number) \(unit)"
    }
}

extension Decimal {
    /// With a comma in Indonesian.
    var text: String { Language.current.reading(description) }
}
