/// How many cells of a terminal a text takes, and text that cannot steer one.
package enum CellWidth {
    package static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

    /// Two for wide letters and emoji, none for marks that stand on the letter before.
    package static func of(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        if scalar.isASCII { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// As much of the beginning as fits.
    package static func prefix(_ text: String, columns: Int) -> String {
        var room = columns
        var end = text.startIndex
        for index in text.indices {
            room -= of(text[index])
            if room < 0 { break }
            end = text.index(after: index)
        }
        return String(text[..<end])
    }

    /// Words on lines of at most `columns`; a longer word is broken.
    package static func folded(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            var word = String(word)
            if !line.isEmpty {
                if of(line) + 1 + of(word) <= columns {
                    line += " " + word
                    continue
                }
                lines.append(line)
                line = ""
            }
            while of(word) > columns, columns > 0 {
                let part = prefix(word, columns: columns)
                guard !part.isEmpty else { break }
                lines.append(part)
                word = String(word.dropFirst(part.count))
            }
            line = word
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// Text from elsewhere on one line: what could steer a terminal or turn the reading order
    /// around becomes `�`.
    package static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHostile) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            result.unicodeScalars.append(isHostile(scalar) ? "\u{FFFD}" : scalar)
        }
    }

    /// Whether it could steer a terminal, or hide or reorder text.
    package static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        // Joiners shape letters and emoji.
        case .format: return scalar != "\u{200C}" && scalar != "\u{200D}"
        default: return false
        }
    }

    /// The blocks of UAX #11 whose letters are wide.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
        0x20000...0x3FFFD,
    ]
}
