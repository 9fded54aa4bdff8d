/// What a card desk asks for when it gives a card away.
struct HandOver {
    let ticket: Ticket
    let card: CardNumber?
    let recipient: Recipient
    let nameMatchReason: String?
}

extension EventDay {
    func card(_ number: CardNumber) throws(Rejection) -> Card {
        guard let card = cards[number] else {
            throw Rejection(.cardNotFound, ["card": number])
        }
        return card
    }

    /// A card that is here, to be given away, spoiled or sent on. Custody outlives the day: this
    /// holds after closing too.
    private func inStock(_ number: CardNumber) throws(Rejection) -> Card {
        let card = try card(number)
        guard card.state == .inStock else {
            throw Rejection(
                .cardNotHere,
                ["card": number, "state": card.state.rawValue, "holder": card.holder]
            )
        }
        return card
    }

    func decideAssign(_ number: CardNumber, holder: String) throws(Rejection) -> Decision {
        _ = try inStock(number)
        return Decision([.cardAssigned(number, holder: holder)])
    }

    func decideHandOver(_ request: HandOver, claims: Claims) throws(Rejection) -> Decision {
        try requireOpen()
        _ = try visit(request.ticket)
        let named: Card? = if let number = request.card { try card(number) } else { nil }
        let visit = try inside(request.ticket)
        try requireNoOpenFinding(of: named?.details.nik, or: request.ticket)
        let person = try registration(visit.registration).person
        let card = try chosenCard(named, request, for: person)
        try requireTheirs(card, request, of: person)
        let wanted = Self.workerClaims(
            of: card.details,
            to: person,
            request.recipient,
            byName: request.nameMatchReason != nil
        )
        for (claim, programme) in wanted {
            if let holder = claims.holder(of: claim) {
                throw Rejection(
                    .workerHasCard,
                    ["card": card.number, "programme": programme.rawValue, "event": holder]
                )
            }
        }
        try requireAtCards(visit)
        return Decision(
            [
                .cardHandedOver(
                    card.number,
                    request.ticket,
                    request.recipient,
                    nameMatchReason: request.nameMatchReason
                )
            ],
            claims: ClaimChange(acquired: wanted.map { $0.claim })
        )
    }

    func decideReverse(_ number: CardNumber, reason: String) throws(Rejection) -> Decision {
        let card = try card(number)
        guard card.state == .handedOver else {
            throw Rejection(
                .cardNotHandedOver,
                ["card": number, "state": card.state.rawValue]
            )
        }
        return Decision(
            [.handOverReversed(number, reason: reason)],
            claims: ClaimChange(released: claimsHeld(by: card))
        )
    }

    /// One card per worker and programme: the worker on the card, and the person who got it because
    /// of their name.
    private static func workerClaims(
        of details: CardDetails,
        to person: Person,
        _ recipient: Recipient,
        byName: Bool
    ) -> [(claim: Claim, programme: Programme)] {
        var niks = [details.nik]
        var isProxy = false
        if case .proxy(_, _, let nik) = recipient { isProxy = nik == person.nik }
        if byName, !isProxy, let nik = person.nik, nik != details.nik { niks.append(nik) }
        return niks.flatMap { nik in
            details.programmes.map { (Claim.worker(nik, $0), $0) }
        }
    }

    /// What a handover holds and its reversal gives back.
    private func claimsHeld(by card: Card) -> [Claim] {
        guard let handOver = card.handOver, let visit = floor.visits[handOver.ticket],
            let registration = registry[visit.registration]
        else { return [] }
        return Self.workerClaims(
            of: card.details,
            to: registration.person,
            handOver.recipient,
            byName: handOver.byName
        ).map { $0.claim }
    }

    /// A spoiled card's serial stays claimed: it must not come again.
    func decideSpoil(
        _ number: CardNumber,
        reason: String,
        wrongData: Bool
    ) throws(Rejection) -> Decision {
        _ = try inStock(number)
        return Decision([.cardSpoiled(number, reason: reason, wrongData: wrongData)])
    }

    func decideRefuse(_ number: CardNumber, reason: String?) throws(Rejection) -> Decision {
        let card = try inStock(number)
        guard !card.refused else { throw Rejection(.cardRefusedByOwner, ["card": number]) }
        return Decision([.cardRefused(number, reason: reason)])
    }

    func decideReturn(_ number: CardNumber, reason: String?) throws(Rejection) -> Decision {
        let card = try inStock(number)
        return Decision(
            [.cardReturned(number, reason: reason)],
            claims: ClaimChange(released: Self.identity(of: card.details))
        )
    }

    func decideForward(
        _ number: CardNumber,
        to village: VillageCode,
        reason: String?
    ) throws(Rejection) -> Decision {
        let card = try inStock(number)
        guard village != settings.village else {
            throw Rejection(.forwardedToSelf, ["card": number, "village": village])
        }
        return Decision(
            [.cardForwarded(number, to: village, reason: reason)],
            claims: ClaimChange(released: Self.identity(of: card.details))
        )
    }

    /// The KPJ is the worker's number and stands on each of their cards, so it names a card only
    /// where no serial is printed, and together with the programmes.
    static func identity(of details: CardDetails) -> [Claim] {
        if let serial = details.serial { return [.card(serial)] }
        let programmes = details.programmes.map(\.rawValue).joined(separator: "+")
        return details.kpj.map { [.card("\($0)/\(programmes)")] } ?? []
    }

    /// Nobody is given a card at the card desk while another desk serves them.
    private func requireAtCards(_ visit: Visit) throws(Rejection) {
        guard visit.state.counter != nil, let station = visit.state.station,
            settings.station(station)?.kind != .cards
        else { return }
        throw Rejection(
            .personElsewhere,
            ["ticket": visit.ticket, "station": station]
        )
    }

    private func chosenCard(
        _ named: Card?,
        _ request: HandOver,
        for person: Person
    ) throws(Rejection) -> Card {
        if let named {
            if named.state == .handedOver {
                throw Rejection(
                    .cardHandedOver,
                    ["card": named.number, "holder": named.holder]
                )
            }
            return try inStock(named.number)
        }
        let theirs = person.nik.map { cards.find($0) } ?? []
        let here = theirs.filter { $0.state == .inStock }
        guard here.count == 1, let card = here.first else {
            if here.isEmpty, let given = theirs.first(where: { $0.state == .handedOver }) {
                throw Rejection(
                    .cardHandedOver,
                    ["card": given.number, "holder": given.holder]
                )
            }
            throw Rejection(
                .cardNotChosen,
                [
                    "ticket": request.ticket, "in_stock": here.count,
                    "cards": here.map(\.number.description).joined(separator: ", "),
                ]
            )
        }
        return card
    }

    /// The card's NIK must be the owner's: that of the ticket's person, or, when a proxy came with
    /// a ticket of their own, of somebody else. Staff may confirm a match by name, with the reason.
    private func requireTheirs(
        _ card: Card,
        _ request: HandOver,
        of person: Person
    ) throws(Rejection) {
        var proxy: NIK?
        if case .proxy(_, _, let nik) = request.recipient { proxy = nik }
        let cameAsProxy = proxy != nil && proxy == person.nik
        let isByName =
            request.nameMatchReason != nil
            && nameSimilarity(person.name, card.details.name) >= nameSimilaritySuggestedMin
        let isTheirs = person.nik == card.details.nik || isByName
        guard isTheirs || cameAsProxy else {
            throw Rejection(.cardNotTheirs, ["card": card.number, "ticket": request.ticket])
        }
        guard proxy != card.details.nik else {
            throw Rejection(.proxyIsOwner, ["card": card.number])
        }
    }

    /// The interlock looks at the ticket's person and at the card's owner, who may be another.
    private func requireNoOpenFinding(
        of owner: NIK?,
        or ticket: Ticket
    ) throws(Rejection) {
        try requireNoOpenFinding(ticket)
        if let owner, let ownTicket = registry.active(nik: owner)?.ticket {
            try requireNoOpenFinding(ownTicket)
        }
    }
}
