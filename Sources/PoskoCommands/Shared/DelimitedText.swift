/// The little that a mend file needs to know of CSV: where fields end, and how to write one.
struct DelimitedText {
    let delimiter: Character

    /// The delimiter that occurs most often outside quotes, as the server chooses it; a comma for a
    /// header of one column.
    init(header: String) {
        let candidates: [Character] = ["\t", ";", ","]
        var counts = candidates.map { _ in 0 }
        var isQuoted = false
        for scalar in header.unicodeScalars {
            let character = Character(scalar)
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, let index = candidates.firstIndex(of: character) { counts[index] += 1 }
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
        var isQuoted = false
        let delimiter = delimiter.unicodeScalars.first
        for scalar in record.unicodeScalars {
            if scalar == delimiter, !isQuoted {
                fields.append(String(field))
                field.removeAll(keepingCapacity: true)
                continue
            }
            // A quote is one only at the beginning of a field, or after that until it is closed.
            if scalar == "\"", isQuoted || field.isEmpty || isReopening(field) { isQuoted.toggle() }
            field.append(scalar)
        }
        if isQuoted { field.append("\"") }
        return fields + [String(field)]
    }

    /// A doubled quote: the field's first half of it has just been taken for the closing one.
    private func isReopening(_ field: String.UnicodeScalarView) -> Bool {
        field.first == "\"" && field.last == "\"" && field.count > 1
    }

    /// A value as a field, quoted where it must be, on one line.
    func field(_ value: String) -> String {
        let line = String(value.map { $0.isNewline ? " " : $0 })
        guard line.contains(delimiter) || line.contains("\"") else { return line }
        return "\"" + line.replacing("\"", with: "\"\"") + "\""
    }

    func record(_ fields: [String]) -> String {
        fields.joined(separator: String(delimiter))
    }

    /// A field without its quotes, for comparing names of columns.
    static func name(_ rawField: String) -> String {
        var text = rawField[...]
        while let first = text.first, first == " " || first == "\"" || first == "\u{FEFF}" {
            text.removeFirst()
        }
        while let last = text.last, last == " " || last == "\"" { text.removeLast() }
        return text.lowercased()
    }
}
