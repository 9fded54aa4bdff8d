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
                ["card": number, "state": card.state.rawValue],
                holder: card.holder
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
        let registration = try registration(visit.registration)
        try requireUsable(registration.personNumber)
        let person = registration.person
        let card = try chosenCard(named, request, for: person)
        try requireUsable(card.owner)
        try requireTheirs(card, request, of: person)
        let wanted = Self.workerClaims(
            of: card.details,
            to: person,
            request.recipient,
            byName: request.nameMatchReason != nil,
            claims
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
        var people = PeopleDraft(of: people)
        let recipient = request.recipient.proxy.map {
            Recipient.proxy($0.numbered(people.number(of: $0.nik)))
        }
        return Decision(
            [
                .cardHandedOver(
                    card.number,
                    request.ticket,
                    recipient ?? .owner,
                    nameMatchReason: request.nameMatchReason
                )
            ],
            claims: ClaimChange(acquired: wanted.map { $0.claim })
        )
    }

    func decideReverse(
        _ number: CardNumber,
        reason: String,
        _ circumstances: Circumstances
    ) throws(Rejection) -> Decision {
        let card = try card(number)
        guard card.state == .handedOver else {
            throw Rejection(
                .cardNotHandedOver,
                ["card": number, "state": card.state.rawValue]
            )
        }
        let decision = Decision(
            [.handOverReversed(number, reason: reason)],
            claims: ClaimChange(released: try claimsHeld(by: card, circumstances.claims))
        )
        let since = card.history.last { $0.state == .handedOver }?.stamp.time
        guard let since, circumstances.stamp.time.seconds(since: since) > Self.reversedAloneMax_s
        else { return decision }
        return try approval(for: .reverse(number), reason: reason, circumstances).then(decision)
    }

    /// After an hour a handover is taken back by two people.
    private static let reversedAloneMax_s = 3_600

    /// One card per worker and programme: the worker on the card, and the person who got it because
    /// of their name.
    private static func workerClaims(
        of details: CardDetails,
        to person: Person,
        _ recipient: Recipient,
        byName: Bool,
        _ claims: Claims
    ) -> [(claim: Claim, programme: Programme)] {
        var niks = [details.nik]
        let isProxy = recipient.proxy.map { $0.nik == person.nik } ?? false
        if byName, !isProxy, person.nik != details.nik { niks.append(person.nik) }
        return niks.compactMap { $0 }.flatMap { nik in
            details.programmes.map { (claims.worker(nik, $0), $0) }
        }
    }

    /// What a handover holds and its reversal gives back. Whose NIK is forgotten keeps the card.
    private func claimsHeld(by card: Card, _ claims: Claims) throws(Rejection) -> [Claim] {
        let gone = people.erased.union(people.reduced)
        guard !gone.contains(card.owner) else {
            throw Rejection(.personErased, ["person": card.owner])
        }
        guard let handOver = card.handOver, let visit = floor.visits[handOver.ticket],
            let registration = registry[visit.registration]
        else { return [] }
        guard !people.erased.contains(registration.personNumber) else {
            throw Rejection(.personErased, ["person": registration.personNumber])
        }
        return Self.workerClaims(
            of: card.details,
            to: registration.person,
            handOver.recipient,
            byName: handOver.byName,
            claims
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
            claims: ClaimChange(released: card.claim.map { [$0] } ?? [])
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
            claims: ClaimChange(released: card.claim.map { [$0] } ?? [])
        )
    }

    func decideCount(_ counted: [String]) throws(Rejection) -> Decision {
        let differences = cards.reconciliation(with: counted).differences
        func count(_ kind: Reconciliation.Difference.Kind) -> Int {
            differences.count { $0.kind == kind }
        }
        return Decision([
            .cardsCounted(
                CardCount(
                    counted: counted.count,
                    missing: count(.missing),
                    surplus: count(.surplus),
                    unknown: count(.unknown),
                    duplicate: count(.duplicate)
                )
            )
        ])
    }

    /// A card's owner and who fetched it are people of the event.
    mutating func notePeople(of fact: Fact) {
        switch fact {
        case .cardListed(_, let card), .cardIdentified(_, let card):
            people.note(card.owner, card.details.nik)
        case .cardHandedOver(_, _, .proxy(let proxy), _):
            if let number = proxy.number { people.note(number, proxy.nik) }
        default: break
        }
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
                throw Rejection(.cardHandedOver, ["card": named.number], holder: named.holder)
            }
            return try inStock(named.number)
        }
        let theirs = person.nik.map { cards.find($0) } ?? []
        let here = theirs.filter { $0.state == .inStock }
        guard here.count == 1, let card = here.first else {
            if here.isEmpty, let given = theirs.first(where: { $0.state == .handedOver }) {
                throw Rejection(.cardHandedOver, ["card": given.number], holder: given.holder)
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
        let proxy = request.recipient.proxy?.nik
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
