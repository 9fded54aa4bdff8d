internal import Foundation

extension CodePage {
    /// The text on one line, in characters that the code page has, one column each.
    ///
    /// Line ends and tabs become spaces; other control characters and what hides or turns letters
    /// around go. A letter that the code page lacks is written without its marks or by its nearest
    /// spelling, and where there is none as `?`.
    package func printable(_ text: String) -> String {
        var result = ""
        for character in text {
            if byte(for: character) != nil {
                result.append(character)
            } else if character.isWhitespace {
                result.append(" ")
            } else {
                result += spelled(character)
            }
        }
        return result
    }

    private func spelled(_ character: Character) -> String {
        if let spelling = Self.spellings[character] { return reduced(spelling) }
        let parts = String(character).decomposedStringWithCompatibilityMapping.unicodeScalars
        var result = ""
        var isSeen = false
        for scalar in parts {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .nonspacingMark, .enclosingMark, .spacingMark,
                .lineSeparator, .paragraphSeparator:
                continue
            default: isSeen = true
            }
            result += reduced(Self.spellings[Character(scalar)] ?? String(scalar))
        }
        guard isSeen else { return "" }
        // One picture or syllable is one question mark, whatever it is made of.
        return result.allSatisfy { $0 == "?" } ? "?" : result
    }

    private func reduced(_ spelling: String) -> String {
        String(spelling.map { byte(for: $0) == nil ? ($0.isWhitespace ? " " : "?") : $0 })
    }

    /// What has no spelling by rule.
    private static let spellings: [Character: String] = [
        "‘": "'", "’": "'", "‚": "'", "ʼ": "'", "ʻ": "'", "′": "'", "´": "'",
        "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "″": "\"",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "⁄": "/",
        "•": "*", "·": ".", "×": "x", "÷": "/", "→": "->", "←": "<-", "≥": ">=", "≤": "<=",
        "≠": "<>", "±": "+/-", "€": "EUR", "£": "GBP", "¥": "JPY", "©": "(c)",
        "®": "(r)", "μ": "µ",
        "ß": "ss", "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Œ": "OE", "œ": "oe", "Đ": "D",
        "đ": "d", "Ð": "D", "ð": "d", "Þ": "Th", "þ": "th", "Ł": "L", "ł": "l", "ı": "i",
    ]
}
