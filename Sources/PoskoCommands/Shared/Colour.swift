internal import PoskoContract

/// Colours for what must not be overlooked, of the eight that every terminal has.
enum Colour {
    case red
    case orange
    case yellow
    case green

    /// The text in this colour where colour is used, else as it is.
    ///
    /// - Parameter text: safe for a terminal.
    func painted(_ text: String) -> String {
        Terminal.usesColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// Red and orange stand out by their background too: eight colours have no orange, and many
    /// people do not tell red from green.
    private var code: String {
        switch self {
        case .red: "1;37;41"
        case .orange: "30;43"
        case .yellow: "33"
        case .green: "32"
        }
    }
}

/// Action levels in their colours.
enum LevelColour {
    /// The words of action levels in a text, painted; the rest as it is.
    ///
    /// - Parameter text: of fixed words and numbers, safe for a terminal.
    static func painted(_ text: String) -> String {
        guard Terminal.usesColour else { return text }
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            let run = rest.prefix { $0.isLetter == first.isLetter }
            result += colour(of: run).map { $0.painted(String(run)) } ?? String(run)
            rest = rest.dropFirst(run.count)
        }
        return result
    }

    /// Queue numbers of people who go first, `A017!`, painted.
    static func paintedUrgent(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.hasSuffix("!") ? Colour.red.painted(String($0)) : String($0) }
            .joined(separator: " ")
    }

    private static func colour(of word: Substring) -> Colour? {
        Posko_V1_ActionLevel.allCases.first { !$0.word.isEmpty && $0.word == word }?.colour
    }
}

extension Posko_V1_ActionLevel {
    fileprivate var colour: Colour? {
        switch self {
        case .unspecified, .UNRECOGNIZED: nil
        case .green: .green
        case .yellow: .yellow
        case .orange: .orange
        case .red: .red
        }
    }
}
