import PoskoCore
import Testing

@Suite struct DayScreeningTests {
    private static func patient() throws -> (TestDay, Ticket) {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1))
        return (day, ticket)
    }

    @Test func `RED stays until disposed although a repeat is lower`() throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket, "spo2=85")
        try day.record(ticket, "spo2=98")
        let screening = try #require(day.day.screenings[ticket])
        #expect(screening.assessment.level == .green)
        #expect(screening.hasOpenRed)
        #expect(screening.level == .red)
        day.refuses(.openFinding, .handOverCard(ticket, nil, .owner, nameMatchReason: nil))
        try day.dispose(ticket)
        #expect(day.day.screenings[ticket]?.hasOpenFinding == false)
        #expect(day.day.screenings[ticket]?.level == .green)
    }

    @Test func `a repeated blood pressure takes ORANGE back`() throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket, "sbp=184 dbp=112")
        #expect(day.day.screenings[ticket]?.open?.level == .orange)
        try day.record(ticket, "sbp=130 dbp=80")
        #expect(day.day.screenings[ticket]?.open == nil)
        day.refuses(
            .noOpenFinding,
            .disposeFinding(ticket, Disposition(kind: .declined, note: nil, override: nil))
        )
    }

    @Test(arguments: [("spo2=91", "spo2=97"), ("glu_random=HI", "glu_random=120")])
    func `another reading takes no other ORANGE back`(first: String, second: String) throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket, first)
        try day.record(ticket, second)
        #expect(day.day.screenings[ticket]?.open?.level == .orange)
    }

    @Test func `a new reading is a new danger whatever was decided before`() throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket, "spo2=88")
        try day.dispose(ticket, override: LevelOverride(level: .green, reason: "cold hands"))
        try day.record(ticket, "spo2=72")
        #expect(day.day.screenings[ticket]?.hasOpenRed == true)
        #expect(day.day.screenings[ticket]?.level == .red)
    }

    @Test func `an amendment corrects what was mistyped`() throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket, "sbp=158 dbp=96", [.jointPain])
        try day.run(.finaliseScreening(ticket))
        try day.amend(ticket, "sbp=118 dbp=76", withdrawing: [.jointPain])
        let screening = try #require(day.day.screenings[ticket])
        #expect(screening.assessment.bloodPressure?.systolic == 118)
        #expect(screening.assessment.level == .green)
        #expect(!screening.assessment.findings.contains { $0.rule == "symptoms" })
        #expect(screening.parts.count == 2)
    }

    @Test func `weight and height of two desks are checked together`() throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket, "height=110")
        let part = try DayFixture.part("weight=150")
        let refusal = day.refuses(.invalidPart, .recordScreening(ticket, part))
        #expect(refusal?["problem"] == "BMI_OUTSIDE_HARD_LIMIT")
    }

    @Test func `a new finding after a disposition opens again`() throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket, "spo2=91")
        try day.dispose(ticket, override: LevelOverride(level: .green, reason: "cold hands"))
        #expect(day.day.screenings[ticket]?.level == .green)
        // What the clinician has decided about does not come up by itself again.
        try day.record(ticket, "pulse=70")
        #expect(day.day.screenings[ticket]?.hasOpenFinding == false)
        try day.record(ticket, "glu_random=LO", at: DayStop.lab)
        #expect(day.day.screenings[ticket]?.hasOpenRed == true)
        #expect(day.day.screenings[ticket]?.level == .red)
        #expect(day.waiting(DayStop.doctor) == [ticket])
        try day.dispose(ticket)
        #expect(day.day.screenings[ticket]?.dispositions.count == 2)
    }

    /// The band is the same, the level is not: ORANGE was disposed of, RED was not.
    @Test(arguments: [
        ("spo2=91", Symptom.breathlessness), ("sbp=185 dbp=112", .severeHeadache),
        ("glu_random=HI", .drowsiness),
    ])
    func `ORANGE that becomes RED after a disposition opens again`(
        reading: String,
        symptom: Symptom
    ) throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket, reading)
        #expect(day.day.screenings[ticket]?.open?.level == .orange)
        try day.dispose(ticket)
        try day.record(ticket, "", [symptom])
        #expect(day.day.screenings[ticket]?.assessment.level == .red)
        #expect(day.day.screenings[ticket]?.hasOpenRed == true)
        #expect(day.waiting(DayStop.doctor) == [ticket])
        // Disposed of as RED, the same band does not open again as ORANGE.
        try day.dispose(ticket)
        try day.record(ticket, "weight=60")
        #expect(day.day.screenings[ticket]?.hasOpenFinding == false)
    }

    @Test func `the time to the disposition counts from the first value`() throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket, "spo2=91")
        day.pass(seconds: 100)
        try day.record(ticket, "spo2=85")
        day.pass(seconds: 100)
        try day.dispose(ticket)
        #expect(day.day.screenings[ticket]?.dispositions.first?.openSeconds == 202)
    }

    @Test func `a disposition takes the urgency out of the line`() throws {
        var (day, red) = try Self.patient()
        let second = try day.admit(try DayFixture.person(2))
        try day.run(.transfer(second, to: DayStop.doctor, reason: "asks"))
        try day.record(red, "spo2=85")
        #expect(day.waiting(DayStop.doctor) == [second, red])
        try day.dispose(red)
        #expect(try day.call(DayStop.doctor) == second)
    }

    @Test func `a screening is final once and amended with reasons`() throws {
        var (day, ticket) = try Self.patient()
        try day.record(ticket)
        day.staff = "dewi"
        try day.run(.finaliseScreening(ticket))
        let finalised = try #require(day.day.screenings[ticket]?.finalised)
        day.staff = "rina"
        try day.run(.amendScreening(ticket, try DayFixture.part("spo2=91"), reason: "forgotten"))
        let screening = try #require(day.day.screenings[ticket])
        #expect(screening.finalised == finalised)
        #expect(finalised.staff == "dewi")
        #expect(screening.parts.map(\.amendmentReason) == [nil, "forgotten"])
        #expect(screening.parts.map(\.levelAfter) == [.green, .orange])
        #expect(screening.hasOpenFinding)
        let refusal = day.refuses(.alreadyFinalised, .finaliseScreening(ticket))
        #expect(refusal?["by"] == "dewi")
    }

    @Test func `an amendment after the end of a visit holds the closing up`() throws {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1), .check)
        try day.record(ticket)
        try day.run(.finaliseScreening(ticket))
        try day.serve(DayStop.vitals)
        try day.serve(DayStop.lab)
        try day.run(.amendScreening(ticket, try DayFixture.part("spo2=85"), reason: "on paper"))
        #expect(day.state(ticket) == .finished)
        let refusal = day.refuses(.openFindings, .closeEvent(exceptions: [:]))
        #expect(refusal?["tickets"] == "A001")
        try day.dispose(ticket)
        try day.run(.closeEvent(exceptions: [:]))
        // A mistake found after the day can be amended, and disposed of, too.
        try day.run(.amendScreening(ticket, try DayFixture.part("temp=39.5"), reason: "on paper"))
        try day.dispose(ticket)
    }

    @Test func `pregnancy that was told stays known although a later try failed`() throws {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1, sex: .female))
        try day.record(ticket, "pregnant=yes")
        let failed = PartRequest(
            station: DayStop.vitals,
            observations: [try .parse(measurement: "pregnant", notMeasurableReason: "no answer")]
        )
        try day.run(.recordScreening(ticket, failed))
        try day.record(ticket, "gest_week=20")
    }
}
