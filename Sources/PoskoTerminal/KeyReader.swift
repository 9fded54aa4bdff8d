internal import CNcurses
internal import PoskoDesk

/// What ncurses read from the terminal.
enum CursesInput: Hashable, Sendable {
    /// A letter of any script, or a control character.
    case character(UInt32)
    /// One of ncurses' codes for keys: `KEY_UP`.
    case code(Int32)
}

/// Makes keys of what ncurses reads. What it does not know itself comes as Escape and letters, and
/// is put together here: Escape and a digit for a function key, the sequences of terminals that
/// are other than they say, and text from a clipboard, in which Enter is no Enter.
struct KeyReader: Sendable {
    enum Meaning: Hashable, Sendable {
        case key(Key)
        case resized
        /// Ctrl-L: something else has written on the screen.
        case redraw
    }

    private enum State: Hashable {
        case keys
        case escape
        /// What came after Escape and `[` or `O`.
        case sequence(String)
    }

    /// How long a sequence may take to come through a network, in milliseconds.
    static let sequence_ms = 50
    /// How long a hand may take from Escape to a digit, on a terminal without function keys.
    static let digit_ms = 800
    /// A pause that ends a clipboard's text whose end was lost.
    static let paste_ms = 500

    private let hasFunctionKeys: Bool
    private var state = State.keys
    private var isPasting = false

    /// - Parameter hasFunctionKeys: else Escape waits for a digit before it means itself.
    init(hasFunctionKeys: Bool) {
        self.hasFunctionKeys = hasFunctionKeys
    }

    /// After so many milliseconds without input `pause` is to be called; nil when nothing is open.
    var patience_ms: Int? {
        switch state {
        // Escape and what belongs to it come at once: ncurses has waited already.
        case .escape: hasFunctionKeys ? 0 : Self.digit_ms
        case .sequence: Self.sequence_ms
        case .keys: isPasting ? Self.paste_ms : nil
        }
    }

    mutating func pause() -> [Meaning] {
        defer { (state, isPasting) = (.keys, false) }
        return state == .escape ? [.key(.escape)] : []
    }

    mutating func read(_ input: CursesInput) -> [Meaning] {
        switch state {
        case .keys:
            if input == .character(Self.escape) {
                state = .escape
                return []
            }
            return isPasting ? pasted(input) : Self.meaning(of: input).map { [$0] } ?? []
        case .escape: return readAfterEscape(input)
        case .sequence(let held): return readSequence(held, input)
        }
    }

    private mutating func readAfterEscape(_ input: CursesInput) -> [Meaning] {
        guard case .character(let value) = input, let scalar = Unicode.Scalar(value) else {
            state = .keys
            return [.key(.escape)] + read(input)
        }
        switch scalar {
        case "[", "O":
            state = .sequence(String(scalar))
            return []
        case "0"..."9":
            state = .keys
            let number = scalar == "0" ? 10 : Int(value - 0x30)
            return Act(rawValue: number).map { [.key(.act($0))] } ?? []
        case "\u{1B}": return [.key(.escape)]
        default:
            state = .keys
            return [.key(.escape)] + read(input)
        }
    }

    private mutating func readSequence(_ held: String, _ input: CursesInput) -> [Meaning] {
        state = .keys
        guard case .character(let value) = input, value < 0x7F, value != Self.escape,
            let scalar = Unicode.Scalar(value)
        else { return read(input) }
        let sequence = held + String(scalar)
        // Parameters go on; the console's function keys have a second bracket.
        let goesOn = value < 0x40 || (sequence == "[[")
        if goesOn, sequence.utf8.count < 16 {
            state = .sequence(sequence)
            return []
        }
        switch sequence {
        case "[200~": isPasting = true
        case "[201~": isPasting = false
        default: return Self.sequences[sequence].map { [.key($0)] } ?? []
        }
        return []
    }

    private func pasted(_ input: CursesInput) -> [Meaning] {
        guard case .character(let value) = input else { return [] }
        let isBreak = value == 9 || value == 10 || value == 13
        return (isBreak ? .key(.character(" ")) : Self.letter(value)).map { [$0] } ?? []
    }

    // MARK: - Single inputs

    private static let escape: UInt32 = 27

    private static func letter(_ value: UInt32) -> Meaning? {
        guard value >= 32, value != 127, let scalar = Unicode.Scalar(value) else { return nil }
        return .key(.character(Character(scalar)))
    }

    private static func meaning(of input: CursesInput) -> Meaning? {
        switch input {
        case .code(KEY_RESIZE): .resized
        case .code(let code): key(of: code).map { .key($0) }
        // Ctrl-C and Ctrl-D.
        case .character(3), .character(4): .key(.act(.quit))
        case .character(8), .character(127): .key(.backspace)
        case .character(9): .key(.tab)
        case .character(10), .character(13): .key(.enter)
        case .character(12): .redraw
        case .character(let value): letter(value)
        }
    }

    private static func key(of code: Int32) -> Key? {
        switch code {
        case KEY_ENTER: .enter
        case KEY_BTAB: .backTab
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_HOME, KEY_FIND, KEY_A1: .home
        case KEY_END, KEY_SELECT, KEY_C1: .end
        case KEY_PPAGE, KEY_A3: .pageUp
        case KEY_NPAGE, KEY_C3: .pageDown
        default: Act(rawValue: Int(code - KEY_F0)).map { .act($0) }
        }
    }

    /// What common terminals send, whatever their description says.
    private static let sequences: [String: Key] = [
        "[A": .up, "[B": .down, "[C": .right, "[D": .left, "[H": .home, "[F": .end,
        "OA": .up, "OB": .down, "OC": .right, "OD": .left, "OH": .home, "OF": .end,
        "OM": .enter, "[Z": .backTab,
        "[1~": .home, "[7~": .home, "[4~": .end, "[8~": .end, "[3~": .delete,
        "[5~": .pageUp, "[6~": .pageDown,
        "OP": .act(.help), "OQ": .act(.next), "OR": .act(.recall), "OS": .act(.begin),
        "[11~": .act(.help), "[12~": .act(.next), "[13~": .act(.recall), "[14~": .act(.begin),
        "[[A": .act(.help), "[[B": .act(.next), "[[C": .act(.recall), "[[D": .act(.begin),
        "[[E": .act(.missed), "[15~": .act(.missed), "[17~": .act(.done), "[18~": .act(.undo),
        "[19~": .act(.print), "[20~": .act(.more), "[21~": .act(.quit),
    ]
}
