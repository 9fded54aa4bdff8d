internal import PoskoWords

/// A count and what it must be the sum of.
enum Equation {
    /// "300 received = 280 handed over + 20 in stock"; "≠" when the sum is another one. What is not
    /// known is "-", and then nothing can be said to differ.
    static func text(
        _ whole: UInt32?,
        _ name: Phrase,
        _ parts: [(count: UInt32?, name: Phrase)]
    ) -> String {
        let counts = parts.compactMap(\.count)
        let isKnown = whole != nil && counts.count == parts.count
        let sum = counts.reduce(UInt64(0)) { $0 + UInt64($1) }
        let sign = isKnown && sum != whole.map(UInt64.init) ? "≠" : "="
        let partsText = parts.map { term($0.count, $0.name) }.joined(separator: " + ")
        return "\(term(whole, name)) \(sign) \(partsText)"
    }

    /// "20 in stock"
    static func term(_ count: UInt32?, _ name: Phrase) -> String {
        "\(number(count)) \(name.text())"
    }

    static func number(_ count: UInt32?) -> String {
        count.map { Figures.count($0) } ?? "-"
    }
}
