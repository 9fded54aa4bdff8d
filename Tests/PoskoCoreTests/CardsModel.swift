import PoskoCore

extension DayModel {
    /// A card with a serial, as the model plays it.
    struct PlayedCard {
        let details: CardDetails
        var state = CardState.listed
        var refused = false

        /// The serial is taken as long as the card is, or was last, here.
        var holdsSerial: Bool { state == .inStock || state == .handedOver || state == .spoiled }
    }

    mutating func takeCards(_ command: Command, _ elsewhere: DayModel) -> Bool {
        switch command {
        case .receiveCards(let rows, _, let listOnly):
            guard phase != .closed else { return false }
            for row in rows { take(row, listOnly: listOnly, elsewhere) }
            return true
        case .assignCard(let number, _): return inStock(number) != nil
        case .handOverCard(let ticket, let number, let recipient, _):
            return handOver(ticket, number, recipient, elsewhere)
        case .reverseHandOver(let number, _):
            guard cards.indices.contains(number.value - 1),
                cards[number.value - 1].state == .handedOver
            else { return false }
            cards[number.value - 1].state = .inStock
            return true
        case .refuseCard(let number, _):
            guard let index = inStock(number), !cards[index].refused else { return false }
            cards[index].refused = true
            return true
        case .spoilCard(let number, _, _): return send(number, .spoiled)
        case .returnCard(let number, _): return send(number, .returned)
        case .forwardCard(let number, let village, _):
            return village != settings.village && send(number, .forwarded)
        default: return false
        }
    }

    private func inStock(_ number: CardNumber) -> Int? {
        let index = number.value - 1
        return cards.indices.contains(index) && cards[index].state == .inStock ? index : nil
    }

    private mutating func send(_ number: CardNumber, _ state: CardState) -> Bool {
        guard let index = inStock(number) else { return false }
        cards[index].state = state
        cards[index].refused = false
        return true
    }

    private mutating func take(_ row: CardDetails, listOnly: Bool, _ elsewhere: DayModel) {
        let isTaken = elsewhere.cards.contains {
            $0.holdsSerial && $0.details.serial == row.serial
        }
        guard let index = cards.firstIndex(where: { $0.details.serial == row.serial }) else {
            if listOnly || !isTaken {
                cards.append(PlayedCard(details: row, state: listOnly ? .listed : .inStock))
            }
            return
        }
        guard !listOnly, !cards[index].holdsSerial, !isTaken,
            cards[index].details.nik == row.nik,
            cards[index].details.programmes == row.programmes
        else { return }
        cards[index].state = .inStock
    }

    /// A worker has a card of a programme from its handover on, at any event.
    static func hasCard(_ owner: NIK, _ programme: Programme, _ events: [DayModel]) -> Bool {
        events.contains { event in
            event.cards.contains {
                $0.state == .handedOver && $0.details.nik == owner
                    && $0.details.programmes.contains(programme)
            }
        }
    }

    private mutating func handOver(
        _ ticket: Ticket,
        _ number: CardNumber?,
        _ recipient: Recipient,
        _ elsewhere: DayModel
    ) -> Bool {
        guard phase == .open, let visitor = guest(ticket), guests[visitor].state.isInside,
            guests[visitor].open == 0
        else { return false }
        if guests[visitor].state.counter != nil, guests[visitor].state.station != DayStop.cards {
            return false
        }
        let person = registered[guests[visitor].registration - 1].owner
        let theirs = cards.indices.filter {
            cards[$0].state == .inStock && cards[$0].details.nik == person
        }
        let chosen = number.map { $0.value - 1 } ?? (theirs.count == 1 ? theirs[0] : -1)
        guard cards.indices.contains(chosen), cards[chosen].state == .inStock else { return false }
        let details = cards[chosen].details
        let ownersVisit = guests.first {
            registered[$0.registration - 1].isActive
                && registered[$0.registration - 1].owner == details.nik
        }
        guard ownersVisit?.open ?? 0 == 0 else { return false }
        var isTheirs = details.nik == person
        if let proxy = recipient.proxy?.nik {
            guard proxy != details.nik else { return false }
            isTheirs = isTheirs || proxy == person
        }
        let events = [self, elsewhere]
        guard isTheirs, let owner = details.nik,
            !details.programmes.contains(where: { Self.hasCard(owner, $0, events) })
        else { return false }
        cards[chosen].state = .handedOver
        cards[chosen].refused = false
        return true
    }
}
