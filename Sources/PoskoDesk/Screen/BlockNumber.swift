/// A queue number in letters that can be read from where the person stands: five rows of full
/// blocks and spaces, nothing else, so that line mode can tell them from text and leave them out.
package enum BlockNumber {
    /// Twice as wide where there is room; empty when there is no room at all, or for a text that is
    /// no queue number.
    static func lines(_ number: String, columns: Int, ink: Ink) -> [Line] {
        for scale in [2, 1] {
            guard let rows = rows(number, scale: scale, gap: scale) else { return [] }
            if rows[0].count + 1 <= columns { return rows.map { Line(" " + $0, ink) } }
        }
        return []
    }

    /// - Parameters:
    ///   - scale: how many columns a dot takes.
    ///   - gap: columns between letters.
    /// - Returns: five rows of the same length, or nil for a text that is empty or holds something
    ///   else than a lane and digits.
    package static func rows(_ number: String, scale: Int, gap: Int) -> [String]? {
        let glyphs = number.map { shapes[$0] ?? [] }
        guard !glyphs.isEmpty, !glyphs.contains([]) else { return nil }
        let space = String(repeating: " ", count: gap)
        return (0..<5).map { row in
            glyphs.map { widened($0[row], by: scale) }.joined(separator: space)
        }
    }

    private static func widened(_ row: String, by scale: Int) -> String {
        String(row.flatMap { repeatElement($0 == "#" ? "█" : " ", count: scale) })
    }

    private static let shapes: [Character: [String]] = [
        "A": [" ### ", "#   #", "#####", "#   #", "#   #"],
        "P": ["#### ", "#   #", "#### ", "#    ", "#    "],
        "K": ["#   #", "#  # ", "###  ", "#  # ", "#   #"],
        "0": ["#####", "#   #", "#   #", "#   #", "#####"],
        "1": ["  #  ", " ##  ", "  #  ", "  #  ", " ### "],
        "2": ["#####", "    #", "#####", "#    ", "#####"],
        "3": ["#####", "    #", " ####", "    #", "#####"],
        "4": ["#   #", "#   #", "#####", "    #", "    #"],
        "5": ["#####", "#    ", "#####", "    #", "#####"],
        "6": ["#####", "#    ", "#####", "#   #", "#####"],
        "7": ["#####", "    #", "   # ", "  #  ", "  #  "],
        "8": ["#####", "#   #", "#####", "#   #", "#####"],
        "9": ["#####", "#   #", "#####", "    #", "#####"],
    ]
}
