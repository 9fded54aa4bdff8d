internal import PoskoWords

/// What is not done for everybody: a registration is cancelled, somebody who was missed is back,
/// somebody leaves. A list, then whom it is about, then why.
struct RegistrationMenu: Hashable, Sendable {
    enum Item: Hashable, Sendable, CaseIterable {
        case cancel, rejoin, leave
    }

    enum Choice: Hashable, Sendable {
        case cancel(registration: UInt32, reason: String)
        case rejoin(ticket: String)
        case leave(ticket: String, reason: String)
        case close
    }

    private(set) var item: Item?
    private var isAskingWhy = false
    private var who = TextField(.text, charactersMax: 10)
    private var why = TextField(.text, charactersMax: 300)
    /// Who the desk has before it: prefilled.
    private let registration: UInt32
    private let ticket: String
    /// Missed at any station and not back.
    private let missed: [String]

    init(registration: UInt32, ticket: String, missed: [String]) {
        (self.registration, self.ticket, self.missed) = (registration, ticket, missed)
    }

    /// - Returns: nil while more is needed.
    mutating func handle(_ key: Key) -> Choice? {
        guard key != .act(.more) else { return .close }
        guard let item else {
            if key == .escape { return .close }
            guard case .character(let digit) = key, let number = digit.wholeNumberValue,
                Item.allCases.indices.contains(number - 1)
            else { return nil }
            open(Item.allCases[number - 1])
            return nil
        }
        switch key {
        case .escape:
            if isAskingWhy { isAskingWhy = false } else { self.item = nil }
            return nil
        case .enter: return enter(item)
        default:
            _ = isAskingWhy ? why.handle(key) : who.handle(key)
            return nil
        }
    }

    private mutating func open(_ item: Item) {
        self.item = item
        isAskingWhy = false
        switch item {
        case .cancel: who.set(registration > 0 ? "\(registration)" : "")
        case .rejoin: who.set(missed.contains(ticket) ? ticket : missed.last ?? "")
        case .leave: who.set(ticket)
        }
    }

    private mutating func enter(_ item: Item) -> Choice? {
        let number = who.trimmed.uppercased()
        guard !number.isEmpty else { return nil }
        if item == .rejoin { return .rejoin(ticket: number) }
        guard isAskingWhy else {
            if item == .cancel, UInt32(number) == nil { return nil }
            isAskingWhy = true
            return nil
        }
        guard !why.isEmpty else { return nil }
        switch item {
        case .cancel: return .cancel(registration: UInt32(number) ?? 0, reason: why.trimmed)
        case .leave, .rejoin: return .leave(ticket: number, reason: why.trimmed)
        }
    }

    /// Empties the field that is being typed in.
    mutating func clearField() {
        if isAskingWhy { why.clear() } else { who.clear() }
    }

    /// The slip of whom it is about was scanned.
    ///
    /// - Returns: whether there is a use for it.
    mutating func take(ticket: String) -> Bool {
        guard item == .rejoin || item == .leave, !isAskingWhy else { return false }
        who.set(ticket)
        return true
    }

    func body(columns: Int) -> [Line] {
        guard let item else {
            return [Line()]
                + Item.allCases.enumerated().map { Line(" \($0 + 1)  \($1.phrase.text())") }
        }
        var lines = [Line(" " + item.phrase.text(), .strong), Line()]
        let label =
            item == .cancel ? RegistrationWords.registrationNumber : CounterWords.whoIsBack
        lines.append(
            who.line(label.text(), labelColumns: 20, columns: columns, isFocused: !isAskingWhy)
        )
        if isAskingWhy {
            lines.append(
                why.line(
                    FieldWords.reason.text(),
                    labelColumns: 20,
                    columns: columns,
                    isFocused: true
                )
            )
        }
        if item == .rejoin, !missed.isEmpty {
            let list = RegistrationWords.missedNow.text(missed.suffix(20).joined(separator: " "))
            lines += [Line()] + Line.paragraph(list, .faint, columns: columns)
        }
        return lines
    }

    var hints: [KeyHint] {
        let back = KeyHint("Esc", DeskWords.back.text())
        guard let item else { return [KeyHint("1–3", DeskWords.choose.text()), back] }
        let sends = item == .rejoin || isAskingWhy
        let enter = sends ? CounterWords.send.text() : DeskWords.goOn.text()
        return [KeyHint("Enter", enter), back]
    }
}

/// A choice on its way, with what was typed for it; nil when one key was enough.
struct SentMenu: Hashable, Sendable {
    let choice: RegistrationMenu.Choice
    let menu: RegistrationMenu?
}

extension RegistrationMenu.Item {
    fileprivate var phrase: Phrase {
        switch self {
        case .cancel: RegistrationWords.menuCancel
        case .rejoin: CounterWords.rejoin
        case .leave: RegistrationWords.menuLeave
        }
    }
}
