internal import PoskoWords

/// A full screen of cells: a pure function of a view and a size, compared as text in tests.
///
/// From the top: the title with the status, alerts, the body with the line at its right, the
/// message, the keys. 80 columns and 24 rows show everything; a smaller screen loses the end of the
/// body, never the alert, the message or the keys.
package struct Screen: Hashable, Sendable {
    /// Exactly as many as the screen has rows, each exactly as wide as it.
    package let lines: [Line]
    package let columns: Int

    /// Columns of the panel at the right; below `sideBySide_columns` it stands under the body.
    package static let sideColumns = 26
    package static let sideBySide_columns = 80

    /// Columns that the body has on a screen of this width.
    package static func bodyColumns(of columns: Int) -> Int {
        columns >= sideBySide_columns ? columns - sideColumns - 1 : columns
    }

    package init(_ view: DeskView, columns: Int, rows: Int) {
        let columns = max(columns, 1)
        self.columns = columns
        var top = [Self.heading(view, columns)]
        top += view.alert.map { Self.filled($0, columns) }
        var bottom: [Line] = []
        if let message = view.message {
            bottom += CellWidth.folded(message.text, columns: columns).prefix(2).map {
                Line($0, message.ink)
            }
        } else {
            bottom.append(Line())
        }
        bottom += Self.keys(view.hints, columns)
        let room = max(rows - top.count - bottom.count, 0)
        let middle = Self.middle(view, columns, rows: room)
        lines = (top + middle + bottom).prefix(max(rows, 0)).map { $0.fitted(to: columns) }
    }

    /// The text of every row, without spaces at the ends.
    package var text: String {
        lines.map { line in
            var text = line.text[...]
            while text.last == " " { text.removeLast() }
            return String(text)
        }.joined(separator: "\n")
    }

    /// Row and column of the cursor; nil when it is not to be seen.
    package var cursor: (row: Int, column: Int)? {
        for (row, line) in lines.enumerated() {
            if let column = line.cursor { return (row, column) }
        }
        return nil
    }

    private static func heading(_ view: DeskView, _ columns: Int) -> Line {
        let status = Line(view.status)
        let room = max(columns - status.width - 1, 0)
        let title = Line([Run(" " + view.title, .inverse)]).fitted(to: room)
        return filled(title + Line([Run(" ", .inverse)]) + status, columns)
    }

    /// The last ink goes on to the right edge.
    private static func filled(_ line: Line, _ columns: Int) -> Line {
        let room = columns - line.width
        guard room > 0, let ink = line.runs.first?.ink else { return line }
        return Line(
            line.runs.map { Run($0.text, $0.ink == .plain ? ink : $0.ink) }
                + [Run(String(repeating: " ", count: room), ink)],
            cursor: line.cursor
        )
    }

    private static func middle(_ view: DeskView, _ columns: Int, rows: Int) -> [Line] {
        guard rows > 0 else { return [] }
        guard columns >= sideBySide_columns, !view.side.isEmpty else {
            let all = view.side.isEmpty ? view.body : view.body + [Line()] + view.side
            return window(all, rows: rows)
        }
        let left = window(view.body, rows: rows)
        let width = bodyColumns(of: columns)
        return (0..<rows).map { row in
            let right = row < view.side.count ? view.side[row] : Line()
            return left[row].fitted(to: width) + Line([Run("│", .faint)])
                + right.fitted(to: sideColumns)
        }
    }

    /// As many lines as there is room for, with the one that has the cursor among them.
    private static func window(_ lines: [Line], rows: Int) -> [Line] {
        var first = 0
        if lines.count > rows, let focus = lines.firstIndex(where: { $0.cursor != nil }) {
            first = min(max(focus - rows * 2 / 3, 0), lines.count - rows)
        }
        var shown = Array(lines.dropFirst(first).prefix(rows))
        let below = lines.count - first - shown.count
        if below > 0, rows > 3, shown[rows - 1].cursor == nil {
            shown[rows - 1] = Line(" ↓ " + DeskWords.more.text("\(below + 1)"), .faint)
        }
        return shown + Array(repeating: Line(), count: rows - shown.count)
    }

    /// On as few rows as they need, at most two.
    private static func keys(_ hints: [KeyHint], _ columns: Int) -> [Line] {
        var rows: [Line] = []
        var row = Line()
        for hint in hints {
            let piece = Line([Run(hint.key, .inverse), Run(" \(hint.text)  ")])
            if row.width + piece.width > columns, !row.runs.isEmpty {
                rows.append(row)
                row = Line()
            }
            row = row + piece
        }
        rows.append(row)
        return Array(rows.prefix(2))
    }
}
