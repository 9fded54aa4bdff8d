import PoskoCore
import Testing

extension RejectionLadder {
    static let cards: [RejectionLadder] = [
        RejectionLadder("hand over", climbHandOver),
        RejectionLadder("hand over without a number", climbHandOverUnchosen),
        RejectionLadder("receive", climbReceive),
        RejectionLadder("steps of a card", climbSteps),
    ]

    private static func handOver(
        _ ticket: Ticket,
        _ card: Int?,
        proxy: NIK? = nil,
        match: String? = nil
    ) -> Command {
        .handOverCard(
            ticket,
            card.map { CardNumber($0) },
            proxy.map { .proxy(name: "Tita", relation: "wife", nik: $0) } ?? .owner,
            nameMatchReason: match
        )
    }

    private static func climbHandOver() throws -> Set<Rejection.Reason> {
        let ticket = Ticket(lane: .general, number: 1)
        let (owner, other) = (try DayFixture.nik(1), try DayFixture.nik(2))
        let third = try DayFixture.nik(3)
        var day = try TestDay()
        day.refuses(.eventNotOpen, handOver(ticket, 9))
        try day.run(.openEvent(reason: nil))
        day.refuses(.ticketNotFound, handOver(ticket, 9))
        _ = try day.admit(try DayFixture.person(1))
        try day.receive([
            DayFixture.card("S1", of: other),
            DayFixture.card("S2", of: other, named: DayFixture.name(1)),
            DayFixture.card("S3", of: owner), DayFixture.card("S4", of: owner),
            DayFixture.card("S5", of: third),
        ])
        let card = try day.admit(try DayFixture.person(2), .card)
        let visitor = try day.admit(try DayFixture.person(4), .card)
        try day.run(handOver(card, 1))
        try day.run(.spoilCard(CardNumber(5), reason: "bent", wrongData: false))
        try day.record(ticket, "spo2=85")
        day.refuses(.cardNotFound, handOver(ticket, 9))
        day.refuses(.openFinding, handOver(ticket, 5))
        // The interlock holds for the owner whoever comes.
        day.refuses(.openFinding, handOver(visitor, 3, proxy: try DayFixture.nik(4)))
        try day.dispose(ticket)
        try day.call(DayStop.doctor)
        day.refuses(.cardNotHere, handOver(ticket, 5))
        day.refuses(.cardHandedOver, handOver(ticket, 1))
        day.refuses(.cardNotTheirs, handOver(ticket, 2, proxy: other))
        day.refuses(.proxyIsOwner, handOver(ticket, 2, proxy: other, match: "same name"))
        let refusal = day.refuses(
            .workerHasCard,
            handOver(ticket, 2, proxy: third, match: "same name")
        )
        #expect(refusal?["event"] == "tanjungsari")
        day.refuses(.personElsewhere, handOver(ticket, 3))
        try day.run(.undoCall(ticket))
        try day.run(handOver(ticket, 3))
        day.refuses(.workerHasCard, handOver(ticket, 4))
        try day.run(.leave(ticket, reason: nil))
        day.refuses(.cardNotFound, handOver(ticket, 9))
        day.refuses(.visitOver, handOver(ticket, 4))
        return day.refusals
    }

    private static func climbHandOverUnchosen() throws -> Set<Rejection.Reason> {
        let owner = try DayFixture.nik(1)
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1))
        try day.record(ticket, "spo2=85")
        day.refuses(.openFinding, handOver(ticket, nil))
        try day.dispose(ticket)
        try day.call(DayStop.doctor)
        day.refuses(.cardNotChosen, handOver(ticket, nil))
        try day.run(.undoCall(ticket))
        try day.receive([
            DayFixture.card("S1", of: owner, programmes: [.jkk]),
            DayFixture.card("S2", of: owner, programmes: [.jkm]),
        ])
        let refusal = day.refuses(.cardNotChosen, handOver(ticket, nil))
        #expect(refusal?["in_stock"] == "2")
        try day.run(handOver(ticket, 1))
        try day.run(handOver(ticket, nil))
        day.refuses(.cardHandedOver, handOver(ticket, nil))
        return day.refusals
    }

    private static func climbReceive() throws -> Set<Rejection.Reason> {
        var day = try TestDay.opened()
        let (owner, other) = (try DayFixture.nik(1), try DayFixture.nik(2))
        try day.receive([DayFixture.card("S1", of: owner)], listOnly: true)
        var elsewhere = try TestDay.opened(code: "pasawahan")
        try elsewhere.receive([DayFixture.card("S1", of: owner)])
        day.claims = elsewhere.claims
        var reasons: Set<Rejection.Reason> = []
        func refused(_ row: CardDetails) throws -> Rejection.Reason? {
            let reason = try day.receive([row]).first?.rejection.reason
            if let reason { reasons.insert(reason) }
            return reason
        }
        // Held elsewhere, and of another owner as well.
        #expect(try refused(DayFixture.card("S1", of: other)) == .serialTaken)
        #expect(try refused(DayFixture.card("S1", of: owner)) == .serialTaken)
        let number = CardNumber(1)
        try elsewhere.run(.returnCard(number, reason: nil))
        day.claims = elsewhere.claims
        #expect(try refused(DayFixture.card("S1", of: other)) == .cardOfAnother)
        #expect(try refused(DayFixture.card("S1", of: owner, programmes: [.jkk])) == .cardOfAnother)
        #expect(try refused(DayFixture.card("S1", of: owner)) == nil)
        try day.run(.closeEvent(exceptions: [.cardsNotReconciled: "later"]))
        day.refuses(.eventClosed, .receiveCards([], box: nil, listOnly: false))
        return day.refusals.union(reasons)
    }

    /// Custody outlives the day: these hold after closing too.
    private static func climbSteps() throws -> Set<Rejection.Reason> {
        let number = CardNumber(1)
        let here = try VillageCode.parse("32.14.16.2005")
        var day = try TestDay.opened()
        let steps: [Command] = [
            .assignCard(number, holder: "desk 6"),
            .spoilCard(number, reason: "bent", wrongData: false),
            .refuseCard(number, reason: nil), .returnCard(number, reason: nil),
            .forwardCard(number, to: here, reason: nil),
        ]
        for step in steps { day.refuses(.cardNotFound, step) }
        day.refuses(.cardNotFound, .reverseHandOver(number, reason: "wrong person"))
        let card = DayFixture.card("S1", of: try DayFixture.nik(1))
        try day.receive([card], listOnly: true)
        for step in steps { day.refuses(.cardNotHere, step) }
        day.refuses(.cardNotHandedOver, .reverseHandOver(number, reason: "wrong person"))
        try day.receive([card])
        day.refuses(.cardsNotReconciled, .closeEvent(exceptions: [:]))
        try day.run(.countCards(["#1"]))
        try day.run(.closeEvent(exceptions: [:]))
        try day.run(steps[0])
        day.refuses(.forwardedToSelf, steps[4])
        try day.run(steps[2])
        day.refuses(.cardRefusedByOwner, steps[2])
        day.refuses(.cardNotHandedOver, .reverseHandOver(number, reason: "wrong person"))
        try day.run(.forwardCard(number, to: try DayFixture.otherVillage(), reason: nil))
        for step in steps { day.refuses(.cardNotHere, step) }
        return day.refusals
    }
}
