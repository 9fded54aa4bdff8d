internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Line mode: what is typed")
struct TerminalPlainInputTests {
    private static func keys(_ text: String) -> [Key] { text.map { .character($0) } }

    @Test("an empty line is Enter; a text is typed, with Enter or without")
    func text() {
        #expect(PlainInput.parse("") == [.input(.keys([.enter]))])
        #expect(PlainInput.parse("  ") == [.input(.keys([.enter]))])
        #expect(PlainInput.parse("Siti A") == [.input(.line("Siti A"))])
        #expect(PlainInput.parse("Siti\\") == [.input(.keys(Self.keys("Siti")))])
        let rest: [PlainInput.Event] = [.input(.keys(Self.keys("12") + [.enter]))]
        #expect(PlainInput.parse("12", goesOn: true) == rest, "goes on from the line before")
        #expect(PlainInput.parse("//x") == [.input(.line("/x"))])
        #expect(PlainInput.parse("y") == [.input(.keys([.character("y")]))])
        #expect(PlainInput.parse("2") == [.input(.line("2"))])
    }

    @Test(
        "commands have names in both languages, and those of the keys",
        arguments: [
            ("/next", Key.act(.next)), ("/panggil", .act(.next)), ("/F2", .act(.next)),
            ("/ulang", .act(.recall)), ("/mulai", .act(.begin)), ("/tidak-hadir", .act(.missed)),
            ("/missed", .act(.missed)), ("/selesai", .act(.done)), ("/batal", .act(.undo)),
            ("/cetak", .act(.print)), ("/lainnya", .act(.more)), ("/keluar", .act(.quit)),
            ("/f10", .act(.quit)), ("/esc", .escape), ("/kembali", .escape), ("/tab", .tab),
            ("/up", .up), ("/bawah", .down), ("/pgdn", .pageDown),
        ]
    )
    func commands(line: String, key: Key) {
        #expect(PlainInput.parse(line) == [.input(.keys([key]))])
    }

    @Test("help and what stands there are line mode's own; others are unknown")
    func others() {
        #expect(PlainInput.parse("/bantuan") == [.help])
        #expect(PlainInput.parse("/f1") == [.help])
        #expect(PlainInput.parse("/show") == [.show])
        #expect(PlainInput.parse("/nxt") == [.unknown("/nxt")])
    }

    @Test("no two commands have a name in common")
    func names() {
        let names = PlainCommand.allCases.flatMap { command in
            Set([command.name.indonesian, command.name.english])
        }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.hasPrefix("/") && $0 == $0.lowercased() })
    }

    @Test(
        "what looks like a code is a scan",
        arguments: [
            "3214161505700001", "3214 1615 0570 0001", "A017", "p001", "tanjungsari/A001",
            "PWK25-00001", "23737972065",
        ]
    )
    func scans(line: String) {
        #expect(PlainInput.parse(line) == [.input(.scan(line))])
    }

    @Test(
        "what does not is typed",
        arguments: [
            "120/80", "15-05-1970", "1970-05-15", "Sukamaju", "170,5", "12345", "RT 01 RW 02",
        ]
    )
    func typed(line: String) {
        #expect(PlainInput.parse(line) == [.input(.line(line))])
    }

    @Test("bytes become lines, whatever they are cut into")
    func lines() {
        var splitter = LineSplitter()
        var lines = splitter.take(Array("on".utf8))
        #expect(lines.isEmpty)
        lines = splitter.take(Array("e\r\n\né\nlast".utf8))
        #expect(lines == ["one", "", "é"])
        lines = splitter.end()
        #expect(lines == ["last"])
        lines = splitter.take([0xFF, 0x0A] + Array(repeating: 0x61, count: 5000) + [0x0A])
        #expect(lines.map(\.count) == [1, LineSplitter.bytesMax])
    }
}

@Suite("Line mode: what is told")
struct TerminalPlainTextTests {
    private static func view(_ text: String = "") -> DeskView {
        var view = DeskView(
            title: "Desk 2 · siti",
            status: [
                Run("● connected", .good), Run("  1 unsent", .orange), Run("  10:31 ", .strong),
            ]
        )
        let field = TextField(.text, charactersMax: 20, text: text)
        view.body = [
            Line(), Line(" A017 is called, since 3 min"),
            field.line("Name", labelColumns: 8, isFocused: true, after: [Run("max 20", .faint)]),
        ]
        view.side = [Line(" Line: 2 waiting"), Line(" A018  4 min")]
        view.hints = [KeyHint(.next, DeskWords.next), KeyHint("Esc", "Back")]
        return view
    }

    @Test("the first time everything but the line, then only what is new")
    func first() {
        var text = PlainText()
        var told = text.lines(of: Self.view(), answersInput: false)
        #expect(
            told == [
                "Desk 2 · siti", "connected", "A017 is called, since 3 min", "? Name       max 20",
                "Keys: /next = Call next, /esc = Back",
            ]
        )
        told = text.lines(of: Self.view(), answersInput: true)
        #expect(told.isEmpty)
        var changed = Self.view()
        changed.body.append(Line(" A017 is here"))
        changed.hints = [KeyHint("Enter", "Go on")]
        told = text.lines(of: changed, answersInput: true)
        #expect(told == ["A017 is here", "Keys: empty line = Go on"])
    }

    @Test("clocks, ages and letters in the field are never told")
    func times() {
        var text = PlainText()
        _ = text.lines(of: Self.view(), answersInput: false)
        var later = Self.view("Siti")
        later.status[2] = Run("  10:32 ", .strong)
        later.status[1] = Run("")
        later.body[1] = Line(" A017 is called, since 99 s")
        later.side = [Line(" Line: 3 waiting"), Line(" A018  5 min"), Line(" A019  0 s")]
        let told = text.lines(of: later, answersInput: true)
        #expect(told.isEmpty)
    }

    @Test("a field is told when it is left, and so is the next; what is wrong with it at once")
    func fields() {
        var text = PlainText()
        _ = text.lines(of: Self.view(), answersInput: false)
        let name = TextField(.text, charactersMax: 20, text: "Siti")
        let hamlet = TextField(.text, charactersMax: 20)
        var view = Self.view("Siti")
        view.body[2] = name.line(
            "Name",
            labelColumns: 8,
            isFocused: true,
            after: [Run("too short", .warning)]
        )
        var told = text.lines(of: view, answersInput: true)
        #expect(told == ["? Name     Siti  too short"])
        view.body[2] = name.line("Name", labelColumns: 8, isFocused: false)
        view.body.append(hamlet.line("Hamlet", labelColumns: 8, isFocused: true))
        told = text.lines(of: view, answersInput: true)
        #expect(told == ["Name     Siti", "? Hamlet"])
    }

    @Test("alerts have two marks, also those of the line; a message is told for every input")
    func marks() {
        var text = PlainText()
        _ = text.lines(of: Self.view(), answersInput: false)
        var view = Self.view()
        view.alert = [Line(" RED: A017", .red)]
        view.side.append(Line([Run(" A020", .strong), Run(" URGENT", .red)]))
        view.message = DeskMessage("Finish A017 first.", .warning)
        var told = text.lines(of: view, answersInput: true)
        #expect(told == ["!! RED: A017", "!! A020 URGENT", "> Finish A017 first."])
        told = text.lines(of: view, answersInput: false)
        #expect(told.isEmpty)
        told = text.lines(of: view, answersInput: true)
        #expect(told == ["> Finish A017 first."])
    }

    @Test("a lost connection is told once, with what is unsent, and its return")
    func connection() {
        var text = PlainText()
        _ = text.lines(of: Self.view(), answersInput: false)
        var view = Self.view()
        view.status = [Run("✕ CUT OFF 5 s", .red), Run("  2 unsent", .orange), Run("  10:31 ")]
        var told = text.lines(of: view, answersInput: false)
        #expect(told == ["CUT OFF 5 s 2 unsent"])
        view.status = [Run("✕ CUT OFF 2 min", .red), Run("  2 unsent", .orange), Run("  10:33 ")]
        told = text.lines(of: view, answersInput: false)
        #expect(told.isEmpty)
        told = text.lines(of: Self.view(), answersInput: false)
        #expect(told == ["connected"])
    }

    @Test("on demand everything, in the language in which it began")
    func whole() {
        let text = Language.$current.withValue(.indonesian) { PlainText() }
        let told = text.whole(Self.view("Siti"))
        #expect(told.contains("A018  4 min"))
        #expect(told.contains("● connected  1 unsent  10:31"))
        #expect(told.last == "Pilihan: /panggil = Call next, /kembali = Back")
        #expect(text.unknown("/x") == "Perintah /x tidak dikenal. /bantuan menampilkan daftarnya.")
        let missed = text.help.first { $0.hasPrefix("/tidak-hadir (F5)") }
        #expect(missed?.hasSuffix("Tidak hadir") == true)
    }
}

@Suite("Small screens")
struct TerminalSizeTests {
    @Test("a small screen says so where nothing else is said", arguments: [(79, 24), (80, 23)])
    func small(columns: Int, rows: Int) {
        var view = DeskView(title: "Desk", status: [])
        let noted = view.noting(columns: columns, rows: rows)
        #expect(noted.message?.text.contains("\(columns)x\(rows)") == true)
        view.message = DeskMessage("said")
        #expect(view.noting(columns: columns, rows: rows) == view)
    }

    @Test("one that is large enough does not")
    func large() {
        let view = DeskView(title: "Desk", status: [])
        #expect(view.noting(columns: 80, rows: 24) == view)
    }

    @Test("what a terminal cannot do is said in the reader's language")
    func problems() {
        #expect(TerminalProblem.unable(kind: "dumb").message.contains("--plain"))
        let text = Language.$current.withValue(.indonesian) { TerminalProblem.noTerminal.message }
        #expect(text == "Layar penuh perlu terminal. Jalankan lagi dengan --plain.")
    }
}
