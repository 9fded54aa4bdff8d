/// Figures as a row of bars, one column each; the highest fills its cell.
package enum Sparkline {
    private static let bars: [Character] = ["▁", "▂", "▃", "▅", "▇"]

    /// - Parameter columns: as many of the last figures are shown.
    package static func text(_ values: [Int], columns: Int) -> String {
        let shown = values.suffix(max(columns, 0)).map { max($0, 0) }
        guard let highest = shown.max(), highest > 0 else {
            return String(repeating: String(bars[0]), count: shown.count)
        }
        return String(
            shown.map { value in
                // Anything above nothing is more than the lowest bar.
                bars[(value * (bars.count - 1) + highest - 1) / highest]
            }
        )
    }

    /// `█████░░░░░`; empty when there is nothing to have a part of.
    package static func share(_ part: Int, of whole: Int, columns: Int) -> String {
        guard whole > 0 else { return String(repeating: "░", count: columns) }
        let filled = min(max(part, 0), whole) * columns / whole
        return String(repeating: "█", count: filled)
            + String(repeating: "░", count: columns - filled)
    }
}
