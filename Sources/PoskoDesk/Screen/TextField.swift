/// A line that is being typed.
package struct TextField: Hashable, Sendable {
    /// What a key may put in.
    package enum Kind: Hashable, Sendable {
        case text
        case digits
        /// Digits, a comma or a point, and the letters of LO and HI.
        case reading
    }

    package private(set) var text: String
    /// Characters before the cursor.
    package private(set) var cursor: Int
    package let kind: Kind
    /// Longer input is not taken.
    package let charactersMax: Int

    package init(_ kind: Kind, charactersMax: Int, text: String = "") {
        self.kind = kind
        self.charactersMax = charactersMax
        self.text = text
        cursor = text.count
    }

    package var isEmpty: Bool { text.trimmingSpaces().isEmpty }
    package var trimmed: String { text.trimmingSpaces() }

    package mutating func clear() { set("") }

    package mutating func set(_ text: String) {
        self.text = String(text.prefix(charactersMax))
        cursor = self.text.count
    }

    /// - Returns: whether the key was the field's; one that it does not take is not, so that it can
    ///   mean something else.
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character):
            guard takes(character) else { return false }
            guard text.count < charactersMax else { return true }
            let before = text.count
            text.insert(character, at: text.index(text.startIndex, offsetBy: cursor))
            // A mark that stands on the letter before makes no character of its own.
            cursor += text.count - before
        case .backspace:
            guard cursor > 0 else { return false }
            text.remove(at: text.index(text.startIndex, offsetBy: cursor - 1))
            cursor -= 1
        case .delete:
            guard cursor < text.count else { return false }
            text.remove(at: text.index(text.startIndex, offsetBy: cursor))
        case .left:
            guard cursor > 0 else { return false }
            cursor -= 1
        case .right:
            guard cursor < text.count else { return false }
            cursor += 1
        case .home: cursor = 0
        case .end: cursor = text.count
        case .enter, .tab, .backTab, .escape, .up, .down, .pageUp, .pageDown, .act: return false
        }
        return true
    }

    private func takes(_ character: Character) -> Bool {
        switch kind {
        case .text: CellWidth.safe(String(character)) == String(character)
        case .digits: character.isASCII && character.isNumber
        case .reading:
            character.isASCII && (character.isNumber || "., /<LOHIlohi".contains(character))
        }
    }

    /// `label   text`, with the cursor when the field has the focus.
    ///
    /// - Parameters:
    ///   - labelColumns: of the label, so that fields stand below one another.
    ///   - columns: of the whole line; of a longer text the part with the cursor is shown.
    ///   - after: the unit, limits, what is wrong.
    package func line(
        _ label: String,
        labelColumns: Int,
        columns: Int = 52,
        isFocused: Bool,
        after: [Run] = []
    ) -> Line {
        let room = max(columns - labelColumns - 4, 8)
        var shown = CellWidth.safe(text)
        var before = CellWidth.of(CellWidth.safe(String(text.prefix(cursor))))
        while CellWidth.of(shown) >= room, before > 0 {
            let first = shown.removeFirst()
            before -= CellWidth.of(first)
        }
        shown = CellWidth.prefix(shown, columns: room)
        let head = Line([
            Run(isFocused ? "▸ " : "  ", .strong),
            Run(label, isFocused ? .strong : .plain),
        ]).fitted(to: labelColumns + 2)
        let line = head + Line([Run(" "), Run(shown, .strong)])
        let cursor = isFocused ? head.width + 1 + before : nil
        return Line(line.runs + (after.isEmpty ? [] : [Run("  ")] + after), cursor: cursor)
    }
}
