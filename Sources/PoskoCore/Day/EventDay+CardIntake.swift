extension EventDay {
    /// Takes rows of a card list or a box in. A row that the rules refuse does not stop its
    /// neighbours.
    func decideReceive(
        _ rows: [CardDetails],
        box: String?,
        listOnly: Bool,
        claims: Claims
    ) throws(Rejection) -> Decision {
        precondition(rows.count <= Limits.rowsPerCommand, "the services cut files into groups")
        try requireNotClosed()
        var intake = CardIntake(ledger: cards, people: people, claims: claims, event: code)
        for (index, row) in rows.enumerated() {
            do {
                try intake.take(row, box: box, listOnly: listOnly)
            } catch {
                intake.refused.append(CardRowRefusal(index: index, rejection: error))
            }
        }
        let refused = Set(intake.refused.map(\.index))
        let matches = matches(rows.indices.filter { !refused.contains($0) }.map { rows[$0] })
        let summary = Fact.cardRowsRead(
            rows: rows.count,
            refused: intake.refused,
            matched: matches.byNIK,
            suggested: matches.byName
        )
        return Decision(intake.facts + [summary], claims: intake.change)
    }

    /// How many of the rows have their owner among the people of the event.
    private func matches(_ rows: [CardDetails]) -> (byNIK: Int, byName: Int) {
        var byNIK = 0
        var byName = 0
        for row in rows {
            guard let nik = row.nik else { continue }
            if roster.find(nik) != nil || registry.active(nik: nik) != nil {
                byNIK += 1
            } else if roster.knows(NameKey(row.name)) {
                byName += 1
            }
        }
        return (byNIK, byName)
    }
}

/// Rows of one command as they are taken in, one after the other.
struct CardIntake {
    private var draft: CardDraft
    private var people: PeopleDraft
    let claims: Claims
    let event: EventCode
    var facts: [Fact] = []
    var change = ClaimChange()
    var refused: [CardRowRefusal] = []

    init(ledger: CardLedger, people: People, claims: Claims, event: EventCode) {
        draft = CardDraft(of: ledger)
        self.people = PeopleDraft(of: people)
        self.claims = claims
        self.event = event
    }

    mutating func take(_ row: CardDetails, box: String?, listOnly: Bool) throws(Rejection) {
        guard let known = draft.match(row, box: box) else {
            if !listOnly { try requireFree(row) }
            guard draft.count < Limits.cardsMax else {
                throw Rejection(.cardsFull, ["limit": Limits.cardsMax])
            }
            let number = CardNumber(draft.count + 1)
            let card = OwnedCard(
                owner: people.number(of: row.nik),
                details: row,
                claim: claims.identity(of: row)
            )
            facts.append(.cardListed(number, card))
            draft.list(number, card)
            if !listOnly { receive(number, card, box: box) }
            return
        }
        let arrives =
            switch known.state {
            case .listed, .returned, .forwarded: !listOnly
            case .inStock, .handedOver, .spoiled: false
            }
        let isNew = known.details.serial == nil && (row.serial != nil || known.details.kpj == nil)
        let details = isNew ? row : known.details
        if arrives { try requireFree(details) }
        guard known.details.nik == row.nik, known.details.programmes == row.programmes else {
            throw Rejection(.cardOfAnother, ["card": known.number])
        }
        guard arrives else { return }
        let card = OwnedCard(
            owner: known.owner,
            details: details,
            claim: claims.identity(of: details)
        )
        if details != known.details {
            facts.append(.cardIdentified(known.number, card))
            draft.identify(known.number, card)
        }
        receive(known.number, card, box: box)
    }

    private func requireFree(_ details: CardDetails) throws(Rejection) {
        guard let claim = claims.identity(of: details), !change.released.contains(claim) else {
            return
        }
        if let holder = claims.holder(of: claim) {
            throw Rejection(.serialTaken, ["event": holder])
        }
    }

    private mutating func receive(_ number: CardNumber, _ card: OwnedCard, box: String?) {
        facts.append(.cardReceived(number, box: box))
        draft.receive(number, box: box)
        if let claim = card.claim { change.acquired.append(claim) }
    }
}
