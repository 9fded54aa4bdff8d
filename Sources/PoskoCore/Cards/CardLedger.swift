/// Where a card is. Legal transitions:
///
///     listed     -> inStock
///     inStock    -> handedOver, spoiled, returned, forwarded
///     handedOver -> inStock (reversed)
///     returned, forwarded -> inStock (came back in a box)
///     spoiled: the end
package enum CardState: String, Hashable, Sendable, CaseIterable {
    /// On a list; the card itself has not come.
    case listed
    case inStock = "in_stock"
    case handedOver = "handed_over"
    case spoiled
    case returned
    case forwarded
}

/// One card, from the list to its owner.
package struct Card: Hashable, Sendable {
    package let number: CardNumber
    package let owner: PersonNumber
    /// What the card is held by over all events; nil while it has no number of its own.
    package internal(set) var claim: Claim?
    package internal(set) var details: CardDetails
    package internal(set) var state: CardState
    /// Was in stock here at some time.
    package internal(set) var everReceived = false
    /// In stock, and its owner did not want it.
    package internal(set) var refused = false
    package internal(set) var holder: CardHolder
    package internal(set) var box: String?
    package internal(set) var handOver: HandedOver?
    package internal(set) var reversals = 0
    package internal(set) var history: [CardStep] = []

    package struct HandedOver: Hashable, Sendable {
        package let ticket: Ticket
        package let recipient: Recipient
        /// The NIKs differ; staff said that the names belong together.
        package let byName: Bool
    }

    /// Serial, else KPJ, else the number in this event.
    package var identifier: String { details.serial ?? details.kpj ?? "#\(number)" }
}

/// One step of a card's way.
package struct CardStep: Hashable, Sendable {
    /// What was done, and the reason where one is given.
    package enum Act: Hashable, Sendable {
        case listed
        case received(box: String?)
        case given(to: String)
        case handedToOwner(Ticket)
        case handedToProxy(relation: String, Ticket)
        case reversed(reason: String)
        case spoiled(reason: String, wrongData: Bool)
        case refused(reason: String?)
        case returned(reason: String?)
        case forwarded(to: VillageCode, reason: String?)
    }

    package let stamp: Stamp
    package let state: CardState
    package let act: Act
}

/// All cards of an event, found by serial, KPJ or NIK.
package struct CardLedger: Hashable, Sendable {
    /// In the order of their numbers.
    package private(set) var cards: [Card] = []
    private var bySerial: [String: CardNumber] = [:]
    private var byKPJ: [String: [CardNumber]] = [:]
    private var byNIK: [NIK: [CardNumber]] = [:]
    /// Counted without a difference since the last card came or went.
    package private(set) var isReconciled = false

    package init() {}

    package subscript(number: CardNumber) -> Card? {
        cards.indices.contains(number.index) ? cards[number.index] : nil
    }

    /// By serial or KPJ; of several cards with one KPJ, the first that is in stock.
    package func find(identifier: String) -> Card? {
        if let number = bySerial[identifier] { return self[number] }
        let cards = find(kpj: identifier)
        return cards.first { $0.state == .inStock } ?? cards.first
    }

    /// A worker's cards all have the worker's KPJ.
    package func find(kpj: String) -> [Card] {
        numbers(kpj: kpj).compactMap { self[$0] }
    }

    package func find(_ nik: NIK) -> [Card] {
        numbers(nik).compactMap { self[$0] }
    }

    func number(serial: String) -> CardNumber? { bySerial[serial] }
    func numbers(kpj: String) -> [CardNumber] { byKPJ[kpj, default: []] }
    func numbers(_ nik: NIK) -> [CardNumber] { byNIK[nik, default: []] }

    mutating func apply(_ fact: Fact, _ stamp: Stamp) {
        switch fact {
        case .cardReceived, .cardHandedOver, .handOverReversed, .cardSpoiled, .cardReturned,
            .cardForwarded:
            isReconciled = false
        default: break
        }
        switch fact {
        case .cardListed(let number, let card): list(number, card, stamp)
        case .cardReceived(let number, let box):
            step(number, .inStock, .received(box: box), holder: .box(box), stamp) { card in
                card.everReceived = true
                card.refused = false
                card.box = box
            }
        case .cardIdentified(let number, let card):
            precondition(cards.indices.contains(number.index), "no card \(number)")
            cards[number.index].details = card.details
            cards[number.index].claim = card.claim
            index(card.details, number)
        case .cardRowsRead: break
        case .cardsCounted(let count): isReconciled = count.isBalanced
        case .cardAssigned(let number, let holder):
            step(number, .inStock, .given(to: holder), holder: .named(holder), stamp)
        case .cardHandedOver(let number, let ticket, let recipient, let nameMatchReason):
            let (act, holder) = Self.handingOver(to: recipient, ticket)
            step(number, .handedOver, act, holder: holder, stamp) { card in
                card.handOver = Card.HandedOver(
                    ticket: ticket,
                    recipient: recipient,
                    byName: nameMatchReason != nil
                )
            }
        case .handOverReversed(let number, let reason):
            let holder = CardHolder.named(stamp.device)
            step(number, .inStock, .reversed(reason: reason), holder: holder, stamp) { card in
                card.handOver = nil
                card.reversals += 1
            }
        case .cardSpoiled(let number, let reason, let wrongData):
            let act = CardStep.Act.spoiled(reason: reason, wrongData: wrongData)
            step(number, .spoiled, act, holder: .named(stamp.device), stamp)
        case .cardRefused(let number, let reason):
            step(number, .inStock, .refused(reason: reason), holder: nil, stamp) {
                $0.refused = true
            }
        case .cardReturned(let number, let reason):
            step(number, .returned, .returned(reason: reason), holder: .issuingOffice, stamp)
        case .cardForwarded(let number, let village, let reason):
            let act = CardStep.Act.forwarded(to: village, reason: reason)
            step(number, .forwarded, act, holder: .village(village), stamp)
        default: preconditionFailure("not a fact of a card")
        }
    }

    private static func handingOver(
        to recipient: Recipient,
        _ ticket: Ticket
    ) -> (CardStep.Act, CardHolder) {
        switch recipient {
        case .owner: (.handedToOwner(ticket), .owner(ticket))
        case .proxy(let proxy):
            (
                .handedToProxy(relation: proxy.relation, ticket),
                .proxy(relation: proxy.relation, ticket)
            )
        }
    }

    private mutating func list(_ number: CardNumber, _ card: OwnedCard, _ stamp: Stamp) {
        precondition(number.index == cards.count, "card numbers have no gap")
        cards.append(
            Card(
                number: number,
                owner: card.owner,
                claim: card.claim,
                details: card.details,
                state: .listed,
                holder: .notReceived
            )
        )
        index(card.details, number)
        if let nik = card.details.nik { byNIK[nik, default: []].append(number) }
        step(number, .listed, .listed, holder: nil, stamp)
    }

    private mutating func index(_ details: CardDetails, _ number: CardNumber) {
        if let serial = details.serial { bySerial[serial] = number }
        if let kpj = details.kpj, !byKPJ[kpj, default: []].contains(number) {
            byKPJ[kpj, default: []].append(number)
        }
    }

    private mutating func step(
        _ number: CardNumber,
        _ state: CardState,
        _ act: CardStep.Act,
        holder: CardHolder?,
        _ stamp: Stamp,
        _ change: (inout Card) -> Void = { _ in }
    ) {
        precondition(cards.indices.contains(number.index), "no card \(number)")
        cards[number.index].state = state
        if state != .inStock { cards[number.index].refused = false }
        if let holder { cards[number.index].holder = holder }
        cards[number.index].history.append(
            CardStep(stamp: stamp, state: state, act: act)
        )
        change(&cards[number.index])
    }
}
