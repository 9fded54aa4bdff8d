import PoskoContract
import PoskoCore

// Numbers 60 to 79: cards.

extension JournalWriter {
    mutating func cardListed(_ number: CardNumber, _ details: CardDetails) {
        message(60) { fact in
            fact.uint32(1, number.value)
            fact.message(2) { details.encode(to: &$0) }
        }
    }
}

extension Posko_Journal_V1_CardListed {
    func fact() throws(StoredProblem) -> Fact {
        .cardListed(
            try Stored.number(card, "card"),
            try CardDetails(Stored.required(hasDetails, details, "details"))
        )
    }
}

extension JournalWriter {
    mutating func cardIdentified(_ number: CardNumber, _ details: CardDetails) {
        message(70) { fact in
            fact.uint32(1, number.value)
            fact.message(2) { details.encode(to: &$0) }
        }
    }
}

extension Posko_Journal_V1_CardIdentified {
    func fact() throws(StoredProblem) -> Fact {
        .cardIdentified(
            try Stored.number(card, "card"),
            try CardDetails(Stored.required(hasDetails, details, "details"))
        )
    }
}

extension JournalWriter {
    mutating func cardRowsRead(
        _ rows: Int,
        _ refused: [CardRowRefusal],
        _ matched: Int,
        _ suggested: Int
    ) {
        message(62) { fact in
            fact.uint32(1, rows)
            for row in refused {
                fact.message(2) { refusal in
                    refusal.uint32(1, row.index)
                    refusal.message(2) { row.rejection.encode(to: &$0) }
                }
            }
            fact.uint32(3, matched)
            fact.uint32(4, suggested)
        }
    }
}

extension Posko_Journal_V1_CardRowsRead {
    func fact() throws(StoredProblem) -> Fact {
        .cardRowsRead(
            rows: Int(rows),
            refused: try refused.map { row throws(StoredProblem) in
                CardRowRefusal(
                    index: Int(row.index),
                    rejection: try Rejection(
                        Stored.required(row.hasRejection, row.rejection, "rejection")
                    )
                )
            },
            matched: Int(matched),
            suggested: Int(suggested)
        )
    }
}

extension JournalWriter {
    mutating func cardHandedOver(
        _ number: CardNumber,
        _ ticket: Ticket,
        _ recipient: Recipient,
        _ reason: String?
    ) {
        message(64) { fact in
            fact.uint32(1, number.value)
            fact.string(2, ticket.description)
            switch recipient {
            case .owner: break
            case .proxy(let name, let relation, let nik):
                fact.message(3) { proxy in
                    proxy.string(1, name)
                    proxy.string(2, relation)
                    proxy.string(3, nik.digits)
                }
            }
            fact.string(4, ifPresent: reason)
        }
    }
}

extension Posko_Journal_V1_CardHandedOver {
    func fact() throws(StoredProblem) -> Fact {
        .cardHandedOver(
            try Stored.number(card, "card"),
            try Stored.ticket(ticket),
            try recipient(),
            nameMatchReason: hasNameMatchReason ? nameMatchReason : nil
        )
    }

    private func recipient() throws(StoredProblem) -> Recipient {
        guard hasProxy else { return .owner }
        return .proxy(
            name: proxy.name,
            relation: proxy.relation,
            nik: try Stored.nik(proxy.nik)
        )
    }
}

extension JournalWriter {
    mutating func cardReceived(_ number: CardNumber, box: String?) {
        message(61) { fact in
            fact.uint32(1, number.value)
            fact.string(2, ifPresent: box)
        }
    }
}

extension Posko_Journal_V1_CardReceived {
    func fact() throws(StoredProblem) -> Fact {
        .cardReceived(try Stored.number(card, "card"), box: hasBox ? box : nil)
    }
}

extension JournalWriter {
    mutating func cardAssigned(_ number: CardNumber, _ holder: String) {
        message(63) { fact in
            fact.uint32(1, number.value)
            fact.string(2, holder)
        }
    }
}

extension Posko_Journal_V1_CardAssigned {
    func fact() throws(StoredProblem) -> Fact {
        .cardAssigned(try Stored.number(card, "card"), holder: holder)
    }
}

extension JournalWriter {
    mutating func handOverReversed(_ number: CardNumber, _ reason: String) {
        message(65) { fact in
            fact.uint32(1, number.value)
            fact.string(2, reason)
        }
    }
}

extension Posko_Journal_V1_HandOverReversed {
    func fact() throws(StoredProblem) -> Fact {
        .handOverReversed(try Stored.number(card, "card"), reason: reason)
    }
}

extension JournalWriter {
    mutating func cardSpoiled(_ number: CardNumber, _ reason: String, _ wrongData: Bool) {
        message(66) { fact in
            fact.uint32(1, number.value)
            fact.string(2, reason)
            fact.bool(3, wrongData)
        }
    }
}

extension Posko_Journal_V1_CardSpoiled {
    func fact() throws(StoredProblem) -> Fact {
        .cardSpoiled(try Stored.number(card, "card"), reason: reason, wrongData: wrongData)
    }
}

extension JournalWriter {
    mutating func cardRefused(_ number: CardNumber, _ reason: String?) {
        message(67) { fact in
            fact.uint32(1, number.value)
            fact.string(2, ifPresent: reason)
        }
    }
}

extension Posko_Journal_V1_CardRefused {
    func fact() throws(StoredProblem) -> Fact {
        .cardRefused(try Stored.number(card, "card"), reason: hasReason ? reason : nil)
    }
}

extension JournalWriter {
    mutating func cardReturned(_ number: CardNumber, _ reason: String?) {
        message(68) { fact in
            fact.uint32(1, number.value)
            fact.string(2, ifPresent: reason)
        }
    }
}

extension Posko_Journal_V1_CardReturned {
    func fact() throws(StoredProblem) -> Fact {
        .cardReturned(try Stored.number(card, "card"), reason: hasReason ? reason : nil)
    }
}

extension JournalWriter {
    mutating func cardForwarded(_ number: CardNumber, _ village: VillageCode, _ reason: String?) {
        message(69) { fact in
            fact.uint32(1, number.value)
            fact.string(2, village.description)
            fact.string(3, ifPresent: reason)
        }
    }
}

extension Posko_Journal_V1_CardForwarded {
    func fact() throws(StoredProblem) -> Fact {
        .cardForwarded(
            try Stored.number(card, "card"),
            to: try Stored.village(toVillageCode, "to_village_code"),
            reason: hasReason ? reason : nil
        )
    }
}
