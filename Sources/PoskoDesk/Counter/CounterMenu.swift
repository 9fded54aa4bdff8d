internal import PoskoContract
internal import PoskoWords

/// What is not done for everybody: leave a station out, send elsewhere, somebody leaves, somebody
/// who was missed is back. A list, then what the choice needs.
struct CounterMenu: Hashable, Sendable {
    enum Item: Hashable, Sendable, CaseIterable {
        case skip, transfer, leave, rejoin
    }

    enum Stage: Hashable, Sendable {
        case list
        /// Why: a sentence.
        case reason(Item)
        /// Where to.
        case station
    }

    /// Who is at the counter; nil for nobody, and then only `rejoin` can be chosen.
    let ticket: String?
    /// Stations that somebody can be sent to: code and name.
    let stations: [(code: String, name: String)]
    let missed: [String]
    private(set) var stage = Stage.list
    private(set) var field = TextField(.text, charactersMax: 300)

    /// What the menu has come to.
    enum Choice: Hashable, Sendable {
        case skip(reason: String)
        case transfer(station: String)
        case leave(reason: String)
        case rejoin(ticket: String)
        case close
    }

    init(ticket: String?, shell: DeskShell) {
        self.ticket = ticket
        let context = shell.context
        stations = context.event.settings.stations
            .filter { $0.kind != .registration && $0.code != context.station }
            .map { ($0.code, context.stationName($0.code)) }
        missed = shell.board[context.station]?.missed ?? []
    }

    static func == (left: Self, right: Self) -> Bool {
        left.ticket == right.ticket && left.stage == right.stage && left.field == right.field
            && left.missed == right.missed
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ticket)
        hasher.combine(stage)
    }

    private var items: [Item] {
        (ticket == nil ? [] : [.skip, .transfer, .leave]) + (missed.isEmpty ? [] : [.rejoin])
    }

    /// - Returns: nil while more is needed.
    /// - Returns: whether the slip of somebody was asked for.
    mutating func take(ticket: String) -> Bool {
        guard stage == .reason(.rejoin) else { return false }
        field.set(ticket)
        return true
    }

    /// Empties the field that is being typed in.
    mutating func clearField() { field.clear() }

    mutating func handle(_ key: Key) -> Choice? {
        if key == .escape || key == .act(.more) { return .close }
        switch stage {
        case .list:
            guard let index = number(key, of: items.count) else { return nil }
            let item = items[index]
            switch item {
            case .skip, .leave: stage = .reason(item)
            case .transfer: stage = .station
            case .rejoin:
                field = TextField(.text, charactersMax: 7, text: missed.last ?? "")
                stage = .reason(item)
            }
            return nil
        case .station:
            return number(key, of: stations.count).map { .transfer(station: stations[$0].code) }
        case .reason(let item):
            guard key == .enter, !field.isEmpty else {
                _ = field.handle(key)
                return nil
            }
            switch item {
            case .skip: return .skip(reason: field.trimmed)
            case .leave: return .leave(reason: field.trimmed)
            case .rejoin: return .rejoin(ticket: field.trimmed.uppercased())
            case .transfer: return .close
            }
        }
    }

    private func number(_ key: Key, of count: Int) -> Int? {
        guard case .character(let character) = key, let digit = character.wholeNumberValue,
            (1...max(count, 1)).contains(digit), count > 0
        else { return nil }
        return digit - 1
    }

    func body(columns: Int) -> [Line] {
        switch stage {
        case .list:
            guard !items.isEmpty else { return [Line(" " + CounterWords.nothing.text())] }
            return [Line()]
                + items.enumerated().map { index, item in
                    Line(" \(index + 1)  \(item.phrase.text(ticket ?? ""))")
                }
        case .station:
            return [Line(" " + CounterWords.whereTo.text(ticket ?? ""), .strong)]
                + stations.enumerated().map { Line(" \($0 + 1)  \($1.name)") }
        case .reason(let item):
            let label = item == .rejoin ? CounterWords.whoIsBack : FieldWords.reason
            return [
                Line(" " + item.phrase.text(ticket ?? ""), .strong),
                field.line(label.text(), labelColumns: 12, columns: columns, isFocused: true),
            ]
        }
    }

    var hints: [KeyHint] {
        let back = KeyHint("Esc", DeskWords.back.text())
        if case .reason = stage { return [KeyHint("Enter", CounterWords.send.text()), back] }
        return [back]
    }
}

extension CounterMenu.Item {
    fileprivate var phrase: Phrase {
        switch self {
        case .skip: CounterWords.skip
        case .transfer: CounterWords.transfer
        case .leave: CounterWords.leave
        case .rejoin: CounterWords.rejoin
        }
    }
}
