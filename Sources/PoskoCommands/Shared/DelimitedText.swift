/// The little that a mend file needs to know of CSV: where fields end, and how to write one.
struct DelimitedText {
    /// As the server's reader: a quote is one only at the beginning of a field.
    private enum Place {
        /// → `quoted` by a quote, else `unquoted`.
        case fieldStart
        case unquoted
        /// → `quoteSeen` by a quote.
        case quoted
        /// The end, or half of a doubled quote. → `quoted` by a quote, else `unquoted`.
        case quoteSeen
    }

    let delimiter: Unicode.Scalar

    /// The delimiter that occurs most often outside quotes, as the server chooses it; a comma for a
    /// header of one column.
    init(header: String) {
        let candidates: [Unicode.Scalar] = ["\t", ";", ","]
        var counts = candidates.map { _ in 0 }
        var isQuoted = false
        for scalar in header.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, let index = candidates.firstIndex(of: scalar) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        let index = counts.firstIndex(of: most) ?? 0
        delimiter = most > 0 ? candidates[index] : ","
    }

    /// The fields of a record as they are written, quotes included. A quote left open, as in a
    /// record that was cut, is closed.
    func rawFields(_ record: String) -> [String] {
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var place = Place.fieldStart
        for scalar in record.unicodeScalars {
            if scalar == delimiter, place != .quoted {
                fields.append(String(field))
                field = String.UnicodeScalarView()
                place = .fieldStart
                continue
            }
            switch place {
            case .fieldStart, .quoteSeen: place = scalar == "\"" ? .quoted : .unquoted
            case .quoted: place = scalar == "\"" ? .quoteSeen : .quoted
            case .unquoted: break
            }
            field.append(scalar)
        }
        if place == .quoted { field.append("\"") }
        return fields + [String(field)]
    }

    /// A value as a field, quoted where it must be, on one line.
    func field(_ value: String) -> String {
        let line = String(value.map { $0.isNewline ? " " : $0 })
        guard line.unicodeScalars.contains(where: { $0 == delimiter || $0 == "\"" }) else {
            return line
        }
        return "\"" + line.replacing("\"", with: "\"\"") + "\""
    }

    /// A field on one line that no spreadsheet takes for a formula: one that begins with `=`, `+`,
    /// `-` or `@` gets an apostrophe before it, which the import takes away again.
    func harmless(_ rawField: String) -> String {
        let line = String(
            String.UnicodeScalarView(
                rawField.unicodeScalars.map { Self.isControl($0) ? " " : $0 }
            )
        )
        let isQuoted = line.hasPrefix("\"")
        let value = line.dropFirst(isQuoted ? 1 : 0)
        guard let first = value.unicodeScalars.first(where: { $0 != " " }),
            "=+-@".unicodeScalars.contains(first)
        else { return line }
        return (isQuoted ? "\"" : "") + "'" + value
    }

    /// Line ends and everything else that steers instead of being read.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // Joiners shape letters; other format characters hide or reorder text.
        case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
        default: false
        }
    }

    func record(_ fields: [String]) -> String {
        fields.joined(separator: String(delimiter))
    }

    /// A field without its quotes, for comparing names of columns.
    static func name(_ rawField: String) -> String {
        rawField.filter { $0 != " " && $0 != "\"" }.lowercased()
    }
}
