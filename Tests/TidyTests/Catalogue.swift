/// What people read: every phrase says the same in both languages, with the same values, and every
/// phrase is said somewhere.
enum Catalogue {
    private static let folder = "Sources/PoskoWords/Catalogue/"

    /// A member of the catalogue: a phrase, or what is made of phrases.
    private struct Entry: Hashable {
        let owner: String
        let name: String
    }

    static func findings(in files: [TextFile]) -> [Finding] {
        let sources = files.filter { file in
            file.isSwift && !file.isGenerated && !file.target.isEmpty
        }
        var findings: [Finding] = []
        var entries: [(entry: Entry, file: TextFile, line: Int)] = []
        var used: Set<Entry> = []
        var aliases: [String: String] = [:]
        for file in sources {
            let tokens = SwiftTokens(file).tokens
            used.formUnion(members(of: tokens))
            for (alias, name) in typealiases(in: tokens) { aliases[alias] = name }
            guard file.path.hasPrefix(folder) else { continue }
            findings += phrases(in: tokens).flatMap { $0.findings(in: file) }
            let (declared, mentioned) = declarations(in: tokens)
            entries += declared.map { ($0.entry, file, $0.line) }
            used.formUnion(mentioned)
        }
        for use in used {
            if let name = aliases[use.owner] { used.insert(Entry(owner: name, name: use.name)) }
        }
        for (entry, file, line) in entries where !used.contains(entry) {
            findings.append(
                file.finding(
                    line,
                    "nothing says \(entry.owner).\(entry.name): use it or take it away"
                )
            )
        }
        return findings
    }
}

// MARK: - Phrases

extension Catalogue {
    /// One `Phrase(id:en:)` or `CountedPhrase(id:one:other:)`.
    fileprivate struct Phrase {
        struct Text {
            let label: String
            var text = ""
            /// Made of literals alone.
            var isPlain = true
        }

        let line: Int
        let isCounted: Bool
        var texts: [Text] = []

        func findings(in file: TextFile) -> [Finding] {
            let labels = isCounted ? ["id", "one", "other"] : ["id", "en"]
            guard texts.map(\.label) == labels else {
                return [file.finding(line, "a phrase has \(labels.joined(separator: ", "))")]
            }
            return texts.compactMap { text in
                if !text.isPlain {
                    return file.finding(
                        line,
                        "\(text.label) is not a literal: values belong into places, {0}"
                    )
                }
                if !text.text.contains(where: { !$0.isWhitespace }) {
                    return file.finding(line, "\(text.label) is empty: say it in this language too")
                }
                // Of one thing the number may be left out.
                let isSame =
                    text.label == "one"
                    ? text.places.isSubset(of: texts[0].places)
                    : text.places == texts[0].places
                guard !isSame else { return nil }
                return file.finding(line, "\(text.label) has other places than id: say all values")
            }
        }
    }

    private static func phrases(in tokens: [SwiftTokens.Token]) -> [Phrase] {
        tokens.indices.compactMap { index in
            guard let word = tokens[index].word, ["Phrase", "CountedPhrase"].contains(word),
                index + 1 < tokens.count, tokens[index + 1].isSign("("),
                !(index > 0 && tokens[index - 1].word == "struct")
            else { return nil }
            var phrase = Phrase(line: tokens[index].line, isCounted: word == "CountedPhrase")
            var depth = 0
            for place in tokens.indices[(index + 1)...] {
                let token = tokens[place]
                if token.isSign("(") { depth += 1 }
                if token.isSign(")") { depth -= 1 }
                if depth == 0 { break }
                phrase.take(
                    token,
                    isLabel: place + 1 < tokens.count && tokens[place + 1].isSign(":")
                )
            }
            return phrase
        }
    }
}

extension Catalogue.Phrase {
    fileprivate mutating func take(_ token: SwiftTokens.Token, isLabel: Bool) {
        switch token.kind {
        case .word(let word) where isLabel: texts.append(Text(label: word))
        case .word: last { $0.isPlain = false }
        case .text(let text, let isPlain):
            last {
                $0.text += text
                $0.isPlain = $0.isPlain && isPlain
            }
        case .sign: break
        }
    }

    private mutating func last(_ change: (inout Text) -> Void) {
        guard !texts.isEmpty else { return }
        change(&texts[texts.count - 1])
    }
}

extension Catalogue.Phrase.Text {
    /// The numbers of `{0}`, `{1}`.
    fileprivate var places: Set<Int> {
        Set(
            // Before the first brace stands none, even when the text begins with it.
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
                part in
                part.firstIndex(of: "}").flatMap { Int(part[..<$0]) }
            }
        )
    }
}

// MARK: - Uses

extension Catalogue {
    /// `DeskWords.next` as its two words, wherever a word, a point and a word stand.
    private static func members(of tokens: [SwiftTokens.Token]) -> Set<Entry> {
        Set(
            tokens.indices.dropFirst(2).compactMap { index in
                guard let name = tokens[index].word, tokens[index - 1].isSign("."),
                    let owner = tokens[index - 2].word
                else { return nil }
                return Entry(owner: owner, name: name)
            }
        )
    }

    /// `typealias Words = DeskWords`; of `A.B` the last.
    private static func typealiases(in tokens: [SwiftTokens.Token]) -> [(String, String)] {
        tokens.indices.compactMap { index in
            guard tokens[index].word == "typealias", index + 3 < tokens.count,
                let alias = tokens[index + 1].word, tokens[index + 2].isSign("=")
            else { return nil }
            var last = index + 3
            while last + 2 < tokens.count, tokens[last + 1].isSign(".") { last += 2 }
            return tokens[last].word.map { (alias, $0) }
        }
    }

    /// What the types of a file of the catalogue declare, and which of their members they use
    /// themselves.
    private static func declarations(
        in tokens: [SwiftTokens.Token]
    ) -> (declared: [(entry: Entry, line: Int)], mentioned: Set<Entry>) {
        var declared: [(entry: Entry, line: Int)] = []
        var mentioned: Set<Entry> = []
        var types: [(name: String, depth: Int)] = []
        var depth = 0
        var opening: String?
        for (index, token) in tokens.enumerated() {
            if token.isSign("{") {
                depth += 1
                if let name = opening { types.append((name, depth)) }
                opening = nil
            } else if token.isSign("}") {
                if types.last?.depth == depth { types.removeLast() }
                depth -= 1
            }
            guard let word = token.word, index > 0 else { continue }
            let before = tokens[index - 1]
            if ["enum", "struct", "extension"].contains(before.word) { opening = word }
            guard let owner = types.last?.name else { continue }
            let isDeclared = ["let", "var", "func"].contains(before.word)
            let isStatic = index > 1 && tokens[index - 2].word == "static"
            if isDeclared, isStatic {
                declared.append((Entry(owner: owner, name: word), token.line))
            }
            let isLabel = index + 1 < tokens.count && tokens[index + 1].isSign(":")
            let isOther = before.isSign(".") && !(index > 1 && tokens[index - 2].word == "Self")
            if !isDeclared, !isLabel, !isOther { mentioned.insert(Entry(owner: owner, name: word)) }
        }
        return (declared, mentioned)
    }
}
