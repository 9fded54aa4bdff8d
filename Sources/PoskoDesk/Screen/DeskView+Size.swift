internal import PoskoWords

extension DeskView {
    /// With a line that says so when the screen is too small for everything. What the desk itself
    /// has to say goes first.
    package func noting(columns: Int, rows: Int) -> DeskView {
        guard message == nil, columns < Screen.leastColumns || rows < Screen.leastRows else {
            return self
        }
        var noted = self
        let text = TerminalWords.tooSmall.text(
            "\(columns)x\(rows)",
            "\(Screen.leastColumns)x\(Screen.leastRows)"
        )
        noted.message = DeskMessage(text, .warning)
        return noted
    }
}

extension Screen {
    /// The smallest size that shows everything.
    package static let leastColumns = 80
    package static let leastRows = 24
}
