internal import PoskoWords

/// Says what the parser says, in the language of the process. A sentence that is not in the
/// catalogue stays as it is.
enum ParserMessage {
    /// - Parameter text: ArgumentParser's message with its usage, several lines.
    static func translated(_ text: String) -> String {
        guard Language.current != .english else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // What an argument means is said by `--help`, which is English.
        let told = lines.filter { !$0.hasPrefix(helpPrefix) }
        return told.map { line(String($0)) }.joined(separator: "\n")
    }

    private static let errorPrefix = "Error: "
    private static let helpPrefix = "Help:  "

    private static func line(_ text: String) -> String {
        guard text.hasPrefix(errorPrefix) else { return sentence(text) }
        return CommandText.error.text(sentence(String(text.dropFirst(errorPrefix.count))))
    }

    private static func sentence(_ text: String) -> String {
        for phrase in phrases {
            if let values = phrase.values(in: text, language: .english) {
                return phrase.filled(with: values)
            }
        }
        return text
    }

    /// Where one sentence begins like another, the longer one stands first.
    private static let phrases = [
        ParserWords.unknownOptionMeant, ParserWords.unknownOption, ParserWords.missingValue,
        ParserWords.takesNoValue, ParserWords.unexpected, ParserWords.manyUnexpected,
        ParserWords.missing, ParserWords.missingOneOf, ParserWords.invalidOneOfMany,
        ParserWords.invalidOneOf, ParserWords.invalidBecause, ParserWords.invalid,
        ParserWords.setTwice, ParserWords.usage, ParserWords.seeHelp,
    ]
}
