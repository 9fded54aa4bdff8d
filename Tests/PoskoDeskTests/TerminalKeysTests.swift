internal import CNcurses
internal import PoskoDesk
internal import Testing

@testable import PoskoTerminal

@Suite("Terminal keys")
struct TerminalKeysTests {
    typealias Meaning = KeyReader.Meaning

    /// What keys come of a burst of characters, and of the pause after it.
    private static func read(
        _ text: String,
        hasFunctionKeys: Bool = true
    ) -> [Meaning] {
        var reader = KeyReader(hasFunctionKeys: hasFunctionKeys)
        let meanings = text.unicodeScalars.flatMap { reader.read(.character($0.value)) }
        return meanings + (reader.patience_ms == nil ? [] : reader.pause())
    }

    private static func keys(_ text: String) -> [Meaning] {
        text.map { .key(.character($0)) }
    }

    @Test(
        "ncurses' codes",
        arguments: [
            (KEY_F0 + 1, Key.act(.help)), (KEY_F0 + 2, .act(.next)), (KEY_F0 + 10, .act(.quit)),
            (KEY_UP, .up), (KEY_DOWN, .down), (KEY_LEFT, .left), (KEY_RIGHT, .right),
            (KEY_HOME, .home), (KEY_FIND, .home), (KEY_END, .end), (KEY_SELECT, .end),
            (KEY_PPAGE, .pageUp), (KEY_NPAGE, .pageDown), (KEY_BTAB, .backTab),
            (KEY_BACKSPACE, .backspace), (KEY_DC, .delete), (KEY_ENTER, .enter),
        ]
    )
    func codes(code: Int32, key: Key) {
        var reader = KeyReader(hasFunctionKeys: true)
        #expect(reader.read(.code(code)) == [.key(key)])
    }

    @Test("keys that a desk has no use for are none", arguments: [KEY_F0 + 11, KEY_F0, KEY_IC])
    func unknownCodes(code: Int32) {
        var reader = KeyReader(hasFunctionKeys: true)
        #expect(reader.read(.code(code)).isEmpty)
    }

    @Test(
        "control characters",
        arguments: [
            ("\u{03}", Meaning.key(.act(.quit))), ("\u{04}", .key(.act(.quit))),
            ("\u{08}", .key(.backspace)), ("\u{7F}", .key(.backspace)), ("\t", .key(.tab)),
            ("\n", .key(.enter)), ("\r", .key(.enter)), ("\u{0C}", .redraw),
        ]
    )
    func controls(text: String, meaning: Meaning) {
        #expect(Self.read(text) == [meaning])
    }

    @Test("letters of any script, and no other control characters")
    func letters() {
        #expect(Self.read("a é日\u{01}\u{1A}") == Self.keys("a é日"))
        var reader = KeyReader(hasFunctionKeys: true)
        #expect(reader.read(.code(KEY_RESIZE)) == [.resized])
    }

    @Test("Escape alone is Escape, with a digit a function key")
    func escape() {
        #expect(Self.read("\u{1B}") == [.key(.escape)])
        #expect(Self.read("\u{1B}2") == [.key(.act(.next))])
        #expect(Self.read("\u{1B}0") == [.key(.act(.quit))])
        #expect(Self.read("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
        #expect(Self.read("\u{1B}a") == [.key(.escape), .key(.character("a"))])
    }

    @Test("where there are function keys a digit after a pause is a digit")
    func escapeThenDigit() {
        var reader = KeyReader(hasFunctionKeys: true)
        var meanings = reader.read(.character(27))
        #expect(meanings.isEmpty && reader.patience_ms == 0)
        meanings = reader.pause() + reader.read(.character(50))
        #expect(meanings == [.key(.escape), .key(.character("2"))])
        var other = KeyReader(hasFunctionKeys: false)
        meanings = other.read(.character(27))
        #expect(meanings.isEmpty && other.patience_ms == KeyReader.digit_ms)
        meanings = other.read(.character(50))
        #expect(meanings == [.key(.act(.next))] && other.patience_ms == nil)
    }

    @Test(
        "sequences that the terminal's description does not name",
        arguments: [
            ("\u{1B}OQ", Key.act(.next)), ("\u{1B}[12~", .act(.next)), ("\u{1B}[[B", .act(.next)),
            ("\u{1B}[21~", .act(.quit)), ("\u{1B}[A", .up), ("\u{1B}OA", .up),
            ("\u{1B}[Z", .backTab),
            ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete),
        ]
    )
    func sequences(text: String, key: Key) {
        #expect(Self.read(text) == [.key(key)])
    }

    @Test("sequences that mean nothing here leave no letters behind")
    func otherSequences() {
        #expect(Self.read("\u{1B}[1;5Ax") == Self.keys("x"))
        #expect(Self.read("\u{1B}[Ix") == Self.keys("x"))
        #expect(Self.read("\u{1B}[5") == [])
        #expect(Self.read("\u{1B}[\u{1B}[A") == [.key(.up)])
    }

    @Test("text from a clipboard has no Enter, and ends also when its end is lost")
    func paste() {
        let pasted = Self.read("\u{1B}[200~one\r\ntwo\u{03}\u{1B}[201~\r")
        #expect(pasted == Self.keys("one") + Self.keys("  ") + Self.keys("two") + [.key(.enter)])
        var reader = KeyReader(hasFunctionKeys: true)
        for scalar in "\u{1B}[200~one".unicodeScalars { _ = reader.read(.character(scalar.value)) }
        #expect(reader.patience_ms == KeyReader.paste_ms)
        var meanings = reader.pause()
        #expect(meanings.isEmpty)
        meanings = reader.read(.character(13))
        #expect(meanings == [.key(.enter)])
    }
}

@Suite("Inks on terminals")
struct InkStyleTests {
    @Test("without colours there are none, and the levels still differ")
    func plain() {
        let styles = Ink.allCases.map { InkStyle($0, colours: 0) }
        #expect(styles.allSatisfy { $0.letters == nil && $0.ground == nil })
        let levels = [Ink.plain, .green, .yellow, .orange, .red].map { InkStyle($0, colours: 0) }
        #expect(Set(levels).count == 5)
    }

    @Test("with colours every ink looks its own way", arguments: [8, 16, 256])
    func colours(colours: Int) {
        let styles = Ink.allCases.map { InkStyle($0, colours: colours) }
        #expect(Set(styles).count == Ink.allCases.count)
        let red = InkStyle(.red, colours: colours)
        #expect(red.ground == .red && red.isBold)
        #expect(InkStyle(.orange, colours: colours).letters == .black)
        let most =
            styles.flatMap { [$0.letters, $0.ground] }.compactMap { $0?.rawValue }.max() ?? 0
        #expect(most < colours)
    }
}
