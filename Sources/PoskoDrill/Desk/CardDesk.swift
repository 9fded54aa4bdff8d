internal import PoskoContract
internal import PoskoCore

/// Gives cards to their owners and to those who take them for others.
struct CardDesk: Sendable {
    let desk: Desk
    let counter: UInt32

    private var plan: DayPlan { desk.plan }

    /// Works until the day is over.
    func run() async throws {
        try await desk.serveLine(.cards, counter) { try await serve($0) }
    }

    private func serve(_ call: Posko_V1_CallNextResponse) async throws {
        let present = try await desk.present(call)
        let ticket = present.ticket
        guard try await desk.meetsFateWhenCalled(present, .cards) == false else { return }
        try await desk.send(Posko_V1_BeginRequest { $0.ticket = ticket })
        let own = try await ownCards(present)
        if present.visit.openFinding {
            try await sendBack(present, own)
            return
        }
        switch present.person.cardFate {
        case .takesOwn: try await give(own, present)
        case .refuses:
            for card in own {
                try await desk.send(
                    Posko_V1_RefuseCardRequest {
                        $0.card = card
                        $0.reason = "Does not want to be insured."
                    }
                )
            }
        case .isSpoiled:
            for card in own { try await spoil(card, present) }
        case .takesAlsoFor(let card):
            try await give(own, present)
            try await giveToProxy(card, present)
        case .isGivenAnothers(let card): try await giveWrongly(card, present)
        case .complains:
            for card in own { try await takeBackAndGive(card, present) }
        }
        let answer = try await desk.send(Posko_V1_CompleteRequest { $0.ticket = ticket })
        try desk.sendOn(ticket, to: answer.nextStation, finished: answer.finished)
    }

    /// Numbers of the cards whose NIK is the person's. A person without a NIK is asked for their
    /// name.
    private func ownCards(_ present: Desk.Present) async throws -> [UInt32] {
        let person = present.person
        guard person.shownNIK != nil else {
            var numbers: [UInt32] = []
            for card in person.cards { numbers.append(try await desk.number(of: card)) }
            return numbers
        }
        let found = try await desk.cards { $0.ticket = present.ticket }.cards
        guard found.count == person.cards.count else {
            throw DrillFailure(
                "\(desk.name): \(present.ticket) has \(person.cards.count) cards on the lists, "
                    + "the server found \(found.count)."
            )
        }
        for card in found { try desk.note(card.number, of: person.person) }
        return found.map(\.number)
    }
}

// MARK: - Handing over

extension CardDesk {
    private func handOver(
        _ card: UInt32,
        _ present: Desk.Present,
        _ fill: (inout Posko_V1_HandOverCardRequest) -> Void = { _ in }
    ) -> Posko_V1_HandOverCardRequest {
        Posko_V1_HandOverCardRequest {
            $0.ticket = present.ticket
            $0.card = card
            if present.person.shownNIK == nil {
                $0.nameMatchReason = "Name and family card compared by two of the staff."
            }
            fill(&$0)
        }
    }

    private func give(_ cards: [UInt32], _ present: Desk.Present) async throws {
        for (offset, card) in cards.enumerated() {
            guard offset == 0 else {
                // One card per worker and programme; the second list's card goes back.
                try await desk.sendRefused(handOver(card, present), "WORKER_HAS_CARD")
                continue
            }
            if plan.chance("two desks hand over", present.person, permille: 80) {
                try await desk.race(
                    handOver(card, present),
                    loser: "CARD_HANDED_OVER",
                    "WORKER_HAS_CARD"
                )
            } else {
                // The server picks the one card of the person when there is only one.
                let picks = cards.count == 1 && present.person.shownNIK != nil
                let answer = try await desk.send(handOver(picks ? 0 : card, present))
                guard answer.card == card else {
                    throw DrillFailure(
                        "\(desk.name): \(present.ticket) got card \(answer.card), not \(card)."
                    )
                }
            }
        }
    }

    private func giveToProxy(_ card: SampleCard, _ present: Desk.Present) async throws {
        let number = try await desk.number(of: card)
        try await desk.sendRefused(handOver(number, present), "CARD_NOT_THEIRS")
        let nik = present.person.shownNIK?.digits ?? ""
        try await desk.send(
            handOver(number, present) {
                $0.proxy = Posko_V1_Proxy()
                $0.proxy.name = present.person.person.name
                $0.proxy.relation = "neighbour"
                $0.proxy.nik = nik
            }
        )
    }

    private func giveWrongly(_ card: SampleCard, _ present: Desk.Present) async throws {
        let number = try await desk.number(of: card)
        let nik = present.person.shownNIK?.digits ?? ""
        try await desk.send(
            handOver(number, present) {
                $0.proxy = Posko_V1_Proxy()
                $0.proxy.name = present.person.person.name
                $0.proxy.relation = "says to be a cousin"
                $0.proxy.nik = nik
            }
        )
        guard let owner = plan.people.first(where: { $0.booking == .whenCardIsMissing }) else {
            throw DrillFailure("\(desk.name): nobody complains in this plan.")
        }
        desk.floor.call(.arrival(owner.place))
    }

    private func takeBackAndGive(_ card: UInt32, _ present: Desk.Present) async throws {
        try await desk.sendRefused(handOver(card, present), "CARD_HANDED_OVER")
        try await desk.send(
            Posko_V1_ReverseHandOverRequest {
                $0.card = card
                $0.reason = "Was given to another person by mistake."
            }
        )
        try await desk.send(handOver(card, present))
    }

    private func spoil(_ card: UInt32, _ present: Desk.Present) async throws {
        let isWrong = plan.chance("wrong data", present.person, permille: 500)
        try await desk.send(
            Posko_V1_SpoilCardRequest {
                $0.card = card
                $0.reason = isWrong ? "The birth date is another." : "Wet from the rain."
                $0.wrongData = isWrong
            }
        )
        try await desk.sendRefused(handOver(card, present), "CARD_NOT_HERE")
    }

    /// Nobody gets a card before the doctor has decided.
    private func sendBack(_ present: Desk.Present, _ own: [UInt32]) async throws {
        for card in own {
            try await desk.sendRefused(handOver(card, present), "OPEN_FINDING")
        }
        let answer = try await desk.send(
            Posko_V1_TransferRequest {
                $0.ticket = present.ticket
                $0.toStation = DayStation.doctor.rawValue
                $0.reason = "Has to see the doctor first."
            }
        )
        desk.floor.ring(answer.station)
    }
}
