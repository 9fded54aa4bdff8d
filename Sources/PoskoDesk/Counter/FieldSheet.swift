internal import PoskoWords

/// A few fields that are filled in before something is sent: Tab and the arrows move, Enter sends
/// as soon as all that is required is there, Escape drops it.
struct FieldSheet: Hashable, Sendable {
    /// What a field is for; a sheet has each at most once.
    enum Name: Hashable, Sendable {
        case facility, note, level, levelReason
        case values, symptoms, consciousness, reason
        case name, relation, nik
    }

    enum Entry: Hashable, Sendable {
        case text(TextField)
        case remembered(RememberedField)
        case choice(ChoiceField)
        case ticks(TickField)
    }

    struct Row: Hashable, Sendable {
        let name: Name
        let label: Phrase
        var entry: Entry
        var isRequired = false
        /// How to fill it in, as long as it is empty.
        var hint: Phrase?
    }

    enum Outcome: Hashable {
        /// The key was the sheet's.
        case taken
        case send
        case close
        /// Enter, but this is still to be filled in; it has the cursor now.
        case missing(Phrase)
        /// Enter, but what stands in this text reads like a code that wandered in; Enter again says
        /// that it is meant.
        case doubtful(Phrase)
        /// The key means nothing to a sheet.
        case notTaken
    }

    let title: String
    private(set) var rows: [Row]
    private(set) var focus = 0
    /// Something was typed or chosen.
    private(set) var isTouched = false
    /// It was asked whether a code is meant.
    private var isDoubted = false
    /// So many digits in a row stand in no sentence and in no name: a scanner typed them, so slowly
    /// or through such a network that it looked like a hand.
    private static let codeDigits = 5

    init(_ title: String, _ rows: [Row]) {
        self.title = title
        self.rows = rows
    }

    /// What is typed in a field, without spaces around it; empty when there is no such field.
    func text(_ name: Name) -> String {
        switch rows.first(where: { $0.name == name })?.entry {
        case .text(let field): field.trimmed
        case .remembered(let field): field.text
        case .choice, .ticks, nil: ""
        }
    }

    /// The option that was chosen, from 0.
    func choice(_ name: Name) -> Int? {
        guard case .choice(let field)? = rows.first(where: { $0.name == name })?.entry else {
            return nil
        }
        return field.chosen
    }

    /// The options that are ticked, from 0.
    func ticks(_ name: Name) -> Set<Int> {
        guard case .ticks(let field)? = rows.first(where: { $0.name == name })?.entry else {
            return []
        }
        return field.ticked
    }

    mutating func set(_ name: Name, _ text: String) {
        guard let index = rows.firstIndex(where: { $0.name == name }),
            case .text(var field) = rows[index].entry
        else { return }
        field.set(text)
        rows[index].entry = .text(field)
        focus = index
        isTouched = true
    }

    /// Takes over what is chosen in another sheet, and these ticks.
    mutating func carryOver(_ other: FieldSheet, ticked: Set<Int>) {
        for index in rows.indices {
            let name = rows[index].name
            switch rows[index].entry {
            case .choice:
                rows[index].entry = other.rows.first { $0.name == name }?.entry ?? rows[index].entry
            case .ticks(let field):
                rows[index].entry = .ticks(TickField(field.options, ticked: ticked))
            case .text, .remembered: break
            }
        }
    }

    /// Empties the field that is being typed in.
    mutating func clearField() {
        guard rows.indices.contains(focus), case .text(var field) = rows[focus].entry else {
            return
        }
        field.clear()
        rows[focus].entry = .text(field)
    }

    mutating func focus(on name: Name) {
        focus = rows.firstIndex { $0.name == name } ?? focus
    }

    mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .escape: return .close
        case .enter: return enter()
        case .tab, .down: focus = (focus + 1) % max(rows.count, 1)
        case .backTab, .up: focus = (focus + rows.count - 1) % max(rows.count, 1)
        case .act: return .notTaken
        default:
            isDoubted = false
            guard rows.indices.contains(focus), rows[focus].entry.handle(key) else {
                return .notTaken
            }
            isTouched = true
        }
        return .taken
    }

    /// What came fast and ends in Enter, as from a scanner or a clipboard: typed into the field.
    mutating func paste(_ text: String) -> Outcome {
        for character in text { _ = handle(.character(character)) }
        return handle(.enter)
    }

    private mutating func enter() -> Outcome {
        if let missing = rows.firstIndex(where: { $0.isRequired && $0.entry.isEmpty }) {
            focus = missing
            return .missing(rows[missing].label)
        }
        guard !isDoubted, let doubtful = rows.firstIndex(where: holdsCode) else { return .send }
        focus = doubtful
        isDoubted = true
        return .doubtful(rows[doubtful].label)
    }

    private func holdsCode(_ row: Row) -> Bool {
        guard row.name != .nik, row.name != .values else { return false }
        var run = 0
        for character in text(row.name) {
            run = character.isNumber ? run + 1 : 0
            if run >= Self.codeDigits { return true }
        }
        return false
    }
}

extension FieldSheet.Entry {
    var isEmpty: Bool {
        switch self {
        case .text(let field): field.isEmpty
        case .remembered(let field): field.text.isEmpty
        case .choice(let field): field.chosen == nil
        case .ticks(let field): field.ticked.isEmpty
        }
    }

    mutating func handle(_ key: Key) -> Bool {
        switch self {
        case .text(var field):
            defer { self = .text(field) }
            return field.handle(key)
        case .remembered(var field):
            defer { self = .remembered(field) }
            return field.handle(key)
        case .choice(var field):
            defer { self = .choice(field) }
            return field.handle(key)
        case .ticks(var field):
            defer { self = .ticks(field) }
            return field.handle(key)
        }
    }
}
