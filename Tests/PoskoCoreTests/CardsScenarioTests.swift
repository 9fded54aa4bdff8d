import PoskoCore
import Testing

@Suite struct CardsScenarioTests {
    private static func handOver(
        _ ticket: Ticket,
        _ card: Int? = nil,
        _ recipient: Recipient = .owner,
        match: String? = nil
    ) -> Command {
        .handOverCard(ticket, card.map { CardNumber($0) }, recipient, nameMatchReason: match)
    }

    @Test func `a proxy comes with a ticket of their own`() throws {
        var day = try TestDay.opened()
        try day.receive([DayFixture.card("S1", of: try DayFixture.nik(1))])
        let ticket = try day.admit(try DayFixture.person(2), .card)
        let proxy = Recipient.proxy(
            name: "Wulan",
            relation: "wife",
            nik: try DayFixture.nik(2)
        )
        day.refuses(.cardNotTheirs, Self.handOver(ticket, 1))
        try day.run(Self.handOver(ticket, 1, proxy))
        let card = try #require(day.day.cards[CardNumber(1)])
        #expect(card.handOver?.ticket == ticket)
        #expect(card.handOver?.recipient.proxy?.nik == proxy.proxy?.nik)
        #expect(day.claims.holder(of: .worker(try DayFixture.nik(1), .jkk)) == .event(day.day.code))
        #expect(day.claims.holder(of: .worker(try DayFixture.nik(2), .jkk)) == nil)
    }

    @Test func `a proxy comes with the owner's ticket`() throws {
        var day = try TestDay.opened()
        let owner = try DayFixture.nik(1)
        try day.receive([DayFixture.card("S1", of: owner)])
        let ticket = try day.admit(try DayFixture.person(1), .card)
        day.refuses(
            .proxyIsOwner,
            Self.handOver(ticket, nil, .proxy(name: "Asep", relation: "self", nik: owner))
        )
        try day.run(
            Self.handOver(
                ticket,
                nil,
                .proxy(name: "Tita", relation: "child", nik: try DayFixture.nik(7))
            )
        )
        #expect(day.day.cards[CardNumber(1)]?.state == .handedOver)
    }

    @Test func `someone without a NIK gets a card by name with a reason`() throws {
        var day = try TestDay.opened()
        try day.receive([DayFixture.card("S1", of: try DayFixture.nik(1))])
        let ticket = try day.admit(DayFixture.unnumbered("Pemilik Kartu"), .card)
        day.refuses(.cardNotChosen, Self.handOver(ticket))
        day.refuses(.cardNotTheirs, Self.handOver(ticket, 1))
        try day.run(Self.handOver(ticket, 1, match: "family card seen"))
    }

    @Test func `a wrong handover is taken back and the card goes to the right person`() throws {
        var day = try TestDay.opened()
        let owner = try DayFixture.nik(1)
        try day.receive([DayFixture.card("S1", of: owner, named: DayFixture.name(2))])
        let right = try day.admit(try DayFixture.person(1), .card)
        let wrong = try day.admit(try DayFixture.person(2), .card)
        try day.run(Self.handOver(wrong, 1, match: "same name"))
        day.refuses(.cardHandedOver, Self.handOver(right))
        try day.run(.reverseHandOver(CardNumber(1), reason: "another Asep"))
        #expect(day.claims.holder(of: .worker(owner, .jkk)) == nil)
        try day.run(Self.handOver(right))
        let card = try #require(day.day.cards[CardNumber(1)])
        #expect(card.reversals == 1)
        #expect(card.handOver?.ticket == right)
        #expect(
            card.history.map(\.state) == [
                .listed, .inStock, .handedOver, .inStock, .handedOver,
            ]
        )
    }

    @Test func `a match by name is one card of the programme like any other`() throws {
        var day = try TestDay.opened()
        let person = try DayFixture.person(1)
        try day.receive([
            DayFixture.card("S1", of: try DayFixture.nik(1)),
            DayFixture.card("S2", of: try DayFixture.nik(2), named: person.name),
        ])
        let ticket = try day.admit(person, .card)
        try day.run(Self.handOver(ticket, 2, match: "old NIK on the card"))
        day.refuses(.workerHasCard, Self.handOver(ticket, 1))
        try day.run(.reverseHandOver(CardNumber(2), reason: "somebody else's"))
        try day.run(Self.handOver(ticket, 1))
        #expect(day.day.cards[CardNumber(1)]?.state == .handedOver)
    }

    @Test func `a card is forwarded and received at another event`() throws {
        var day = try TestDay.opened()
        var other = try TestDay.opened(code: "pasawahan")
        let card = DayFixture.card("S1", of: try DayFixture.nik(1))
        try day.receive([card])
        other.claims = day.claims
        let refused = try other.receive([card])
        #expect(refused.map(\.rejection.reason) == [.serialTaken])
        #expect(refused.first?.rejection["event"] == "tanjungsari")
        try day.run(
            .forwardCard(CardNumber(1), to: try DayFixture.otherVillage(), reason: nil)
        )
        other.claims = day.claims
        #expect(try other.receive([card]) == [])
        let ticket = try other.admit(try DayFixture.person(1), .card)
        try other.run(Self.handOver(ticket))
        // The worker has a card now, at any event.
        day.claims = other.claims
        try day.receive([DayFixture.card("S2", of: try DayFixture.nik(1))])
        let again = try day.admit(try DayFixture.person(1), .card)
        let refusal = day.refuses(.workerHasCard, Self.handOver(again))
        #expect(refusal?["event"] == "pasawahan")
        // Back home the serial is elsewhere, until it is sent back.
        #expect(try day.receive([card]).map(\.rejection.reason) == [.serialTaken])
    }

    @Test func `a card for one programme leaves the other open`() throws {
        var day = try TestDay.opened()
        let owner = try DayFixture.nik(1)
        try day.receive([
            DayFixture.card("S1", of: owner, programmes: [.jkk]),
            DayFixture.card("S2", of: owner, programmes: [.jkm]),
            DayFixture.card("S3", of: owner, programmes: [.jkk, .jkm]),
        ])
        let ticket = try day.admit(try DayFixture.person(1), .card)
        try day.run(Self.handOver(ticket, 1))
        day.refuses(.workerHasCard, Self.handOver(ticket, 3))
        try day.run(Self.handOver(ticket, 2))
    }

    @Test func `doubles within a file are taken once`() throws {
        var day = try TestDay.opened()
        let (first, second) = (try DayFixture.nik(1), try DayFixture.nik(2))
        let rows = [
            DayFixture.card("S1", of: first), DayFixture.card("S1", of: first),
            DayFixture.card("S1", of: second), DayFixture.card(nil, of: second),
            DayFixture.card(nil, of: second), DayFixture.card("S3", of: second),
        ]
        let refused = try day.receive(rows)
        #expect(refused.map(\.index) == [2])
        #expect(refused.map(\.rejection.reason) == [.cardOfAnother])
        #expect(day.day.cards.cards.count == 3)
        let facts = try day.run(.receiveCards(rows, box: "1", listOnly: false)).facts
        #expect(facts.count == 1, "the same box again changes nothing")
    }

    @Test func `a list first and the box later are one card`() throws {
        var day = try TestDay.opened()
        let card = DayFixture.card("S1", of: try DayFixture.nik(1), kpj: "12345678901")
        try day.receive([card], listOnly: true)
        #expect(day.day.cards[CardNumber(1)]?.state == .listed)
        #expect(day.claims.count == 0)
        try day.receive([DayFixture.card(nil, of: try DayFixture.nik(1), kpj: "12345678901")])
        #expect(day.day.cards.cards.map(\.state) == [.inStock])
        #expect(day.day.cards[CardNumber(1)]?.everReceived == true)
    }

    @Test func `a list with the same number as serial and KPJ takes one claim`() throws {
        var day = try TestDay.opened()
        let owner = try DayFixture.nik(1)
        try day.receive([DayFixture.card("12345678901", of: owner, kpj: "12345678901")])
        #expect(day.claims.count == 1)
    }

    /// The KPJ is the worker's number: the card that replaces a spoiled one has the same.
    @Test func `a new card replaces a spoiled one of the same KPJ`() throws {
        var day = try TestDay.opened()
        let owner = try DayFixture.nik(1)
        try day.receive([DayFixture.card("S1", of: owner, kpj: "12345678901")])
        try day.run(.spoilCard(CardNumber(1), reason: "name misspelt", wrongData: true))
        try day.receive([DayFixture.card("S2", of: owner, kpj: "12345678901")])
        #expect(day.day.cards.cards.map(\.state) == [.spoiled, .inStock])
        let ticket = try day.admit(try DayFixture.person(1), .card)
        try day.run(Self.handOver(ticket))
    }

    @Test func `only a card in stock is refused`() throws {
        var day = try TestDay.opened()
        try day.receive([DayFixture.card("S1", of: try DayFixture.nik(1))])
        try day.run(.refuseCard(CardNumber(1), reason: "has one"))
        #expect(day.day.cards[CardNumber(1)]?.refused == true)
        #expect(day.day.cards[CardNumber(1)]?.state == .inStock)
        try day.run(.returnCard(CardNumber(1), reason: nil))
        #expect(day.day.cards[CardNumber(1)]?.refused == false)
    }

    /// The KPJ is the worker's number: one card for each programme, with the same.
    @Test func `two cards of a worker with one KPJ are two cards`() throws {
        var day = try TestDay.opened()
        let owner = try DayFixture.nik(1)
        let rows = [Programme.jkk, .jkm].map { programme in
            CardDetails(
                serial: nil,
                kpj: "12345678901",
                nik: owner,
                name: "Asep",
                programmes: [programme],
                funding: .regency
            )
        }
        #expect(try day.receive(rows).isEmpty)
        #expect(try day.receive(rows).isEmpty)
        #expect(day.day.cards.cards.map(\.details.programmes) == [[.jkk], [.jkm]])
    }

    /// Serial and KPJ are optional in a list; the NIK is the key of the match (EVENT.md).
    @Test func `a list without serials and a box with them are the same cards`() throws {
        var day = try TestDay.opened()
        let owner = try DayFixture.nik(1)
        try day.receive([DayFixture.card(nil, of: owner)], listOnly: true)
        try day.receive([DayFixture.card("S1", of: owner)])
        #expect(day.day.cards.cards.count == 1)
    }

    /// Not every card has a number printed on it: the same box read again is the same card, one in
    /// another box replaces it.
    @Test func `a card without any number replaces a spoiled one`() throws {
        var day = try TestDay.opened()
        let rows = [DayFixture.card(nil, of: try DayFixture.nik(1))]
        try day.run(.receiveCards(rows, box: "1", listOnly: false))
        try day.run(.spoilCard(CardNumber(1), reason: "name misspelt", wrongData: true))
        try day.run(.receiveCards(rows, box: "1", listOnly: false))
        #expect(day.day.cards.cards.map(\.state) == [.spoiled])
        try day.run(.receiveCards(rows, box: "replacements", listOnly: false))
        #expect(day.day.cards.cards.map(\.state) == [.spoiled, .inStock])
    }
}
