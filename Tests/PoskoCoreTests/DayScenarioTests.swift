import PoskoCore
import Testing

@Suite struct DayScenarioTests {
    @Test func `the whole way of a person`() throws {
        var day = try TestDay.opened()
        try day.receive([DayFixture.card("S1", of: try DayFixture.nik(1))])
        let ticket = try day.admit(try DayFixture.person(1))
        #expect(ticket.description == "A001")
        #expect(day.state(ticket) == .waiting(at: DayStop.vitals))
        #expect(try day.call(DayStop.vitals, 3) == ticket)
        #expect(day.state(ticket) == .called(at: DayStop.vitals, counter: 3, calls: 1))
        try day.run(.begin(ticket))
        #expect(day.state(ticket) == .serving(at: DayStop.vitals, counter: 3))
        try day.record(ticket)
        try day.run(.complete(ticket, asksForDoctor: false))
        #expect(day.waiting(DayStop.lab) == [ticket])
        try day.serve(DayStop.lab)
        // Nothing is flagged, so the doctor is left out.
        #expect(day.waiting(DayStop.cards) == [ticket])
        try day.call(DayStop.cards)
        try day.run(.begin(ticket))
        try day.run(.handOverCard(ticket, nil, .owner, nameMatchReason: nil))
        try day.run(.finaliseScreening(ticket))
        try day.run(.complete(ticket, asksForDoctor: false))
        #expect(day.state(ticket) == .finished)
        #expect(day.day.floor.counters.isEmpty)
        #expect(day.day.cards[CardNumber(1)]?.state == .handedOver)
        #expect(try day.registration(ticket).holdsSlot)
        try day.run(.countCards([]))
        try day.run(.closeEvent(exceptions: [:]))
        #expect(day.replayed() == day.day)
    }

    @Test func `a health check alone does not pass the card desk`() throws {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1), .check)
        try day.serve(DayStop.vitals)
        try day.serve(DayStop.lab)
        #expect(day.state(ticket) == .finished)
    }

    @Test func `a card alone takes no slot and goes to the card desk`() throws {
        var day = try TestDay.opened(try DayFixture.settings(slots: 0))
        let ticket = try day.admit(try DayFixture.person(1), .card)
        #expect(ticket.description == "K001")
        #expect(day.day.registry.slotsTaken == 0)
        #expect(day.waiting(DayStop.cards) == [ticket])
        try day.serve(DayStop.cards)
        #expect(day.state(ticket) == .finished)
    }

    @Test func `walk-ins leave the share of the roster alone until it is released`() throws {
        let release = DayFixture.beginning.advanced(bySeconds: 3600)
        var day = try TestDay(
            try DayFixture.settings(slots: 3, preregistered: 2, releaseAt: release)
        )
        try day.run(.importRoster([try DayFixture.person(1), try DayFixture.person(2)]))
        let advance = try day.add(try DayFixture.person(1))
        try day.run(.openEvent(reason: nil))
        let first = try day.add(try DayFixture.person(11))
        let second = try day.add(try DayFixture.person(12))
        let third = try day.add(try DayFixture.person(13))
        let registry = day.day.registry
        #expect(registry[advance]?.door == .roster)
        #expect(registry[first]?.state == .confirmed)
        #expect(registry.waitlist == [second, third])
        #expect(registry.slotsTaken == 2)
        #expect(!day.day.isReleaseDue(at: day.now))
        #expect(day.day.isReleaseDue(at: release))
        try day.run(.releaseSlots)
        #expect(!day.day.isReleaseDue(at: release))
        #expect(day.day.registry[advance]?.state == .released)
        #expect(day.day.registry[second]?.state == .confirmed)
        #expect(day.day.registry[third]?.state == .confirmed)
        #expect(day.day.registry.waitlist == [])
        // Who lost the slot may come after all, and waits then.
        let again = try day.add(try DayFixture.person(1))
        #expect(day.day.registry.waitlist == [again])
    }

    @Test func `someone of the roster passes walk-ins who may not have the slot`() throws {
        var day = try TestDay(try DayFixture.settings(slots: 2, preregistered: 1))
        try day.run(.importRoster([try DayFixture.person(1), try DayFixture.person(2)]))
        try day.run(.openEvent(reason: nil))
        let listed = try day.add(try DayFixture.person(1))
        _ = try day.add(try DayFixture.person(11))
        let walkIn = try day.add(try DayFixture.person(12))
        let second = try day.add(try DayFixture.person(2))
        #expect(day.day.registry.waitlist == [walkIn, second])
        try day.run(.cancelRegistration(listed, reason: nil))
        #expect(day.day.registry.waitlist == [walkIn])
        #expect(day.day.registry[second]?.promoted == true)
    }

    @Test func `a missed slot goes to the waitlist and may come back over it`() throws {
        var day = try TestDay.opened(try DayFixture.settings(slots: 1))
        let first = try day.admit(try DayFixture.person(1))
        let second = try day.add(try DayFixture.person(2))
        let third = try day.add(try DayFixture.person(3))
        try day.miss(DayStop.vitals)
        #expect(day.state(first) == .missed(at: DayStop.vitals))
        #expect(day.day.registry[second]?.holdsSlot == true)
        #expect(day.day.registry.waitlist == [third])
        try day.run(.rejoin(first))
        let missed = try day.registration(first)
        #expect(missed.state == .waitlisted)
        #expect(day.day.registry.waitlist == [third, missed.number])
        try day.run(.cancelRegistration(second, reason: nil))
        #expect(day.day.registry[third]?.holdsSlot == true)
        try day.run(.cancelRegistration(third, reason: nil))
        #expect(try day.registration(first).state == .checkedIn)
        #expect(try day.registration(first).holdsSlot)
        #expect(day.state(first) == .missed(at: DayStop.vitals))
        try day.run(.rejoin(first))
        #expect(day.waiting(DayStop.vitals) == [first])
        #expect(day.day.registry.slotsTaken == 1)
    }

    @Test func `someone whose check has begun keeps the slot`() throws {
        var day = try TestDay.opened(try DayFixture.settings(slots: 2))
        let begun = try day.admit(try DayFixture.person(1))
        try day.serve(DayStop.vitals)
        let measured = try day.admit(try DayFixture.person(2))
        try day.record(measured)
        let waiting = try day.add(try DayFixture.person(3))
        try day.miss(DayStop.lab)
        try day.run(.leave(measured, reason: nil))
        #expect(try day.registration(begun).holdsSlot)
        #expect(try day.registration(measured).holdsSlot)
        #expect(day.day.registry.waitlist == [waiting])
    }

    /// A missed person who got a slot again over the waitlist and went home must be able to give it
    /// up.
    @Test func `a slot of somebody who does not come back is not stuck`() throws {
        var day = try TestDay.opened(try DayFixture.settings(slots: 1))
        let first = try day.admit(try DayFixture.person(1))
        let second = try day.add(try DayFixture.person(2))
        try day.miss(DayStop.vitals)
        try day.run(.rejoin(first))
        let third = try day.add(try DayFixture.person(3))
        try day.run(.cancelRegistration(second, reason: nil))
        #expect(try day.registration(first).holdsSlot)
        try day.run(.leave(first, reason: "went home"))
        #expect(day.day.registry[third]?.holdsSlot == true)
    }

    @Test func `somebody who waits for another slot goes home`() throws {
        var day = try TestDay.opened(try DayFixture.settings(slots: 1))
        let first = try day.admit(try DayFixture.person(1))
        let second = try day.add(try DayFixture.person(2))
        try day.miss(DayStop.vitals)
        try day.run(.rejoin(first))
        #expect(day.day.registry.waitlist.count == 1)
        try day.run(.leave(first, reason: "went home"))
        #expect(day.day.registry.waitlist.isEmpty)
        #expect(day.day.registry[second]?.holdsSlot == true)
        #expect(day.day.floor.visits[first]?.state == .left(from: DayStop.vitals))
    }

    @Test func `without an entered birth date the assumed century is confirmed`() throws {
        var day = try TestDay.opened()
        // 2018 or 1918: a child of 7 or a person of 107.
        let person = Person(nik: try DayFixture.nik(1, born: "2018-03-12"), name: "Asep Sobari")
        let command = Command.addRegistration(
            RegistrationRequest(who: .person(person), purpose: .both, consent: .given)
        )
        let refusal = day.refuses(.confirmationRequired, command)
        #expect(refusal?["warnings"] == "NIK_BIRTH_CENTURY_ASSUMED")
    }

    @Test(arguments: [
        ("1965-11-21", Lane.priority), ("1965-11-22", .general), ("2007-11-21", .general),
        ("2007-11-22", .priority),
    ])
    func `age gives priority`(born: String, lane: Lane) throws {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1, born: born))
        #expect(ticket.lane == lane)
    }

    @Test func `numbers have no gap in a lane`() throws {
        var day = try TestDay.opened()
        let plan: [(Purpose, Set<PriorityReason>, String)] = [
            (.both, [], "A001"), (.card, [], "K001"), (.check, [.disability], "P001"),
            (.both, [], "A002"), (.card, [.pregnant], "K002"), (.both, [.disability], "P002"),
        ]
        for (index, (purpose, reasons, ticket)) in plan.enumerated() {
            let person = try DayFixture.person(index + 1, sex: .female)
            #expect(try day.admit(person, purpose, reasons: reasons).description == ticket)
        }
    }

    /// Registered without a NIK in the morning, the same person comes back with the identity card.
    @Test func `a NIK found later does not register a person twice`() throws {
        var day = try TestDay.opened()
        _ = try day.add(DayFixture.unnumbered("Wulan Sobari", born: "1985-03-12"))
        let again = Command.addRegistration(
            RegistrationRequest(
                who: .person(try DayFixture.person(1)),
                purpose: .both,
                consent: .given
            )
        )
        day.refuses(.possibleDuplicate, again)
    }
}
