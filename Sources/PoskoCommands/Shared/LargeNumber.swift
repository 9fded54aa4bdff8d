internal import PoskoDesk

/// A queue number in letters five lines high, to be read from across a desk.
enum LargeNumber {
    /// - Returns: the number as it is when it holds something else than a lane and digits.
    static func text(_ ticket: String) -> String {
        guard let rows = BlockNumber.rows(ticket, scale: 1, gap: 2) else {
            return SafeText.escaped(ticket)
        }
        return rows.map { $0.trimmingTrailingSpaces() }.joined(separator: "\n")
    }
}
