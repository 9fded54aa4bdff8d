internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

extension CardWork {
    /// More would push the box's count off a screen of 24 rows.
    static var cardsMax: Int { 7 }

    // MARK: - The person's cards

    mutating func findIfStale(_ shell: inout DeskShell) -> [DeskEffect] {
        guard isStale, search == nil, !ticket.isEmpty, shell.isUp else { return [] }
        isStale = false
        let (number, effect) = shell.ask(
            .cards(
                .with {
                    $0.event = shell.context.event.code
                    $0.ticket = ticket
                    $0.limit = UInt32(Self.cardsMax)
                }
            )
        )
        search = number
        return [effect]
    }

    mutating func learnCards(_ reply: DeskReply, _ shell: inout DeskShell) -> [DeskEffect] {
        search = nil
        switch reply {
        case .cards(let found):
            take(found)
            return chooseWanted(&shell)
        case .failed(let problem) where problem.isMomentary:
            isStale = true
            let (number, effect) = shell.wait(milliseconds: 3_000)
            retry = number
            return [effect]
        case .failed(let problem):
            unreadable = CellWidth.safe(problem.message)
            return [.bell]
        default: return []
        }
    }

    private mutating func take(_ found: Posko_V1_FindCardsResponse) {
        let isFirst = !isFound
        let strangers = cards.filter { $0.fit == .stranger }
        cards = found.cards.map { ShownCard(card: $0, fit: .theirs) }
        cards += found.suggestions.map {
            ShownCard(card: $0.card, fit: .nameOnly(percent: $0.nameSimilarity))
        }
        cards = Array(cards.prefix(Self.cardsMax))
        cards += strangers.filter { stranger in
            !cards.contains { $0.card.number == stranger.card.number }
        }
        (isFound, unreadable) = (true, "")
        let here = cards.filter { $0.fit == .theirs && $0.card.isWaiting }
        if isFirst, here.count == 1 { chosen = here[0].card.number }
        if let kept = chosen, self[card: kept] == nil { chosen = nil }
    }

    /// The card that they came with, also when it is not theirs after all.
    private mutating func chooseWanted(_ shell: inout DeskShell) -> [DeskEffect] {
        guard let card = wanted?.card else { return [] }
        wanted = nil
        if let known = self[card: card.number] { return choose(known, &shell) }
        let stranger = ShownCard(card: card, fit: .stranger)
        cards.append(stranger)
        return choose(stranger, &shell)
    }

    // MARK: - A card that is scanned

    mutating func read(_ scan: Scan, _ shell: inout DeskShell) -> [DeskEffect]? {
        if sheet != nil { return paste(scan, &shell) }
        (code, hasStray) = (nil, false)
        switch scan {
        case .ticket: return nil
        case .nik(let digits): return compare(digits, &shell)
        case .other(let code): return look(for: code, &shell)
        }
    }

    /// An identity card: only the ends of the person's NIK are known here.
    private func compare(_ digits: String, _ shell: inout DeskShell) -> [DeskEffect]? {
        guard let person = visit?.person, !person.nik.isEmpty else { return nil }
        let isSame =
            person.nik.prefix(4) == digits.prefix(4) && person.nik.suffix(4) == digits.suffix(4)
        guard isSame else {
            shell.say(CardDeskWords.otherID.text(CellWidth.safe(person.name)), .red)
            return [.bell]
        }
        shell.say(CardDeskWords.sameID.text(), .good)
        return []
    }

    private mutating func look(for code: String, _ shell: inout DeskShell) -> [DeskEffect] {
        guard isFound else {
            shell.say(CardDeskWords.reading.text(), .warning)
            return [.bell]
        }
        trouble = nil
        // All cards of a worker have one KPJ: the one that is still here is meant.
        let printed = cards.filter { $0.hasPrinted(code) }
        if let card = printed.first(where: { $0.card.state == .inStock }) ?? printed.first {
            return choose(card, &shell)
        }
        guard shell.isUp else {
            shell.say(CardDeskWords.unread.text(), .warning)
            return [.bell]
        }
        let (number, effect) = shell.ask(
            .cards(
                .with {
                    $0.event = shell.context.event.code
                    $0.serial = code
                    $0.limit = 1
                }
            )
        )
        scanned = (number, code)
        return [effect]
    }

    mutating func learnScanned(_ reply: DeskReply, _ shell: inout DeskShell) -> [DeskEffect] {
        let code = scanned?.code ?? ""
        scanned = nil
        switch reply {
        case .cards(let found):
            guard let card = found.cards.first else {
                shell.say(CardDeskWords.unknownCard.text(CellWidth.safe(code)), .warning)
                return [.bell]
            }
            if let known = self[card: card.number] { return choose(known, &shell) }
            cards.removeAll { $0.fit == .stranger }
            let stranger = ShownCard(card: card, fit: .stranger)
            cards.append(stranger)
            return choose(stranger, &shell)
        case .failed(let problem):
            shell.say(problem)
            return [.bell]
        default: return []
        }
    }

    mutating func choose(_ shown: ShownCard, _ shell: inout DeskShell) -> [DeskEffect] {
        let number = "\(shown.card.number)"
        chosen = shown.card.number
        insists = false
        if shown.card.state == .handedOver {
            shell.say(CardDeskWords.wasHandedOver.text(number), .warning)
            return [.bell]
        }
        switch shown.fit {
        case .stranger:
            shell.say(CardDeskWords.notHandedOver.text(), .red)
            return [.bell]
        case .theirs where shown.card.state == .inStock:
            shell.say(CardDeskWords.isTheirs.text(number), .good)
            return []
        case .theirs, .nameOnly: return []
        }
    }

    // MARK: - The box

    mutating func askLedger(_ shell: inout DeskShell) -> [DeskEffect] {
        guard shell.isUp, count == nil else { return [] }
        let (number, effect) = shell.ask(.ledger(.with { $0.event = shell.context.event.code }))
        count = number
        return [effect]
    }

    /// A count that could not be read stays as it was, until the next card.
    mutating func learnLedger(_ reply: DeskReply) -> [DeskEffect] {
        count = nil
        if case .ledger(let ledger) = reply { self.ledger = ledger }
        return []
    }
}
