internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// Slips, cards and codes while nobody is served.
extension CardWork {
    package var isOpen: Bool { sheet != nil || code != nil }

    package mutating func takeArrived() -> String? {
        defer { arrived = nil }
        return arrived
    }

    package mutating func handleIdle(
        _ input: WorkInput,
        called: String?,
        shell: inout DeskShell
    ) -> [DeskEffect]? {
        switch input {
        case .scan(let scan):
            if sheet != nil { return paste(scan, &shell) }
            code = nil
            return readIdle(scan, called: called, &shell)
        case .key(let key):
            if isOpen { return pressOpen(key, called: called, &shell) }
            switch key {
            case .enter where called == nil, .act(.next) where called == nil:
                // What is taken back is settled before anybody else stands here.
                guard isFree(&shell) else { return [.bell] }
                guard key == .enter, let owner = lookup?.owner(shell: shell),
                    let card = lookup?.card
                else { return nil }
                (arrived, wanted) = (owner, Wanted(ticket: owner, card: card))
                return []
            case .escape where lookup != nil:
                lookup = nil
                return []
            case .act(.undo) where called == nil: return takeBackIdle(&shell)
            case .character("/"): return beginCode("")
            case .character(let letter) where letter.isLetter:
                return beginCode(String(letter))
            default: return nil
            }
        }
    }

    /// A sheet or the code has the keys; those that call and begin wait, and the menu does not.
    private mutating func pressOpen(
        _ key: Key,
        called: String?,
        _ shell: inout DeskShell
    ) -> [DeskEffect]? {
        if code != nil, sheet == nil { return pressInCode(key, called: called, &shell) }
        if let effects = pressInSheet(key, &shell) { return effects }
        return key == .act(.help) || key == .act(.more) ? nil : holdOpen(&shell)
    }

    private func holdOpen(_ shell: inout DeskShell) -> [DeskEffect] {
        shell.say(SheetWords.sendOrDrop.text(), .warning)
        return [.bell]
    }

    // MARK: - A code that is typed

    mutating func beginCode(_ text: String) -> [DeskEffect] {
        trouble = nil
        // The longest serial that a server looks for.
        code = TextField(.text, charactersMax: 40, text: text)
        return []
    }

    /// Enter does what the scan of the same code does.
    mutating func pressInCode(
        _ key: Key,
        called: String?,
        _ shell: inout DeskShell
    ) -> [DeskEffect]? {
        switch key {
        case .escape: code = nil
        case .enter:
            let text = code?.trimmed ?? ""
            code = nil
            guard !text.isEmpty else { return [] }
            let scan = Scan(text, event: shell.context.event.code)
            let effects =
                ticket.isEmpty ? readIdle(scan, called: called, &shell) : read(scan, &shell)
            if let effects { return effects }
            shell.say(DeskWords.unknownScan.text(text), .warning)
            return [.bell]
        case .act(.help), .act(.more): return nil
        case .act: return holdOpen(&shell)
        default: _ = code?.handle(key)
        }
        return []
    }

    // MARK: - What is scanned

    private mutating func readIdle(
        _ scan: Scan,
        called: String?,
        _ shell: inout DeskShell
    ) -> [DeskEffect]? {
        (lookup, asked, wanted) = (nil, nil, nil)
        switch scan {
        case .nik: return nil
        case .ticket(let ticket): return readSlip(ticket, called: called, &shell)
        case .other(let code):
            guard let called else { return askCard(code, called: nil, &shell) }
            // Among their own first: a card may fit by its name alone.
            let effects = askIdle(code, called: called, &shell) { event in
                .cards(
                    .with {
                        ($0.event, $0.ticket) = (event, called)
                        $0.limit = UInt32(Self.cardsMax)
                    }
                )
            }
            asked?.isAmongTheirs = true
            return effects
        }
    }

    private mutating func askCard(
        _ code: String,
        called: String?,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        askIdle(code, called: called, &shell) { event in
            .cards(
                .with {
                    ($0.event, $0.serial) = (event, code)
                    $0.limit = UInt32(Self.cardsMax)
                }
            )
        }
    }

    /// Slip in hand means that they are here; the first in line is called and begun with.
    private mutating func readSlip(
        _ ticket: String,
        called: String?,
        _ shell: inout DeskShell
    ) -> [DeskEffect]? {
        if let called {
            guard ticket == called else { return nil }
            arrived = ticket
            return []
        }
        let waiting = shell.board[shell.context.station]?.waiting ?? []
        guard let next = waiting.first, let place = shell.place(of: ticket) else {
            return askIdle(ticket, called: nil, &shell) { event in
                .ticket(.with { ($0.event, $0.ticket) = (event, ticket) })
            }
        }
        guard place > 1 else {
            guard isFree(&shell) else { return [.bell] }
            arrived = ticket
            return []
        }
        let words = CardDeskWords.placeInLine.text(ticket, "\(place)", next.ticket)
        shell.say(words, .warning)
        return [.bell]
    }

    private mutating func askIdle(
        _ code: String,
        called: String?,
        _ shell: inout DeskShell,
        _ question: (String) -> DeskQuestion
    ) -> [DeskEffect] {
        guard shell.isUp else {
            shell.say(CardDeskWords.unread.text(), .warning)
            return [.bell]
        }
        let (number, effect) = shell.ask(question(shell.context.event.code))
        asked = CardLookup.Question(number: number, code: code, called: called)
        return [effect]
    }

    mutating func learnIdle(_ reply: DeskReply, _ shell: inout DeskShell) -> [DeskEffect] {
        guard let asked else { return [] }
        self.asked = nil
        switch reply {
        case .ticket(let visit):
            lookup = .person(visit)
            return []
        case .cards(let found) where asked.isAmongTheirs:
            let theirs = (found.cards + found.suggestions.map(\.card)).filter {
                $0.hasPrinted(asked.code)
            }
            guard let card = theirs.first(where: \.isWaiting) ?? theirs.first,
                let called = asked.called
            else { return askCard(asked.code, called: asked.called, &shell) }
            (arrived, wanted) = (called, Wanted(ticket: called, card: card))
            return []
        case .cards(let found):
            guard let card = found.cards.first(where: \.isWaiting) ?? found.cards.first else {
                let code = CellWidth.safe(asked.code)
                shell.say(CardDeskWords.unknownCard.text(code), .warning)
                return [.bell]
            }
            return show(card, called: asked.called, &shell)
        case .failed(let problem):
            shell.say(problem)
            return [.bell]
        default: return []
        }
    }

    private mutating func show(
        _ card: Posko_V1_Card,
        called: String?,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        let number = "\(card.number)"
        lookup = called.map { .mistaken(card, called: $0) } ?? .card(card)
        if let called {
            shell.say(CardDeskWords.notOfCalled.text(called), .red)
            return [.bell]
        }
        if card.state == .handedOver {
            shell.say(CardDeskWords.wasHandedOver.text(number), .warning)
        } else if let owner = lookup?.owner(shell: shell) {
            shell.say(CardDeskWords.callsOwner.text(owner, number), .good)
        }
        return []
    }

    // MARK: - Taking back

    /// The card that was scanned, else what waits for a second person, else the last one that this
    /// desk gave away.
    private mutating func takeBackIdle(_ shell: inout DeskShell) -> [DeskEffect] {
        guard isFree(&shell) else { return [.bell] }
        let card = lookup?.card ?? (waiting.isEmpty ? lastGiven : nil)
        if let again = waiting.first(where: { $0.act.card == card?.number })
            ?? (card == nil ? waiting.first : nil)
        {
            return send(again.act, &shell)
        }
        guard let card, card.state == .handedOver else {
            shell.say(CardDeskWords.nothingToReverse.text(), .warning)
            return [.bell]
        }
        lookup = .card(card)
        sheet = CardSheet(reverse: card.number)
        return []
    }

    // MARK: - On the screen

    package func idle(shell: DeskShell, columns: Int) -> [Line] {
        var lines: [Line] = []
        if let sheet {
            lines += sheet.fields.lines(columns: columns)
        } else if let code {
            lines.append(Self.line(of: code, columns: columns))
        }
        // Above what may be long: the count is on the screen whatever else is.
        lines += box(columns: columns)
        if let lookup { lines += lookup.lines(shell: shell, columns: columns) }
        return lines + second(columns: columns, isWhole: true)
    }

    /// `▸ Kode kartu TJS-00001`
    static func line(of code: TextField, columns: Int) -> Line {
        let label = CardDeskWords.code.text()
        return code.line(
            label,
            labelColumns: CellWidth.of(label),
            columns: columns,
            isFocused: true
        )
    }

    package func idleHints(isCalled: Bool, shell: DeskShell) -> [KeyHint] {
        if let sheet { return sheet.fields.hints }
        if code != nil { return codeHints }
        var hints: [KeyHint] = []
        if !isCalled {
            if let owner = lookup?.owner(shell: shell) {
                hints.append(KeyHint("Enter", CardDeskWords.callAndServe.text(owner)))
            }
            if let card = lookup?.card ?? (waiting.isEmpty ? lastGiven : nil) {
                let isGiven = card.state == .handedOver
                if isGiven { hints.append(KeyHint(.undo, CardDeskWords.takeBack)) }
            } else if !waiting.isEmpty {
                hints.append(KeyHint(.undo, DeskWords.sendAgain))
            }
        }
        if lookup != nil { hints.append(KeyHint("Esc", CardDeskWords.putAway.text())) }
        return hints + [KeyHint("/", CardDeskWords.code.text())]
    }

    var codeHints: [KeyHint] {
        [
            KeyHint("Enter", CardDeskWords.find.text()), KeyHint("Esc", SheetWords.drop.text()),
        ]
    }
}
