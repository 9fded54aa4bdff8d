import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

/// Which cards a desk looks for; all that is given must fit.
struct CardQuery: Sendable {
    private let ticket: Ticket?
    private let nik: NIK?
    private let name: String?
    private let identifier: String?
    private let state: CardState?
    private let number: CardNumber?
    private let limit: Int
    /// By what many may be called.
    var isByName: Bool { name != nil }

    init(_ message: Posko_V1_FindCardsRequest) throws(InvalidRequest) {
        ticket = message.ticket.isEmpty ? nil : try Fields.ticket(message.ticket)
        nik = message.nik.isEmpty ? nil : try Fields.nik(message.nik, "nik")
        name = try Fields.optionalText(message.name, "name", limit: 120)?.lowercased()
        identifier = try Fields.optionalText(message.serial, "serial", limit: 40)?.uppercased()
        state = try message.state.value()
        number = message.card == 0 ? nil : try Fields.number(message.card, "card")
        limit = try Fields.limit(message.limit, standard: 50, max: 1_000)
    }

    func answer(
        from day: EventDay,
        fullNIK: Bool
    ) throws(GoogleRPCStatus) -> Shown<Posko_V1_FindCardsResponse> {
        var owner: Person?
        if let ticket {
            guard let visit = day.floor.visits[ticket],
                let registration = day.registry[visit.registration]
            else { throw Rejection.notFound(ticket).status }
            owner = registration.person
        }
        let found = candidates(in: day, owner: owner).filter(fits)
        let suggestions = owner.map { day.cards.suggestions(for: $0, limit: limit) } ?? []
        let shown = found.prefix(limit)
        let answer = Posko_V1_FindCardsResponse.with {
            $0.cards = shown.map { Self.shown($0, fullNIK, in: day) }
            $0.total = found.count.count32
            $0.suggestions = suggestions.map { suggestion in
                .with {
                    $0.card = Self.shown(suggestion.card, fullNIK, in: day)
                    $0.nameSimilarity = suggestion.similarity.count32
                }
            }
        }
        let cards = shown + suggestions.map(\.card)
        let owners = Set(cards.map(\.owner))
        // Who fetched a card is shown with it, by name and relation.
        let proxies = Set(cards.compactMap(\.handOver?.recipient.proxy?.number))
            .subtracting(owners)
            .filter { !day.people.erased.contains($0) }
        return Shown(
            answer,
            owners.sorted(),
            found: max(found.count, owners.count),
            others: proxies.sorted()
        )
    }

    /// Of an owner whose data is restricted the name alone, beside what the card is.
    private static func shown(_ card: Card, _ fullNIK: Bool, in day: EventDay) -> Posko_V1_Card {
        var message = Posko_V1_Card(card, fullNIK: fullNIK)
        if day.people.isRestricted(card.owner) {
            message.nik = ""
        } else if let nik = card.details.nik {
            // A card that is scanned at an idle desk is to find its owner in the line.
            message.ownerTicket = day.registry.active(nik: nik)?.ticket?.description ?? ""
        }
        return message
    }

    /// The smallest set that surely has them all.
    private func candidates(in day: EventDay, owner: Person?) -> [Card] {
        if ticket != nil { return owner?.nik.map { day.cards.find($0) } ?? [] }
        if let nik { return day.cards.find(nik) }
        if let identifier { return day.cards.find(identifier: identifier).map { [$0] } ?? [] }
        if let number { return day.cards[number].map { [$0] } ?? [] }
        return day.cards.cards
    }

    private func fits(_ card: Card) -> Bool {
        if let number, card.number != number { return false }
        if let nik, card.details.nik != nik { return false }
        if let name, !card.details.name.lowercased().contains(name) { return false }
        if let identifier, card.details.serial != identifier, card.details.kpj != identifier {
            return false
        }
        return state == nil || card.state == state
    }
}

/// Cards that somebody counted by hand.
struct CountedCards: Sendable {
    let identifiers: [String]

    /// Nil when the request does not ask for a comparison.
    init?(_ message: Posko_V1_ReconcileCardsRequest) throws(InvalidRequest) {
        guard message.compare || !message.counted.isEmpty else { return nil }
        guard message.counted.count <= 100_000 else {
            throw InvalidRequest("counted", "TOO_MANY", RequestWords.countedMax)
        }
        var identifiers: [String] = []
        identifiers.reserveCapacity(message.counted.count)
        for text in message.counted {
            identifiers.append(try Fields.text(text, "counted", limit: 40).uppercased())
        }
        self.identifiers = identifiers
    }
}

extension Posko_V1_ReconcileCardsResponse {
    init(_ reconciliation: Reconciliation) {
        self.init()
        let counts = reconciliation.counts
        listed = counts.listed.count32
        received = counts.received.count32
        handedOver = counts.handedOver.count32
        spoiled = counts.spoiled.count32
        returned = counts.returned.count32
        forwarded = counts.forwarded.count32
        inStock = counts.inStock.count32
        balanced = reconciliation.isBalanced
        differences = reconciliation.differences.map { difference in
            .with {
                $0.identifier = difference.identifier
                $0.kind = difference.kind.rawValue
                guard let card = difference.card else { return }
                $0.state = Posko_V1_CardState(card.state)
                $0.lastHolder = card.holder.text()
                if let step = card.history.last { $0.lastTime = step.stamp.time.message }
            }
        }
    }
}
