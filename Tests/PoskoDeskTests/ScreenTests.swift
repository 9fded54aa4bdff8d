internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Screen")
struct ScreenTests {
    private static func view() -> DeskView {
        var view = DeskView(title: "Desk 1", status: [Run("● connected 10:31 ", .good)])
        view.alert = [Line("RED", .red)]
        view.body = (1...30).map { Line("row \($0)") }
        view.side = [Line(" A001")]
        view.message = DeskMessage("said")
        view.hints = [KeyHint(.next, DeskWords.next), KeyHint("Enter", "go")]
        return view
    }

    @Test(
        "every row is as wide as the screen, and alert, message and keys are always there",
        arguments: [(80, 24), (100, 40), (60, 10), (79, 24), (20, 6)]
    )
    func shape(columns: Int, rows: Int) {
        let screen = Screen(Self.view(), columns: columns, rows: rows)
        #expect(screen.lines.count == rows)
        #expect(screen.lines.allSatisfy { $0.width == columns })
        #expect(screen.text.contains("RED"))
        #expect(screen.text.contains("said"))
        #expect(screen.text.contains("F2"))
    }

    @Test("the line stands at the right from 80 columns, below the body on a narrower screen")
    func side() {
        var view = Self.view()
        view.body = [Line("body")]
        let wide = Screen(view, columns: 80, rows: 24).lines.map(\.text)
        #expect(wide[2].hasPrefix("body") && wide[2].contains("│ A001"))
        let narrow = Screen(view, columns: 60, rows: 24).lines.map(\.text)
        #expect(narrow[4].hasPrefix(" A001"))
    }

    @Test("a body that is too long shows the field that has the cursor")
    func scrolls() {
        var view = Self.view()
        let field = TextField(.text, charactersMax: 9, text: "typed")
        view.body[27] = field.line("name", labelColumns: 6, isFocused: true)
        let screen = Screen(view, columns: 80, rows: 24)
        #expect(screen.text.contains("typed"))
        #expect(screen.cursor != nil)
    }

    @Test("a long text shows the part with the cursor, within the line")
    func longText() {
        var field = TextField(.text, charactersMax: 99, text: "abcdefghijklmnopqrstuvwxyz")
        let end = field.line("name", labelColumns: 6, columns: 30, isFocused: true)
        #expect(end.text.hasSuffix("z") && end.width <= 30)
        _ = field.handle(.home)
        let start = field.line("name", labelColumns: 6, columns: 30, isFocused: true)
        #expect(start.text.contains(" abc") && start.width <= 30)
    }

    @Test("what comes from elsewhere cannot steer a terminal")
    func hostile() {
        #expect(CellWidth.safe("a\u{1B}[2Jb\u{202E}c\n") == "a�[2Jb�c�")
        #expect(CellWidth.of("日本e\u{301}") == 5)
        #expect(CellWidth.prefix("日本", columns: 3) == "日")
        #expect(CellWidth.folded("one two three", columns: 7) == ["one two", "three"])
        #expect(CellWidth.folded("abcdefgh", columns: 3) == ["abc", "def", "gh"])
    }
}

@Suite("Keys")
struct KeyTests {
    @Test("a scanner is told from a hand by its speed")
    func scanner() {
        var reader = ScanReader()
        var inputs: [ScanReader.Input] = []
        for character in "3214161505700001" {
            inputs += reader.read(.character(character), now_ms: 5)
        }
        inputs += reader.read(.enter, now_ms: 20)
        #expect(inputs == [.scan("3214161505700001")])
        inputs = reader.read(.character("1"), now_ms: 1_000)
        #expect(inputs.isEmpty)
        inputs = reader.pause(now_ms: 1_040)
        #expect(inputs.isEmpty && reader.patience_ms == 60)
        inputs = reader.pause(now_ms: 1_070)
        #expect(inputs == [.key(.character("1"))] && reader.patience_ms == nil)
        inputs = reader.read(.character("2"), now_ms: 2_000) + reader.read(.enter, now_ms: 2_010)
        #expect(inputs == [.key(.character("2")), .key(.enter)])
    }

    @Test("a slow scanner is one, and so is one over a line that stands still in the middle")
    func slowScanner() {
        var reader = ScanReader()
        var inputs: [ScanReader.Input] = []
        var now_ms: Int64 = 1_000
        for (index, character) in "3214161505700001".enumerated() {
            now_ms += index == 8 ? 220 : 45
            inputs += reader.pause(now_ms: now_ms - 1)
            inputs += reader.read(.character(character), now_ms: now_ms)
        }
        inputs += reader.read(.enter, now_ms: now_ms + 45)
        #expect(inputs == [.scan("3214161505700001")])
        // A hand is slower.
        inputs = []
        for character in "118/78" {
            now_ms += 90
            inputs += reader.read(.character(character), now_ms: now_ms)
        }
        #expect(inputs == "118/7".map { .key(.character($0)) })
    }

    @Test("a key that is held down is pressed once; those that write or move repeat")
    func repeats() {
        for key in [Key.enter, .act(.done), .act(.next), .escape] {
            var filter = RepeatFilter()
            var admitted = filter.admits(key, now_ms: 1_000) ? 1 : 0
            for step in 1...50 where filter.admits(key, now_ms: 1_000 + Int64(step) * 33) {
                admitted += 1
            }
            #expect(admitted == 1)
            let isPressedAgain = filter.admits(key, now_ms: 5_000)
            #expect(isPressedAgain)
            let isOther = filter.admits(.character("y"), now_ms: 5_001)
            let isNext = filter.admits(key, now_ms: 5_002)
            #expect(isOther && isNext)
        }
        for key in [Key.character("1"), .backspace, .down] {
            var filter = RepeatFilter()
            let admitted = (0..<50).count { filter.admits(key, now_ms: Int64($0) * 33) }
            #expect(admitted == 50)
        }
    }

    @Test("keys in a burst that is no scan keep their order")
    func burst() {
        var reader = ScanReader()
        var inputs = reader.read(.character("a"), now_ms: 1)
        inputs += reader.read(.act(.next), now_ms: 2)
        inputs += reader.read(.character("b"), now_ms: 3)
        inputs += reader.pause(now_ms: 100)
        #expect(inputs == [.key(.character("a")), .key(.act(.next)), .key(.character("b"))])
    }

    @Test("what a scan is")
    func scans() {
        #expect(Scan("3214 1615 0570 0001", event: "e") == .nik("3214161505700001"))
        #expect(Scan("a017", event: "e") == .ticket("A017"))
        #expect(Scan("e/P001", event: "e") == .ticket("P001"))
        #expect(Scan("other/P001", event: "e") == .other("other/P001"))
        #expect(Scan("PWK25-00001", event: "e") == .other("PWK25-00001"))
        #expect(Scan("23737972065", event: "e") == .other("23737972065"))
    }

    @Test("a field takes what it is for, and leaves the rest")
    func field() {
        var field = TextField(.reading, charactersMax: 5)
        for character in "12x,5" { _ = field.handle(.character(character)) }
        #expect(field.text == "12,5")
        var taken = field.handle(.character("x"))
        #expect(!taken)
        for key in [Key.home, .delete] { _ = field.handle(key) }
        #expect(field.text == "2,5")
        taken = field.handle(.backspace)
        #expect(!taken)
        for key in [Key.end, .backspace] { _ = field.handle(key) }
        #expect(field.text == "2,")
    }
    @Test("a mark that stands on the letter before is no character of its own")
    func marks() {
        var field = TextField(.text, charactersMax: 9)
        for character in ["e", "\u{301}", "x"] as [Character] {
            _ = field.handle(.character(character))
        }
        #expect(field.text == "e\u{301}x" && field.cursor == 2)
    }
}
