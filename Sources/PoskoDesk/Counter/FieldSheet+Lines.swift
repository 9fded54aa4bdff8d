internal import PoskoWords

extension FieldSheet {
    /// The title, then a line for each field; options stand below the field that has the cursor.
    func lines(columns: Int) -> [Line] {
        let labels = rows.map { CellWidth.of($0.label.text()) }.max() ?? 0
        var lines = Line.wrapped(title, .strong, columns: columns)
        for (index, row) in rows.enumerated() {
            let isFocused = index == focus
            lines.append(row.line(labelColumns: labels, columns: columns, isFocused: isFocused))
            if isFocused { lines += row.entry.options(columns: columns) }
        }
        return lines
    }

    var hints: [KeyHint] {
        let move = rows.count > 1 ? [KeyHint("Tab", SheetWords.nextField.text())] : []
        return [KeyHint("Enter", CounterWords.send.text())] + move
            + [KeyHint("Esc", SheetWords.drop.text())]
    }
}

extension FieldSheet.Row {
    fileprivate func line(labelColumns: Int, columns: Int, isFocused: Bool) -> Line {
        let shown: TextField
        switch entry {
        case .text(let field): shown = field
        case .remembered(let remembered): shown = remembered.field
        case .choice(let field):
            shown = TextField(
                .text,
                charactersMax: 300,
                text: field.chosen.map { field.options[$0].text() } ?? ""
            )
        case .ticks(let field):
            shown = TextField(
                .text,
                charactersMax: 300,
                text: field.ticked.sorted().map { field.options[$0].text() }
                    .joined(separator: ", ")
            )
        }
        let line = shown.line(
            label.text(),
            labelColumns: labelColumns,
            columns: columns,
            isFocused: isFocused
        )
        guard entry.isEmpty, let hint else { return line }
        // One cell for the cursor.
        let room = max(columns - line.width - 1, 0)
        return line + Line([Run(" " + CellWidth.prefix(hint.text(), columns: room), .faint)])
    }
}

extension FieldSheet.Entry {
    fileprivate func options(columns: Int) -> [Line] {
        switch self {
        case .text: return []
        case .remembered(let field):
            guard field.earlier.count > 1, field.isFresh || field.text.isEmpty else { return [] }
            return field.earlier.enumerated().map { index, text in
                Line(CellWidth.prefix("    \(index + 1) \(text)", columns: columns), .faint)
            }
        case .choice(let field):
            return Self.pieces(
                field.options.enumerated().map { index, option in
                    Run("\(index + 1) \(option.text())", index == field.chosen ? .strong : .faint)
                },
                columns: columns
            )
        case .ticks(let field):
            return Self.pieces(
                field.options.enumerated().map { index, option in
                    let isTicked = field.ticked.contains(index)
                    let mark = isTicked ? "✓" : " "
                    return Run("\(index + 1)\(mark)\(option.text())", isTicked ? .strong : .faint)
                },
                columns: columns
            )
        }
    }

    /// Beside one another as long as there is room.
    private static func pieces(_ pieces: [Run], columns: Int) -> [Line] {
        var lines: [Line] = []
        var line = Line("   ")
        for piece in pieces {
            let run = Line([Run(" "), piece, Run(" ")])
            if line.width + run.width > columns, line.runs.count > 1 {
                lines.append(line)
                line = Line("   ")
            }
            line = line + run
        }
        return lines + [line]
    }
}
