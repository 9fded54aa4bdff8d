internal import PoskoCore
internal import PoskoWords

/// How figures of the server are written; `-` for what it does not know.
enum WatchFigures {
    static func count(_ isKnown: Bool, _ value: UInt32) -> String {
        isKnown ? Language.current.number(Int(value)) : "-"
    }

    /// Whole minutes of seconds; `<1` for less than half a minute.
    static func minutes(_ isKnown: Bool, _ seconds: UInt32) -> String {
        guard isKnown else { return "-" }
        let minutes = (Int(seconds) + 30) / 60
        return minutes == 0 ? "<1" : Language.current.number(minutes)
    }

    /// `8/20`; `-` when neither is known.
    static func pair(_ first: String, _ second: String) -> String {
        first == "-" && second == "-" ? "-" : "\(first)/\(second)"
    }

    /// Tenths of a per cent: `69,8 %`.
    static func percent(_ isKnown: Bool, _ permille: UInt32) -> String {
        isKnown ? Language.current.reading("\(permille / 10).\(permille % 10)") + " %" : "-"
    }

    /// What a band says of a person, in the words of the rule.
    static func label(rule: String, band: String) -> String {
        let finding = Finding(rule: rule, band: band, level: .green, source: "", note: nil)
        let label = Language.current == .indonesian ? finding.labelID : finding.labelEN
        return CellWidth.safe(label)
    }

    /// Text at a margin, folded, the first line after a label.
    static func lines(_ label: String, _ text: String, columns: Int) -> [Line] {
        let margin = labelColumns + 2
        return CellWidth.folded(text, columns: columns - margin).enumerated().map { index, part in
            let head = Line(index == 0 ? " " + label : "", .faint).fitted(to: margin)
            return head + Line(part)
        }
    }

    /// Text at a margin of so many columns, folded.
    static func folded(_ text: String, margin: Int, columns: Int, _ ink: Ink = .plain) -> [Line] {
        CellWidth.folded(text, columns: columns - margin).map {
            Line(String(repeating: " ", count: margin) + $0, ink)
        }
    }

    /// Of the labels at the left.
    static let labelColumns = 13

    /// Aligned to the right in so many columns.
    static func right(_ text: String, _ columns: Int) -> String {
        String(repeating: " ", count: max(columns - CellWidth.of(text), 1)) + text
    }
}
