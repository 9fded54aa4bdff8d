/// Text folded to columns. It takes one column a character, as ``CodePage/printable(_:)`` makes it.
enum PaperText {
    /// Lines of at most `columns`, broken between words; a word that is longer than a line is
    /// broken where the line ends. At least one line, which may be empty.
    static func folded(_ text: String, to columns: Int) -> [String] {
        let columns = max(columns, 1)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var rest = word
            if !line.isEmpty, line.count + 1 + rest.count <= columns {
                line += " " + rest
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while rest.count > columns {
                lines.append(String(rest.prefix(columns)))
                rest = rest.dropFirst(columns)
            }
            line = String(rest)
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(columns - text.count, 0))
    }

    /// The text with the blanks before it that `alignment` asks for.
    static func aligned(_ text: String, _ alignment: Slip.Alignment, in columns: Int) -> String {
        let free = max(columns - text.count, 0)
        let before =
            switch alignment {
            case .left: 0
            case .centre: free / 2
            case .right: free
            }
        return String(repeating: " ", count: before) + text
    }
}
