import PoskoCore
import PoskoJournal
import PoskoServer
import Testing

@testable import PoskoSimulator

/// The checkers can fail: each doctored journal is caught, by the rule that is meant for it.
struct CheckerTests {
    @Test func `a slot too many`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 1)
        try doctor.write([try Doctor.added(1), .slotTaken(RegistrationNumber(1))])
        #expect(doctor.rule == nil)
        try doctor.write([try Doctor.added(2), .slotTaken(RegistrationNumber(2))])
        #expect(doctor.rule == .slots)
    }

    @Test func `a slot is free and somebody waits`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 1)
        let (first, second) = (RegistrationNumber(1), RegistrationNumber(2))
        try doctor.write([try Doctor.added(1), .slotTaken(first)])
        try doctor.write([try Doctor.added(2), .waitlisted(second, position: 1)])
        #expect(doctor.rule == nil)
        try doctor.write([.slotFreed(first), .registrationCancelled(first, reason: nil)])
        #expect(doctor.rule == .idleSlot)
    }

    @Test(arguments: [1, 3])
    func `a number twice, or a gap`(number: Int) throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.admit(1, as: 1, waiting: 0)
        #expect(doctor.rule == nil)
        try doctor.admit(2, as: number, waiting: 1)
        #expect(doctor.rule == .numbers)
    }

    @Test func `a person registered twice`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.write([try Doctor.added(1), .slotTaken(RegistrationNumber(1))])
        try doctor.write([try Doctor.added(2, of: 1), .slotTaken(RegistrationNumber(2))])
        #expect(doctor.rule == .registeredOnce)
    }

    @Test func `a worker with two cards, at two events`() throws {
        var doctor = try Doctor()
        for name in ["desa-1", "desa-2"] {
            try doctor.open(name, slots: 9)
            try doctor.write(
                [
                    try Doctor.added(1), .slotTaken(RegistrationNumber(1)),
                    .ticketIssued(
                        Doctor.ticket(1),
                        RegistrationNumber(1),
                        Doctor.vitals,
                        peopleWaiting: 0
                    ),
                ],
                to: name
            )
            try doctor.receive(1, try Doctor.card("S-\(name)", of: 1), at: name)
            #expect(doctor.rule == nil)
            let handOver = Fact.cardHandedOver(
                CardNumber(1),
                Doctor.ticket(1),
                .owner,
                nameMatchReason: nil
            )
            try doctor.write([handOver], to: name)
        }
        #expect(doctor.rule == .oneCard)
    }

    @Test func `a serial at two events`() throws {
        var doctor = try Doctor()
        try doctor.open("desa-1", slots: 9)
        try doctor.open("desa-2", slots: 9)
        try doctor.receive(1, try Doctor.card("S-1", of: 1), at: "desa-1")
        try doctor.receive(1, try Doctor.card("S-1", of: 1), at: "desa-2")
        #expect(doctor.rule == .serial)
    }

    @Test func `a card in two places`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.receive(1, try Doctor.card("S-1", of: 1), at: "desa-1")
        try doctor.write([.cardReturned(CardNumber(1), reason: nil)])
        #expect(doctor.rule == nil)
        try doctor.write([.cardSpoiled(CardNumber(1), reason: "torn", wrongData: false)])
        #expect(doctor.rule == .cardPlace)
    }

    @Test func `two results of one screening`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.admit(1, as: 1, waiting: 0)
        let part = ScreeningPart(
            accepted: [],
            symptoms: [],
            consciousness: nil,
            fastingHours: nil,
            withGlasses: nil
        )
        let assessment = RuleSet.screening2025.assess([], of: Subject(sex: .male, age: 40))
        let recorded = RecordedPart(part: part, station: Doctor.vitals, note: nil)
        try doctor.write([.partRecorded(Doctor.ticket(1), recorded, assessment, open: false)])
        try doctor.write([.screeningFinalised(Doctor.ticket(1), assessment)])
        #expect(doctor.rule == nil)
        try doctor.write([.screeningFinalised(Doctor.ticket(1), assessment)])
        #expect(doctor.rule == .oneResult)
    }

    @Test(arguments: [(1, 2), (2, 1)])
    func `a person at two counters, a counter with two people`(ticket: Int, counter: Int) throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.admit(1, as: 1, waiting: 0)
        try doctor.admit(2, as: 2, waiting: 1)
        try doctor.write([.called(Doctor.ticket(1), Doctor.vitals, counter: 1)])
        #expect(doctor.rule == nil)
        try doctor.write([.called(Doctor.ticket(ticket), Doctor.vitals, counter: counter)])
        #expect(doctor.rule == .place)
    }

    @Test func `somebody who goes nowhere`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.admit(1, as: 1, waiting: 0)
        try doctor.write([.transferred(Doctor.ticket(1), from: Doctor.vitals, reason: nil)])
        #expect(doctor.rule == .place)
    }

    @Test func `slots that are due and not released`() throws {
        var doctor = try Doctor()
        let due = Timestamp(milliseconds: 5_000)
        try doctor.write([.eventCreated(try Doctor.settings(slots: 9, releaseAt: due))])
        try doctor.write([.eventOpened(reason: nil)])
        let before = Timestamp(milliseconds: 4_999)
        doctor.checker.requireReleased(try Doctor.code(), at: before)
        #expect(doctor.rule == nil)
        doctor.checker.requireReleased(try Doctor.code(), at: due)
        #expect(doctor.rule == .liveness)
    }

    @Test func `time, order, repetition, phase`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.write([try Doctor.added(1), .slotTaken(RegistrationNumber(1))], time_ms: 5)
        #expect(doctor.rule == .time)

        doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.write([.eventClosed(Doctor.closing)], skipping: 1)
        #expect(doctor.rule == .chain)

        doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.write([.eventClosed(Doctor.closing)], request: "r1")
        #expect(doctor.rule == .request)

        doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.write([.eventClosed(Doctor.closing)])
        try doctor.write([try Doctor.added(1), .slotTaken(RegistrationNumber(1))])
        #expect(doctor.rule == .phase)
    }
}
