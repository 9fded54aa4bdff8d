import PoskoCore
import Testing

@Suite struct QueueScenarioTests {
    @Test func `the doctor sees who is flagged and who asks`() throws {
        var day = try TestDay.opened()
        let plain = try day.admit(try DayFixture.person(1))
        let asking = try day.admit(try DayFixture.person(2), asksForDoctor: true)
        let orange = try day.admit(try DayFixture.person(3))
        let asksLater = try day.admit(try DayFixture.person(4))
        try day.record(orange, "sbp=185 dbp=112")
        for _ in 1...3 { try day.serve(DayStop.vitals) }
        try day.call(DayStop.vitals)
        try day.run(.begin(asksLater))
        try day.run(.complete(asksLater, asksForDoctor: true))
        // ORANGE is not brought out of a line; only RED is.
        #expect(day.waiting(DayStop.lab) == [plain, asking, orange, asksLater])
        for _ in 1...4 { try day.serve(DayStop.lab) }
        #expect(day.waiting(DayStop.doctor) == [asking, orange, asksLater])
        #expect(day.waiting(DayStop.cards) == [plain])
        try day.serve(DayStop.doctor)
        #expect(day.waiting(DayStop.cards) == [plain, asking])
    }

    @Test func `RED found while waiting goes to the head of the doctor's line`() throws {
        var day = try TestDay.opened()
        let patient = try day.admit(try DayFixture.person(1), asksForDoctor: true)
        let red = try day.admit(try DayFixture.person(2))
        for _ in 1...2 { try day.serve(DayStop.vitals) }
        try day.serve(DayStop.lab)
        #expect(day.waiting(DayStop.lab) == [red])
        let decision = try day.run(
            .recordScreening(red, try DayFixture.part("spo2=85", at: DayStop.vitals))
        )
        #expect(decision.facts.count == 3)
        #expect(day.waiting(DayStop.lab) == [])
        #expect(day.waiting(DayStop.doctor) == [patient, red])
        #expect(try day.call(DayStop.doctor) == red)
        #expect(day.day.floor.lines[DayStop.doctor]?.waiting.first?.overtaken == 0)
        try day.run(.begin(red))
        try day.dispose(red)
        try day.run(.complete(red, asksForDoctor: false))
        // The lab is still to be done.
        #expect(day.waiting(DayStop.lab) == [red])
    }

    @Test func `RED found at the counter leads to the doctor afterwards`() throws {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1))
        try day.call(DayStop.vitals)
        try day.record(ticket, "", [.chestPain])
        try day.run(.undoCall(ticket))
        #expect(day.waiting(DayStop.vitals) == [])
        #expect(day.waiting(DayStop.doctor) == [ticket])
        #expect(day.day.floor.counters.isEmpty)
    }

    @Test func `a missed person with RED comes back to the doctor`() throws {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1))
        let second = try day.admit(try DayFixture.person(2))
        try day.call(DayStop.vitals)
        try day.record(ticket, "spo2=85")
        try day.run(.recall(ticket))
        try day.run(.miss(ticket))
        #expect(try day.registration(ticket).holdsSlot)
        try day.run(.rejoin(ticket))
        #expect(day.waiting(DayStop.doctor) == [ticket])
        #expect(day.waiting(DayStop.vitals) == [second])
    }

    /// Two doctors' stations: whoever waits at one of them is at a doctor's already.
    @Test func `RED found in the line of another doctor stays there`() throws {
        let dentist = Station(
            code: try #require(StationCode("second-doctor")),
            name: "Dokter 2",
            kind: .doctor,
            counters: 1,
            conditional: true
        )
        var day = try TestDay.opened(
            try DayFixture.settings(stations: EventSettings.defaultRoute + [dentist])
        )
        let ticket = try day.admit(try DayFixture.person(1))
        try day.run(.transfer(ticket, to: dentist.code, reason: nil))
        try day.record(ticket, "spo2=85")
        #expect(day.waiting(dentist.code) == [ticket])
        #expect(day.day.floor.lines[dentist.code]?.waiting.first?.urgent == true)
    }

    @Test func `an undone call gives the place back`() throws {
        var day = try TestDay.opened()
        let first = try day.admit(try DayFixture.person(1))
        let second = try day.admit(try DayFixture.person(2))
        try day.call(DayStop.vitals, 1)
        let other = try day.call(DayStop.vitals, 2)
        #expect(other == second)
        try day.run(.undoCall(second))
        try day.run(.undoCall(first))
        #expect(day.waiting(DayStop.vitals) == [first, second])
        #expect(try day.call(DayStop.vitals, 3) == first)
    }

    @Test func `transfer frees the counter and joins at the end`() throws {
        var day = try TestDay.opened()
        let first = try day.admit(try DayFixture.person(1))
        let second = try day.admit(try DayFixture.person(2))
        try day.run(.transfer(second, to: DayStop.lab, reason: "lab is empty"))
        try day.call(DayStop.vitals)
        try day.run(.begin(first))
        try day.run(.transfer(first, to: DayStop.lab, reason: nil))
        #expect(day.day.floor.counters.isEmpty)
        #expect(day.waiting(DayStop.lab) == [second, first])
        try day.serve(DayStop.lab)
        // What was passed over is still to be done.
        #expect(day.waiting(DayStop.vitals) == [second])
    }

    @Test func `priority and general are interleaved, and nobody is overtaken too often`() throws {
        var day = try TestDay.opened(
            try DayFixture.settings(
                slots: 100,
                policy: QueuePolicy(priorityBurstMax: 2, overtakenMax: 3)
            )
        )
        for serial in 1...4 { _ = try day.admit(try DayFixture.person(serial)) }
        for serial in 11...18 {
            _ = try day.admit(try DayFixture.person(serial), reasons: [.disability])
        }
        var order: [String] = []
        for _ in 1...12 {
            order.append(try day.call(DayStop.vitals).description)
            try day.run(.leave(try #require(Ticket(order[order.count - 1])), reason: nil))
        }
        #expect(
            order == [
                "P001", "P002", "A001", "P003", "A002", "A003", "A004", "P004", "P005", "P006",
                "P007", "P008",
            ]
        )
    }
}
