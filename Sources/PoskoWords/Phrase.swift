/// A sentence or a word in every language that Posko speaks, with places for values: `{0}`, `{1}`.
///
/// All of them stand in `Catalogue/`, one enumeration for each kind of reader, so that somebody who
/// speaks both languages can read them side by side. A phrase without one of its languages does
/// not compile; a test finds those with other places in one language than in the other, and those
/// that nothing uses.
package struct Phrase: Hashable, Sendable {
    package let indonesian: String
    package let english: String

    package init(id indonesian: String, en english: String) {
        self.indonesian = indonesian
        self.english = english
    }

    /// The text with its values put in.
    ///
    /// - Parameter values: for `{0}`, `{1}` and so on, as the reader is to see them; a place
    ///   without a value stays as it stands.
    package func text(_ values: String..., in language: Language = .current) -> String {
        filled(with: values, in: language)
    }

    /// As `text`, for values that are at hand as a list.
    package func filled(with values: [String], in language: Language = .current) -> String {
        let text = template(in: language)
        guard text.contains("{") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}"),
                let place = Int(rest[rest.index(after: open)..<close]),
                values.indices.contains(place)
            else {
                result += "{"
                rest = rest.dropFirst()
                continue
            }
            // A value is never looked at for places: it may hold braces of its own.
            result += values[place]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func template(in language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}

/// A phrase that says how many. Indonesian counts without a plural.
package struct CountedPhrase: Hashable, Sendable {
    package let one: Phrase
    package let other: Phrase

    /// `{0}` is the number in all of them.
    package init(id: String, one: String, other: String) {
        self.one = Phrase(id: id, en: one)
        self.other = Phrase(id: id, en: other)
    }

    package func text(_ count: Int, in language: Language = .current) -> String {
        (count == 1 ? one : other).text(language.number(count), in: language)
    }
}
