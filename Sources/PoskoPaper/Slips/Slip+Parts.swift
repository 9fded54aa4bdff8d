internal import PoskoWords

/// Parts that several slips have.
extension Slip {
    /// The event, and whether this is not the first print: that has to be seen at once, or two
    /// people may come with one number.
    init(_ head: PaperHead, in language: Language) {
        self.init()
        if head.reprints > 0 {
            let mark = PaperWords.reprint.text(language.number(head.reprints), in: language)
            text(
                mark,
                Style(.centre, width: 2, height: 2, isBold: true, isInverse: true, shrinks: true)
            )
            elements.append(.feed(1))
        }
        text(head.eventName, Style(.centre, isBold: true))
        text(head.village, .centred)
    }

    mutating func text(_ text: String, _ style: Style = .plain) {
        elements.append(.text(text, style))
    }

    mutating func title(_ phrase: Phrase, in language: Language) {
        elements.append(.feed(1))
        text(
            phrase.text(in: language),
            Style(.centre, width: 2, height: 2, isBold: true, shrinks: true)
        )
        elements.append(.feed(1))
    }

    /// A caption, room to sign or to press a thumb on, and the name, or dots to write it on.
    mutating func signature(_ caption: String, name: String, lines: Int) {
        text(caption, .centred)
        elements.append(.feed(lines))
        text(name.isEmpty ? "(........................)" : "(\(name))", .centred)
    }

    mutating func end(_ head: PaperHead, in language: Language) {
        elements.append(.feed(1))
        text(PaperWords.printed.text(head.printedAt.text(in: language), in: language), .centred)
        elements.append(.cut)
    }
}
