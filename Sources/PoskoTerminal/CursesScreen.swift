internal import CNcurses
internal import Glibc
internal import PoskoDesk

/// A terminal under ncurses, which sends only what has changed.
///
/// curses keeps its state in globals that no lock guards. So one thread makes this, uses it and
/// closes it; it is not `Sendable`, and nothing else in the program calls curses.
final class CursesScreen {
    let hasFunctionKeys: Bool
    private let handle: OpaquePointer
    private let window: UnsafeMutablePointer<WINDOW>
    private let styles: [Ink: (style: InkStyle, pair: Int16)]
    private var shown: Screen?

    /// Takes the terminal: raw keys, no echo, a blank screen.
    init(environment: [String: String]) throws(TerminalProblem) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
        let kind = environment["TERM"] ?? ""
        guard posko_curses_is_able() != 0 else { throw .unable(kind: kind) }
        Self.speakUTF8()
        // The size is the terminal's own: an exported COLUMNS is of another one, or of before.
        use_env(false)
        use_tioctl(true)
        guard let handle = posko_curses_open(), let window = posko_curses_window() else {
            throw .unable(kind: kind)
        }
        self.handle = handle
        self.window = window
        let wantsColours = environment["NO_COLOR", default: ""].isEmpty
        styles = Self.styles(wantsColours: wantsColours)
        raw()
        noecho()
        nonl()
        // Before this, ncurses says of no key that the terminal has it.
        keypad(window, true)
        hasFunctionKeys = posko_curses_has_function_keys() != 0
        nodelay(window, true)
        // Shorter than people notice; sequences come in one piece.
        set_escdelay(50)
        // Text from a clipboard is marked as such, where the terminal can.
        posko_curses_send("BE")
        curs_set(0)
    }

    /// Gives the terminal back as it was.
    func close() {
        posko_curses_send("BD")
        endwin()
        delscreen(handle)
    }

    /// Letters of all scripts, also where the locale is one of plain ASCII: terminals are newer.
    private static func speakUTF8() {
        setlocale(LC_CTYPE, "")
        let codeSet = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
        if codeSet != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    private static func styles(wantsColours: Bool) -> [Ink: (style: InkStyle, pair: Int16)] {
        let colours = wantsColours ? Int(posko_curses_colours()) : 0
        var styles: [Ink: (style: InkStyle, pair: Int16)] = [:]
        var pairs: Int16 = 0
        for ink in Ink.allCases {
            let style = InkStyle(ink, colours: colours)
            var pair: Int16 = 0
            if style.letters != nil || style.ground != nil {
                pairs += 1
                pair = pairs
                init_pair(pair, style.letters?.rawValue ?? -1, style.ground?.rawValue ?? -1)
            }
            styles[ink] = (style, pair)
        }
        return styles
    }

    // MARK: - Size

    var columns: Int { Int(getmaxx(window)) }
    var rows: Int { Int(getmaxy(window)) }

    /// Takes over the size that the terminal has now.
    func fit() {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0,
            (Int(size.ws_col), Int(size.ws_row)) != (columns, rows)
        else { return }
        // ncurses says so with a key, so that this may only be done when there is something to do.
        resizeterm(Int32(size.ws_row), Int32(size.ws_col))
        redraw()
    }

    // MARK: - Out

    func draw(_ screen: Screen) {
        shown = screen
        werase(window)
        for (row, line) in screen.lines.prefix(rows).enumerated() {
            var column = 0
            for run in line.fitted(to: columns).runs {
                // Each at its column: a letter that the terminal finds wider moves no other.
                wmove(window, Int32(row), Int32(column))
                use(run.ink)
                waddnstr(window, run.text, -1)
                column += CellWidth.of(run.text)
            }
        }
        use(.plain)
        if let cursor = screen.cursor, cursor.row < rows, cursor.column < columns {
            curs_set(1)
            wmove(window, Int32(cursor.row), Int32(cursor.column))
        } else {
            curs_set(0)
        }
        wrefresh(window)
    }

    /// Sends all of it, whatever the terminal may show.
    func redraw() {
        clearok(window, true)
        if let shown { draw(shown) } else { wrefresh(window) }
    }

    /// After somebody stopped the process and let it go on: the shell has changed the terminal.
    func resume() {
        reset_prog_mode()
        posko_curses_send("BE")
        redraw()
    }

    func ring() { beep() }

    private func use(_ ink: Ink) {
        guard let (style, pair) = styles[ink] else { return }
        posko_curses_style(
            style.isBold ? 1 : 0,
            style.isFaint ? 1 : 0,
            style.isInverse ? 1 : 0,
            style.isUnderlined ? 1 : 0,
            pair
        )
    }

    // MARK: - In

    /// What was pressed, without waiting; nil when nothing was.
    func read() -> CursesInput? {
        var value: UInt32 = 0
        switch posko_curses_read(&value) {
        case OK: return .character(value)
        case KEY_CODE_YES: return .code(Int32(bitPattern: value))
        default: return nil
        }
    }
}
