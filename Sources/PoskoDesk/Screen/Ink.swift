/// How a stretch of text stands out. Colour never says something alone: there is a word beside it.
package enum Ink: Hashable, Sendable, CaseIterable {
    case plain
    case faint
    case strong
    /// White on dark, for titles and what is chosen.
    case inverse
    /// What is wrong: a value outside of its limits, a refusal.
    case warning
    case good
    case green, yellow, orange, red
}

/// A stretch of text in one ink.
package struct Run: Hashable, Sendable {
    package var text: String
    package var ink: Ink

    package init(_ text: String, _ ink: Ink = .plain) {
        self.text = text
        self.ink = ink
    }
}

/// One line of a screen, before it has a width.
package struct Line: Hashable, Sendable {
    package var runs: [Run]
    /// Column of the cursor in this line; nil when it is elsewhere.
    package var cursor: Int?

    package init(_ runs: [Run], cursor: Int? = nil) {
        self.runs = runs
        self.cursor = cursor
    }

    package init(_ text: String = "", _ ink: Ink = .plain) {
        runs = text.isEmpty ? [] : [Run(text, ink)]
        cursor = nil
    }

    package var text: String { runs.map(\.text).joined() }
    package var width: Int { runs.reduce(0) { $0 + CellWidth.of($1.text) } }

    /// As the line with spaces after it, or cut; exactly `columns` wide.
    package func fitted(to columns: Int) -> Line {
        var room = columns
        var fitted: [Run] = []
        for run in runs where room > 0 {
            let text = CellWidth.prefix(run.text, columns: room)
            room -= CellWidth.of(text)
            fitted.append(Run(text, run.ink))
        }
        if room > 0 { fitted.append(Run(String(repeating: " ", count: room))) }
        return Line(fitted, cursor: cursor.map { min($0, columns - 1) })
    }

    /// A text on as many lines as it needs.
    ///
    /// - Parameters:
    ///   - indent: spaces before the first line; `hanging` more before the others.
    ///   - columns: that a line may be wide.
    package static func wrapped(
        _ text: String,
        _ ink: Ink = .plain,
        indent: Int = 1,
        hanging: Int = 0,
        columns: Int
    ) -> [Line] {
        let room = max(columns - indent - hanging, 1)
        return CellWidth.folded(text, columns: room).enumerated().map { index, part in
            let spaces = String(repeating: " ", count: indent + (index == 0 ? 0 : hanging))
            return Line(spaces + part, ink)
        }
    }

    package static func + (left: Line, right: Line) -> Line {
        Line(
            left.runs + right.runs,
            cursor: left.cursor ?? right.cursor.map { $0 + left.width }
        )
    }
}
