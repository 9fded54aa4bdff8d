import PoskoContract
import PoskoCore

// Numbers 60 to 79: cards.

extension JournalWriter {
    mutating func cardListed(_ number: CardNumber, _ card: OwnedCard) {
        message(60) { fact in
            fact.uint32(1, number.value)
            fact.message(2) { $0.card(card) }
        }
    }
}

extension Posko_Journal_V1_CardListed {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .cardListed(
            try Stored.number(card, "card"),
            try OwnedCard(Stored.required(hasDetails, details, "details"), place)
        )
    }
}

extension JournalWriter {
    mutating func cardIdentified(_ number: CardNumber, _ card: OwnedCard) {
        message(70) { fact in
            fact.uint32(1, number.value)
            fact.message(2) { $0.card(card) }
        }
    }
}

extension Posko_Journal_V1_CardIdentified {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .cardIdentified(
            try Stored.number(card, "card"),
            try OwnedCard(Stored.required(hasDetails, details, "details"), place)
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
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .cardRowsRead(
            rows: Int(rows),
            refused: try refused.map { row throws(StoredProblem) in
                CardRowRefusal(
                    index: Int(row.index),
                    rejection: try Rejection(
                        Stored.required(row.hasRejection, row.rejection, "rejection"),
                        place
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
            case .proxy(let proxy):
                fact.sealed(3, proxy.number, .contact) { box in
                    box.string(1, proxy.name)
                    box.string(2, proxy.relation)
                    box.string(3, proxy.nik?.digits ?? "")
                }
            }
            fact.reason(4, reason, fact.owners[number], .contact)
        }
    }
}

extension Posko_Journal_V1_CardHandedOver {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .cardHandedOver(
            try Stored.number(card, "card"),
            try Stored.ticket(ticket),
            try recipient(place),
            nameMatchReason: try place.reason(hasNameMatchReason, nameMatchReason, .contact)
        )
    }

    private func recipient(_ place: SealingPlace) throws(StoredProblem) -> Recipient {
        guard hasProxy else { return .owner }
        let box: Posko_Journal_V1_Proxy? = try place.open(proxy, .contact)
        return .proxy(
            Proxy(
                name: box?.name ?? "",
                relation: box?.relation ?? "",
                nik: try box.map { box throws(StoredProblem) in try Stored.nik(box.nik) },
                number: try Stored.number(proxy.person, "proxy.person")
            )
        )
    }
}

extension JournalWriter {
    mutating func cardsCounted(_ count: CardCount) {
        message(71) { fact in
            fact.uint32(1, count.counted)
            fact.uint32(2, count.missing)
            fact.uint32(3, count.surplus)
            fact.uint32(4, count.unknown)
            fact.uint32(5, count.duplicate)
        }
    }
}

extension Posko_Journal_V1_CardsCounted {
    func fact() -> Fact {
        .cardsCounted(
            CardCount(
                counted: Int(counted),
                missing: Int(missing),
                surplus: Int(surplus),
                unknown: Int(unknown),
                duplicate: Int(duplicate)
            )
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
            fact.reason(2, holder, fact.owners[number], .contact)
        }
    }
}

extension Posko_Journal_V1_CardAssigned {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .cardAssigned(
            try Stored.number(card, "card"),
            holder: try place.reason(hasHolder, holder, .contact) ?? ""
        )
    }
}

extension JournalWriter {
    mutating func handOverReversed(_ number: CardNumber, _ reason: String) {
        message(65) { fact in
            fact.uint32(1, number.value)
            fact.reason(2, reason, fact.owners[number], .contact)
        }
    }
}

extension Posko_Journal_V1_HandOverReversed {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .handOverReversed(
            try Stored.number(card, "card"),
            reason: try place.reason(hasReason, reason, .contact) ?? ""
        )
    }
}

extension JournalWriter {
    mutating func cardSpoiled(_ number: CardNumber, _ reason: String, _ wrongData: Bool) {
        message(66) { fact in
            fact.uint32(1, number.value)
            fact.reason(2, reason, fact.owners[number], .contact)
            fact.bool(3, wrongData)
        }
    }
}

extension Posko_Journal_V1_CardSpoiled {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .cardSpoiled(
            try Stored.number(card, "card"),
            reason: try place.reason(hasReason, reason, .contact) ?? "",
            wrongData: wrongData
        )
    }
}

extension JournalWriter {
    mutating func cardRefused(_ number: CardNumber, _ reason: String?) {
        message(67) { fact in
            fact.uint32(1, number.value)
            fact.reason(2, reason, fact.owners[number], .contact)
        }
    }
}

extension Posko_Journal_V1_CardRefused {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .cardRefused(
            try Stored.number(card, "card"),
            reason: try place.reason(hasReason, reason, .contact)
        )
    }
}

extension JournalWriter {
    mutating func cardReturned(_ number: CardNumber, _ reason: String?) {
        message(68) { fact in
            fact.uint32(1, number.value)
            fact.reason(2, reason, fact.owners[number], .contact)
        }
    }
}

extension Posko_Journal_V1_CardReturned {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .cardReturned(
            try Stored.number(card, "card"),
            reason: try place.reason(hasReason, reason, .contact)
        )
    }
}

extension JournalWriter {
    mutating func cardForwarded(_ number: CardNumber, _ village: VillageCode, _ reason: String?) {
        message(69) { fact in
            fact.uint32(1, number.value)
            fact.string(2, village.description)
            fact.reason(3, reason, fact.owners[number], .contact)
        }
    }
}

extension Posko_Journal_V1_CardForwarded {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        .cardForwarded(
            try Stored.number(card, "card"),
            to: try Stored.village(toVillageCode, "to_village_code"),
            reason: try place.reason(hasReason, reason, .contact)
        )
    }
}
