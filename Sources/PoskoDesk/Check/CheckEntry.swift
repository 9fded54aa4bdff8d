internal import PoskoCore

/// What stands in one field, and what has become of it.
struct CheckEntry: Hashable, Sendable {
    enum State: Hashable, Sendable {
        case typed
        /// Sent, and not answered: it cannot be changed until it is.
        case underway
        /// In the journal: another value is another reading.
        case saved
    }

    private struct Kept: Hashable, Sendable {
        let text: String
        let reason: String?
    }

    private(set) var field: TextField
    /// Why it cannot be measured. Of a blood pressure with a systolic value it is said of the
    /// diastolic one.
    private(set) var reason: String?
    /// Somebody has said that the value is right although it is unusual; gone with the next change.
    private(set) var isConfirmed = false
    private(set) var state = State.typed
    /// Told at registration; sent along, but nothing that somebody typed.
    private(set) var isPrefilled = false
    /// The cursor has gone elsewhere since the last change: it is all of the value, and what is
    /// wrong with it may be said.
    private(set) var wasLeft = false
    /// Left out with Enter.
    private(set) var wasPassed = false
    private var kept: Kept?

    init(_ field: CheckField) {
        self.field = TextField(
            field.isChoice ? .text : .reading,
            charactersMax: field.charactersMax
        )
    }

    var text: String { field.trimmed }
    var isEmpty: Bool { text.isEmpty && reason == nil }
    /// Something that is not saved.
    var isPending: Bool { state == .typed && !isEmpty }
    /// It is or was sent.
    var isSent: Bool { state != .typed }

    mutating func handle(_ key: Key) -> Bool {
        // LO and HI go as a whole.
        if key == .backspace || key == .delete, text == "LO" || text == "HI" || reason != nil {
            set("")
            return true
        }
        if case .character(let character) = key, character.isNumber, text == "LO" || text == "HI" {
            set("")
        }
        let before = field.text
        guard field.handle(key) else { return false }
        if field.text != before { change() }
        return true
    }

    mutating func set(_ text: String) {
        field.set(text)
        change()
    }

    mutating func prefill(_ text: String) {
        set(text)
        isPrefilled = true
    }

    /// - Parameter keepsText: the systolic value of a blood pressure.
    mutating func cannotBeMeasured(_ reason: String, keepsText: Bool) {
        if !keepsText { field.clear() }
        change()
        self.reason = reason
        state = .typed
    }

    mutating func confirm() { isConfirmed = true }

    private mutating func change() {
        isConfirmed = false
        isPrefilled = false
        wasLeft = false
        wasPassed = false
        reason = nil
        state = kept == Kept(text: text, reason: nil) ? .saved : .typed
    }

    /// The cursor goes elsewhere. What is saved can be replaced, not emptied.
    mutating func leave() {
        wasLeft = true
        if isEmpty, let kept {
            field.set(kept.text)
            reason = kept.reason
            state = .saved
        }
    }

    mutating func pass() { wasPassed = true }

    // MARK: - On its way

    mutating func send() { state = .underway }

    mutating func keep() {
        state = .saved
        kept = Kept(text: text, reason: reason)
    }

    mutating func giveBack() {
        if state == .underway { state = .typed }
    }
}
