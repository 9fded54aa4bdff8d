internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

extension CardWork {
    mutating func send(_ act: CardAct, _ shell: inout DeskShell) -> [DeskEffect] {
        let (id, effect) = shell.send(act.command)
        errand = Errand(requestID: id, act: act)
        return [effect]
    }

    mutating func settle(
        _ act: CardAct,
        _ answer: DeskAnswer,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        waiting.removeAll { $0.act.card == act.card && $0.act.kind == act.kind }
        switch answer {
        case .refused(let problem): return refuse(act, problem, &shell)
        case .done(let outcome): return settle(act, outcome, &shell) + askLedger(&shell)
        }
    }

    private mutating func settle(
        _ act: CardAct,
        _ outcome: Posko_V1_ExchangeResponse.OneOf_Outcome,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        let number = "\(act.card)"
        let isHere = act.ticket == ticket
        switch (outcome, act.kind) {
        case (.handOverCard(let reply), .handOver(let proxy, _)):
            let who = proxy.map(\.name) ?? visit?.person.name ?? ""
            shell.say(
                CardText.handedOver.text(
                    "\(reply.card)",
                    isHere && !who.isEmpty ? who : act.ticket
                ),
                .good
            )
            if isHere { noteHandOver(reply.card) }
            var given = self[card: reply.card]?.card ?? .with { $0.number = reply.card }
            (given.state, given.ticket) = (.handedOver, reply.ticket)
            lastGiven = given
            guard shell.context.hasPrinter else { return [] }
            return shell.print(.cardReceipt(card: reply.card, ticket: reply.ticket))
        case (.reverseHandOver, _):
            shell.say(CardDeskWords.reversed.text(number), .good)
            handedOver.removeAll { $0 == act.card }
            change(act.card) { ($0.state, $0.ticket) = (.inStock, "") }
            noteReversal(act.card)
            if self[card: act.card]?.fit == .theirs { chosen = act.card }
        case (.spoilCard, .trouble(let trouble, _)), (.refuseCard, .trouble(let trouble, _)),
            (.returnCard, .trouble(let trouble, _)):
            note(trouble, of: act.card)
            let state = self[card: act.card]?.card.stateText ?? trouble.phrase.text()
            shell.say(CardDeskWords.settled.text(number, state), .good)
        default: break
        }
        return []
    }

    private mutating func noteHandOver(_ card: UInt32) {
        let ticket = ticket
        change(card) { ($0.state, $0.ticket, $0.refused) = (.handedOver, ticket, false) }
        handedOver.append(card)
        isInterlocked = false
        // Enter ends the visit now, or the next card is chosen by its digit.
        chosen = nil
    }

    /// Where it is shown while nobody is served.
    private mutating func noteReversal(_ number: UInt32) {
        if lastGiven?.number == number { lastGiven = nil }
        guard case .card(var card) = lookup, card.number == number else { return }
        (card.state, card.ticket) = (.inStock, "")
        lookup = .card(card)
    }

    private mutating func note(_ trouble: CardTrouble, of card: UInt32) {
        change(card) { card in
            switch trouble {
            case .spoiled, .wrongData: card.state = .spoiled
            case .returned: card.state = .returned
            case .refused: card.refused = true
            }
        }
        if chosen == card { chosen = nil }
    }

    private mutating func refuse(
        _ act: CardAct,
        _ problem: DeskProblem,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        wasRefused = true
        shell.say(problem)
        if let second = SecondPerson(problem, act: act) {
            waiting.append(second)
            return [.bell]
        }
        guard act.ticket == ticket else { return [.bell] }
        if problem.reason == "OPEN_FINDING" { isInterlocked = true }
        if let typed = act.sheet { sheet = typed }
        // The card is not where this desk thought.
        let moved = ["CARD_HANDED_OVER", "CARD_NOT_HERE", "CARD_NOT_HANDED_OVER", "CARD_NOT_FOUND"]
        guard moved.contains(problem.reason) else { return [.bell] }
        isStale = true
        return [.bell] + findIfStale(&shell) + askLedger(&shell)
    }
}
