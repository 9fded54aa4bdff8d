internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

extension CardWork {
    package mutating func handle(
        _ input: WorkInput,
        shell: inout DeskShell
    ) -> [DeskEffect]? {
        wasRefused = false
        switch input {
        case .scan(let scan): return read(scan, &shell)
        case .key(let key):
            if sheet != nil { return pressInSheet(key, &shell) }
            if code != nil { return pressInCode(key, called: nil, &shell) }
            if trouble != nil, let effects = pressInTrouble(key) { return effects }
            if key != .act(.done), key != .enter { insists = false }
            if hasStray, key == .escape {
                hasStray = false
                return []
            }
            if hasStray, key.isOfCode { return refuseStray(&shell) }
            switch key {
            case .enter: return enter(&shell)
            case .escape:
                guard chosen != nil, cards.count > 1 else { return nil }
                leaveChosen()
                return []
            case .act(.undo): return takeBack(&shell)
            case .act(.print): return printReceipt(&shell)
            case .character("p"), .character("P"): return openProxy(&shell)
            case .character("0"): return openTrouble(&shell)
            case .character("/"): return beginCode("")
            case .character(let letter) where letter.isLetter:
                return beginCode(String(letter))
            case .character:
                guard let index = key.option(of: min(cards.count, Self.cardsMax)) else {
                    hasStray = true
                    return []
                }
                return choose(cards[index], &shell)
            default: return nil
            }
        }
    }

    /// Hands the chosen card over; nil when there is nothing to do but to end.
    ///
    /// An Enter that was pressed before person and card, or the answer to the last one, stood on
    /// the screen is not meant for what comes up then.
    private mutating func enter(_ shell: inout DeskShell) -> [DeskEffect]? {
        guard !hasStray else {
            hasStray = false
            return refuseStray(&shell)
        }
        guard isFree(&shell) else { return [.bell] }
        guard isFound, visit != nil else {
            let words = shell.isUp ? CardDeskWords.reading : CardDeskWords.unread
            shell.say(unreadable.isEmpty ? words.text() : unreadable, .warning)
            return [.bell]
        }
        guard let chosen, let shown = self[card: chosen] else {
            let isOpen = cards.contains { $0.card.isWaiting && $0.fit != .stranger }
            guard isOpen, handedOver.isEmpty, !insists else { return nil }
            shell.say(CardDeskWords.chooseFirst.text(), .warning)
            return [.bell]
        }
        guard shown.card.state == .inStock else {
            // Its story has ended; Enter goes on to the end of the visit.
            guard shown.fit == .stranger || handedOver.isEmpty else { return nil }
            let number = "\(chosen)"
            shell.say(CardDeskWords.notInBox.text(number, shown.card.stateText), .warning)
            self.chosen = nil
            return [.bell]
        }
        switch shown.fit {
        case .theirs:
            let kind = CardAct.Kind.handOver(nil, nameMatchReason: "")
            return send(CardAct(ticket: ticket, card: chosen, kind: kind, sheet: nil), &shell)
        case .nameOnly:
            sheet = CardSheet(match: chosen)
            return []
        case .stranger:
            shell.say(CardDeskWords.notHandedOver.text(), .red)
            return [.bell]
        }
    }

    /// The rest of a code that nobody asked for: the keys in it do not do what they mean.
    private func refuseStray(_ shell: inout DeskShell) -> [DeskEffect] {
        shell.say(CardDeskWords.typedForNothing.text(), .warning)
        return [.bell]
    }

    private mutating func takeBack(_ shell: inout DeskShell) -> [DeskEffect] {
        guard isFree(&shell) else { return [.bell] }
        let chosen = chosen.flatMap { self[card: $0] }
        let card = (chosen?.card.state == .handedOver ? chosen?.card.number : nil) ?? last
        if let card, !waiting.contains(where: { $0.act.card == card }) {
            sheet = CardSheet(reverse: card)
            return []
        }
        let again = waiting.first { $0.act.card == card } ?? waiting.first
        guard let again else {
            shell.say(CardDeskWords.nothingToReverse.text(), .warning)
            return [.bell]
        }
        return send(again.act, &shell)
    }

    /// The last card that was handed over to this person and is still theirs.
    private var last: UInt32? {
        if let card = handedOver.last { return card }
        let given = cards.filter { $0.fit == .theirs && $0.card.state == .handedOver }
        return given.count == 1 ? given[0].card.number : nil
    }

    private mutating func printReceipt(_ shell: inout DeskShell) -> [DeskEffect] {
        guard let card = last, self[card: card]?.card.ticket == ticket else {
            shell.say(CardDeskWords.nothingToPrint.text(ticket), .warning)
            return [.bell]
        }
        return shell.print(.cardReceipt(card: card, ticket: ticket))
    }

    private mutating func openProxy(_ shell: inout DeskShell) -> [DeskEffect] {
        guard isFree(&shell), let shown = chosenInStock(&shell) else { return [.bell] }
        let isFetching = shown.fit == .stranger
        let isByName = if case .nameOnly = shown.fit { true } else { false }
        sheet = CardSheet(
            proxy: shown.card.number,
            person: isFetching ? visit.map { CellWidth.safe($0.person.name) } : nil,
            byName: isByName
        )
        return []
    }

    private mutating func openTrouble(_ shell: inout DeskShell) -> [DeskEffect] {
        guard isFree(&shell), let shown = chosenInStock(&shell) else { return [.bell] }
        trouble = shown.card.number
        return []
    }

    func isFree(_ shell: inout DeskShell) -> Bool {
        guard errand != nil else { return true }
        shell.say(DeskWords.waitsForServer.text(), .warning)
        return false
    }

    private func chosenInStock(_ shell: inout DeskShell) -> ShownCard? {
        guard let shown else {
            shell.say(CardDeskWords.chooseFirst.text(), .warning)
            return nil
        }
        guard shown.card.state == .inStock else {
            let number = "\(shown.card.number)"
            shell.say(CardDeskWords.notInBox.text(number, shown.card.stateText), .warning)
            return nil
        }
        return shown
    }

    private mutating func pressInTrouble(_ key: Key) -> [DeskEffect]? {
        guard let card = trouble else { return nil }
        if case .act = key { return nil }
        guard key != .escape else {
            trouble = nil
            return []
        }
        trouble = nil
        // A code that is typed or scanned slowly does not wander through the list.
        guard let index = key.option(of: CardTrouble.allCases.count) else {
            if case .character = key { hasStray = true }
            return [.bell]
        }
        sheet = CardSheet(CardTrouble.allCases[index], card)
        return []
    }

    // MARK: - The sheet

    /// A NIK belongs into its field, whichever has the cursor.
    mutating func paste(_ scan: Scan, _ shell: inout DeskShell) -> [DeskEffect]? {
        switch scan {
        case .ticket: return nil
        case .nik(let digits):
            guard sheet?.purpose == .proxy else { return nil }
            sheet?.fields.set(.nik, digits)
            return []
        case .other(let text):
            guard let outcome = sheet?.fields.paste(text) else { return nil }
            return follow(outcome, &shell)
        }
    }

    mutating func pressInSheet(
        _ key: Key,
        _ shell: inout DeskShell
    ) -> [DeskEffect]? {
        guard let outcome = sheet?.fields.handle(key) else { return nil }
        if outcome == .notTaken, case .act = key { return nil }
        return follow(outcome, &shell)
    }

    private mutating func follow(
        _ outcome: FieldSheet.Outcome,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        switch outcome {
        case .taken, .notTaken: return []
        case .close:
            sheet = nil
            return []
        case .missing(let label):
            shell.say(SheetWords.fillIn.text(label.text()), .warning)
            return [.bell]
        case .doubtful(let label):
            shell.say(SheetWords.isCodeMeant.text(label.text()), .warning)
            return [.bell]
        case .send: return sendSheet(&shell)
        }
    }

    private mutating func sendSheet(_ shell: inout DeskShell) -> [DeskEffect] {
        guard let sheet, isFree(&shell) else { return [.bell] }
        let fit = self[card: sheet.card]?.fit ?? .theirs
        if let problem = sheet.nikProblem(fit, person: visit?.person) {
            self.sheet?.fields.focus(on: .nik)
            shell.say(problem, .warning)
            return [.bell]
        }
        let reason = sheet.fields.text(.reason)
        let kind: CardAct.Kind =
            switch sheet.purpose {
            case .match, .proxy: .handOver(sheet.proxy, nameMatchReason: reason)
            case .reverse: .reverse(reason: reason)
            case .trouble(let trouble): .trouble(trouble, reason: reason)
            }
        self.sheet = nil
        return send(CardAct(ticket: ticket, card: sheet.card, kind: kind, sheet: sheet), &shell)
    }

    /// A card of somebody else is put away for good; with one card left, that one is meant.
    private mutating func leaveChosen() {
        cards.removeAll { $0.fit == .stranger && $0.card.number == chosen }
        chosen = cards.count == 1 ? cards[0].card.number : nil
    }
}

extension Key {
    /// A digit, a dash or the proxy's P, as they stand in the middle of a code.
    fileprivate var isOfCode: Bool {
        guard case .character(let character) = self else { return false }
        return character != "/" && (!character.isLetter || "pP".contains(character))
    }
}
