internal import PoskoWords

/// One of a few, by its digit or with the arrows; Backspace takes the choice back.
struct ChoiceField: Hashable, Sendable {
    let options: [Phrase]
    private(set) var chosen: Int?

    init(_ options: [Phrase]) {
        self.options = options
    }

    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .backspace, .delete: chosen = nil
        case .left: chosen = max((chosen ?? options.count) - 1, 0)
        case .right: chosen = min((chosen ?? -1) + 1, options.count - 1)
        default:
            guard let index = key.option(of: options.count) else { return false }
            chosen = index
        }
        return true
    }
}

/// Any of a few, each ticked or not by its digit.
struct TickField: Hashable, Sendable {
    let options: [Phrase]
    private(set) var ticked: Set<Int>

    init(_ options: [Phrase], ticked: Set<Int> = []) {
        self.options = options
        self.ticked = ticked
    }

    mutating func handle(_ key: Key) -> Bool {
        guard let index = key.option(of: options.count) else { return false }
        if ticked.remove(index) == nil { ticked.insert(index) }
        return true
    }
}

/// A text that is often one of a few: it begins with the last one, a digit takes another, and
/// whatever else is typed takes its place.
struct RememberedField: Hashable, Sendable {
    /// The last one first.
    let earlier: [String]
    private(set) var field: TextField
    /// Nobody has typed yet, so a digit chooses and a letter begins anew.
    private(set) var isFresh = true

    init(_ earlier: [String], charactersMax: Int) {
        self.earlier = Array(earlier.prefix(9))
        field = TextField(.text, charactersMax: charactersMax, text: earlier.first ?? "")
    }

    var text: String { field.trimmed }

    mutating func handle(_ key: Key) -> Bool {
        if isFresh || field.isEmpty, let index = key.option(of: earlier.count) {
            field.set(earlier[index])
            isFresh = true
            return true
        }
        if isFresh {
            switch key {
            case .character, .backspace, .delete: field.clear()
            default: break
            }
        }
        let isTaken = field.handle(key) || (isFresh && key == .backspace)
        if isTaken { isFresh = false }
        return isTaken
    }
}

extension Key {
    /// From 0, when the key is a digit that names one of `count` options.
    func option(of count: Int) -> Int? {
        guard case .character(let character) = self, character.isASCII,
            let digit = character.wholeNumberValue, digit >= 1, digit <= count
        else { return nil }
        return digit - 1
    }
}
