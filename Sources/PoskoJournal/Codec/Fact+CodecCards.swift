import PoskoContract
import PoskoCore

// Numbers 60 to 79: cards.

extension Posko_Journal_V1_CardListed {
    init(_ number: CardNumber, _ details: CardDetails) {
        self.init()
        card = UInt32(number.value)
        self.details = Posko_Journal_V1_CardDetails(details)
    }

    func fact() throws(StoredProblem) -> Fact {
        .cardListed(
            try Stored.number(card, "card"),
            try CardDetails(Stored.required(hasDetails, details, "details"))
        )
    }
}

extension Posko_Journal_V1_CardIdentified {
    init(_ number: CardNumber, _ details: CardDetails) {
        self.init()
        card = UInt32(number.value)
        self.details = Posko_Journal_V1_CardDetails(details)
    }

    func fact() throws(StoredProblem) -> Fact {
        .cardIdentified(
            try Stored.number(card, "card"),
            try CardDetails(Stored.required(hasDetails, details, "details"))
        )
    }
}

extension Posko_Journal_V1_CardRowsRead {
    init(_ rows: Int, _ refused: [CardRowRefusal], _ matched: Int, _ suggested: Int) {
        self.init()
        self.rows = UInt32(rows)
        self.refused = refused.map { row in
            var message = Posko_Journal_V1_CardRowRefusal()
            message.index = UInt32(row.index)
            message.rejection = Posko_Journal_V1_Rejection(row.rejection)
            return message
        }
        self.matched = UInt32(matched)
        self.suggested = UInt32(suggested)
    }

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

extension Posko_Journal_V1_CardHandedOver {
    init(_ number: CardNumber, _ ticket: Ticket, _ recipient: Recipient, _ reason: String?) {
        self.init()
        card = UInt32(number.value)
        self.ticket = ticket.description
        switch recipient {
        case .owner: break
        case .proxy(let name, let relation, let nik):
            proxy.name = name
            proxy.relation = relation
            proxy.nik = nik.digits
        }
        if let reason { nameMatchReason = reason }
    }

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

extension Posko_Journal_V1_CardReceived {
    init(_ number: CardNumber, box: String?) {
        self.init()
        card = UInt32(number.value)
        if let box { self.box = box }
    }

    func fact() throws(StoredProblem) -> Fact {
        .cardReceived(try Stored.number(card, "card"), box: hasBox ? box : nil)
    }
}

extension Posko_Journal_V1_CardAssigned {
    init(_ number: CardNumber, _ holder: String) {
        self.init()
        card = UInt32(number.value)
        self.holder = holder
    }

    func fact() throws(StoredProblem) -> Fact {
        .cardAssigned(try Stored.number(card, "card"), holder: holder)
    }
}

extension Posko_Journal_V1_HandOverReversed {
    init(_ number: CardNumber, _ reason: String) {
        self.init()
        card = UInt32(number.value)
        self.reason = reason
    }

    func fact() throws(StoredProblem) -> Fact {
        .handOverReversed(try Stored.number(card, "card"), reason: reason)
    }
}

extension Posko_Journal_V1_CardSpoiled {
    init(_ number: CardNumber, _ reason: String, _ wrongData: Bool) {
        self.init()
        card = UInt32(number.value)
        self.reason = reason
        self.wrongData = wrongData
    }

    func fact() throws(StoredProblem) -> Fact {
        .cardSpoiled(try Stored.number(card, "card"), reason: reason, wrongData: wrongData)
    }
}

extension Posko_Journal_V1_CardRefused {
    init(_ number: CardNumber, _ reason: String?) {
        self.init()
        card = UInt32(number.value)
        if let reason { self.reason = reason }
    }

    func fact() throws(StoredProblem) -> Fact {
        .cardRefused(try Stored.number(card, "card"), reason: hasReason ? reason : nil)
    }
}

extension Posko_Journal_V1_CardReturned {
    init(_ number: CardNumber, _ reason: String?) {
        self.init()
        card = UInt32(number.value)
        if let reason { self.reason = reason }
    }

    func fact() throws(StoredProblem) -> Fact {
        .cardReturned(try Stored.number(card, "card"), reason: hasReason ? reason : nil)
    }
}

extension Posko_Journal_V1_CardForwarded {
    init(_ number: CardNumber, _ village: VillageCode, _ reason: String?) {
        self.init()
        card = UInt32(number.value)
        toVillageCode = village.description
        if let reason { self.reason = reason }
    }

    func fact() throws(StoredProblem) -> Fact {
        .cardForwarded(
            try Stored.number(card, "card"),
            to: try Stored.village(toVillageCode, "to_village_code"),
            reason: hasReason ? reason : nil
        )
    }
}
