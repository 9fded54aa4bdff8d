internal import PoskoWords

/// How urgent something is, and what is said about it on paper.
package enum PaperLevel: Int, Hashable, Sendable, CaseIterable {
    case green = 1
    case yellow, orange, red

    var word: Phrase {
        switch self {
        case .green: CommonWords.green
        case .yellow: CommonWords.yellow
        case .orange: CommonWords.orange
        case .red: CommonWords.red
        }
    }

    /// What the person is told to do.
    var advice: Phrase {
        switch self {
        case .green: PaperWords.green
        case .yellow: PaperWords.yellow
        case .orange: PaperWords.orange
        case .red: PaperWords.red
        }
    }
}

/// One finding of a screening, with where its rule comes from.
package struct PaperFinding: Hashable, Sendable {
    package let level: PaperLevel
    /// In the language of the slip.
    package let label: String
    /// "PNPK Hipertensi Dewasa 2021"
    package let source: String
    package let followUpDays: Int?

    package init(level: PaperLevel, label: String, source: String, followUpDays: Int? = nil) {
        self.level = level
        self.label = label
        self.source = source
        self.followUpDays = followUpDays
    }

    func elements(in language: Language) -> [Slip.Element] {
        let mark = "[\(level.word.text(in: language))]"
        var elements = [Slip.Element.text("\(mark) \(label)", .bold)]
        if !source.isEmpty {
            let text = PaperWords.source.text(source, in: language)
            elements.append(.item(mark: " ", text, .plain))
        }
        if let followUpDays {
            let text = PaperWords.followUp.text(followUpDays, in: language)
            elements.append(.item(mark: " ", text, .plain))
        }
        return elements
    }
}
