/// Cards of an event, counted by what became of them.
package struct CardCounts: Hashable, Sendable {
    /// Ever on a list or in a box.
    package var listed = 0
    /// Ever in stock here.
    package var received = 0
    package var handedOver = 0
    package var spoiled = 0
    package var returned = 0
    package var forwarded = 0
    package var inStock = 0
    /// Part of `inStock`.
    package var refused = 0
    /// Part of `handedOver`.
    package var byProxy = 0
    /// Handovers taken back, whatever became of the card after.
    package var reversed = 0

    /// Every card that came is accounted for.
    package var isBalanced: Bool {
        received == handedOver + spoiled + returned + forwarded + inStock
    }

    mutating func count(_ card: Card) {
        listed += 1
        if card.everReceived { received += 1 }
        reversed += card.reversals
        switch card.state {
        case .listed: break
        case .inStock:
            inStock += 1
            if card.refused { refused += 1 }
        case .handedOver:
            handedOver += 1
            if case .proxy? = card.handOver?.recipient { byProxy += 1 }
        case .spoiled: spoiled += 1
        case .returned: returned += 1
        case .forwarded: forwarded += 1
        }
    }
}

/// The ledger against what lies on the table.
package struct Reconciliation: Hashable, Sendable {
    package let counts: CardCounts
    package let differences: [Difference]

    package var isBalanced: Bool { counts.isBalanced && differences.isEmpty }

    package struct Difference: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            /// In stock by the ledger, not counted.
            case missing
            /// Counted, but elsewhere by the ledger.
            case surplus
            /// Counted, and not in the ledger.
            case unknown
            /// Counted twice.
            case duplicate
        }

        package let identifier: String
        package let kind: Kind
        /// With its last holder; nil when unknown.
        package let card: Card?
    }
}

/// A card whose owner may be somebody, by name only.
package struct CardSuggestion: Hashable, Sendable {
    package let card: Card
    /// 0 to 100.
    package let similarity: Int
}

extension CardLedger {
    package var counts: CardCounts {
        cards.reduce(into: CardCounts()) { $0.count($1) }
    }

    /// - Parameter counted: serials, KPJs or `#` and a card's number, as counted by hand; nil to
    ///   balance the ledger alone.
    package func reconciliation(with counted: [String]?) -> Reconciliation {
        guard let counted else { return Reconciliation(counts: counts, differences: []) }
        var differences: [Reconciliation.Difference] = []
        var seen: Set<CardNumber> = []
        for identifier in counted {
            guard let card = named(identifier) else {
                differences.append(.init(identifier: identifier, kind: .unknown, card: nil))
                continue
            }
            if !seen.insert(card.number).inserted {
                differences.append(.init(identifier: identifier, kind: .duplicate, card: card))
            } else if card.state != .inStock {
                differences.append(.init(identifier: identifier, kind: .surplus, card: card))
            }
        }
        for card in cards where card.state == .inStock && !seen.contains(card.number) {
            differences.append(.init(identifier: card.identifier, kind: .missing, card: card))
        }
        return Reconciliation(counts: counts, differences: differences)
    }

    private func named(_ identifier: String) -> Card? {
        if identifier.hasPrefix("#"), let number = Int(identifier.dropFirst()) {
            return self[CardNumber(number)]
        }
        return find(identifier: identifier)
    }

    /// Cards in stock that are not the person's by NIK but carry a name like theirs, best first.
    package func suggestions(for person: Person, limit: Int) -> [CardSuggestion] {
        let key = NameKey(person.name)
        let alike = cards.lazy.filter { $0.state == .inStock && $0.details.nik != person.nik }
            .map {
                CardSuggestion(
                    card: $0,
                    similarity: nameSimilarity(NameKey($0.details.name), key)
                )
            }
            .filter { $0.similarity >= nameSimilaritySuggestedMin }
        return Array(
            alike.sorted { ($1.similarity, $0.card.number) < ($0.similarity, $1.card.number) }
                .prefix(limit)
        )
    }
}
