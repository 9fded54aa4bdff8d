extension Line {
    /// Words on lines that begin one cell in; what is too long is folded, never cut.
    static func paragraph(
        _ text: String,
        _ ink: Ink = .plain,
        columns: Int,
        linesMax: Int = .max
    ) -> [Line] {
        CellWidth.folded(CellWidth.safe(text), columns: max(columns - 1, 1)).prefix(linesMax)
            .map { Line(" " + $0, ink) }
    }

    /// Two people, or two of anything, to be compared row by row.
    static func sideBySide(
        _ columns: Int,
        _ left: (_ columns: Int) -> [Line],
        _ right: (_ columns: Int) -> [Line]
    ) -> [Line] {
        let width = (columns - 1) / 2
        let (left, right) = (left(width), right(width))
        return (0..<max(left.count, right.count)).map { row in
            let before = row < left.count ? left[row] : Line()
            let after = row < right.count ? right[row] : Line()
            return before.fitted(to: width) + Line([Run("│", .faint)]) + after.fitted(to: width)
        }
    }
}
