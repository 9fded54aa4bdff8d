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

    /// What stands at the places of a text that was made of this phrase; nil for another text.
    package func values(in text: String, language: Language) -> [String]? {
        var parts: [Substring] = []
        var places: [Int] = []
        var rest = template(in: language)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"),
            let place = Int(rest[rest.index(after: open)..<close])
        {
            parts.append(rest[..<open])
            places.append(place)
            rest = rest[rest.index(after: close)...]
        }
        guard let first = parts.first else { return text == rest ? [] : nil }
        guard text.hasPrefix(first) else { return nil }
        var values = [String](repeating: "", count: (places.max() ?? 0) + 1)
        var left = text.dropFirst(first.count)
        for (place, next) in zip(places, parts.dropFirst()) {
            guard let found = left.firstRange(of: next) else { return nil }
            values[place] = String(left[..<found.lowerBound])
            left = left[found.upperBound...]
        }
        guard let last = places.last, left.hasSuffix(rest) else { return nil }
        values[last] = String(left.dropLast(rest.count))
        return values
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
