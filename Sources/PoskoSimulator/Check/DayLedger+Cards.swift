import PoskoCore

/// Who holds what over all events, recounted from facts: the entries' own claims are not looked at.
struct ClaimBook {
    struct Worker: Hashable {
        let nik: NIK
        let programme: Programme
    }

    /// Each serial, or KPJ and programmes where no serial is printed.
    var serials: [String: EventCode] = [:]
    var workers: [Worker: EventCode] = [:]

    var count: Int { serials.count + workers.count }
}

extension DayLedger {
    mutating func takeCard(
        _ fact: Fact,
        in event: EventCode,
        _ claims: inout ClaimBook
    ) throws(Violation) {
        switch fact {
        case .cardListed(let number, let card):
            guard number.value == cards.count + 1 else {
                throw Violation(.numbers, "card \(number) after \(cards.count)")
            }
            cards.append(CardRecord(details: card.details))
        case .cardIdentified(let number, let card):
            let index = try index(number, from: [.listed, .returned, .forwarded], "is identified")
            cards[index].details = card.details
        case .cardReceived(let number, _):
            let index = try index(number, from: [.listed, .returned, .forwarded], "is received")
            if let serial = cards[index].identity {
                if let holder = claims.serials[serial] {
                    throw Violation(.serial, "card \(number) is claimed by \(holder) already")
                }
                claims.serials[serial] = event
            }
            cards[index].state = .inStock
            cards[index].refused = false
        case .cardAssigned(let number, _):
            _ = try index(number, from: [.inStock], "is assigned")
        case .cardRefused(let number, _):
            let index = try index(number, from: [.inStock], "is refused")
            guard !cards[index].refused else {
                throw Violation(.cardPlace, "card \(number) is refused twice")
            }
            cards[index].refused = true
        case .cardHandedOver(let number, let ticket, let recipient, let reason):
            try requireOpen(fact)
            try requireVisitor(ticket)
            let index = try index(number, from: [.inStock], "is handed over")
            cards[index].state = .handedOver
            cards[index].refused = false
            try claim(index, ticket, recipient, byName: reason != nil, in: event, &claims)
        case .handOverReversed(let number, _):
            let index = try index(number, from: [.handedOver], "is taken back")
            for worker in cards[index].workers { claims.workers[worker] = nil }
            cards[index].workers = []
            cards[index].state = .inStock
        case .cardSpoiled(let number, _, _):
            cards[try index(number, from: [.inStock], "is spoiled")].end(as: .spoiled)
        case .cardReturned(let number, _), .cardForwarded(let number, _, _):
            let index = try index(number, from: [.inStock], "is sent away")
            if let serial = cards[index].identity { claims.serials[serial] = nil }
            if case .cardReturned = fact {
                cards[index].end(as: .returned)
            } else {
                cards[index].end(as: .forwarded)
            }
        default: break
        }
    }

    private mutating func claim(
        _ index: Int,
        _ ticket: Ticket,
        _ recipient: Recipient,
        byName: Bool,
        in event: EventCode,
        _ claims: inout ClaimBook
    ) throws(Violation) {
        var niks = cards[index].details.nik.map { [$0] } ?? []
        let visitor = visitors[ticket].flatMap { registered[$0.registration].nik }
        let proxy = recipient.proxy?.nik
        if byName, let visitor, visitor != proxy, !niks.contains(visitor) { niks.append(visitor) }
        for nik in niks {
            for programme in cards[index].details.programmes {
                let worker = ClaimBook.Worker(nik: nik, programme: programme)
                if let holder = claims.workers[worker] {
                    throw Violation(
                        .oneCard,
                        "\(nik) has a card of \(programme.rawValue) from \(holder) already"
                    )
                }
                claims.workers[worker] = event
                cards[index].workers.append(worker)
            }
        }
    }

    private func index(
        _ number: CardNumber,
        from states: [CardState],
        _ what: String
    ) throws(Violation) -> Int {
        let index = number.value - 1
        guard cards.indices.contains(index) else {
            throw Violation(.numbers, "there is no card \(number)")
        }
        guard states.contains(cards[index].state) else {
            throw Violation(.cardPlace, "card \(number) \(what) and is \(cards[index].state)")
        }
        return index
    }
}

extension DayLedger.CardRecord {
    /// What no other card may have: the serial, else the KPJ with the programmes.
    var identity: String? {
        details.serial
            ?? details.kpj.map { "\($0)/" + details.programmes.map(\.rawValue).joined() }
    }

    mutating func end(as state: CardState) {
        self.state = state
        refused = false
    }
}
