import PoskoCore
import Testing

/// What somebody may ask for, and what needs two people.
struct RightsTests {
    @Test func `records of one NIK are one person, whatever order they come in`() throws {
        var day = try TestDay.opened()
        let person = try DayFixture.person(1)
        try day.receive([DayFixture.card("S1", of: try DayFixture.nik(1))])
        try day.run(.importRoster([person]))
        let ticket = try day.admit(person)
        #expect(day.day.cards[CardNumber(1)]?.owner == PersonNumber(1))
        #expect(day.day.roster[RosterNumber(1)]?.personNumber == PersonNumber(1))
        #expect(day.day.person(of: ticket) == PersonNumber(1))
        #expect(day.day.people.count == 1)
    }

    @Test func `a NIK that becomes known joins the two numbers of one person`() throws {
        var day = try TestDay()
        var person = DayFixture.unnumbered("Asep Sunandar", born: "1985-03-12")
        try day.run(.importRoster([person]))
        try day.receive([DayFixture.card("S1", of: try DayFixture.nik(1))])
        person.nik = try DayFixture.nik(1)
        try day.run(.importRoster([person]))
        #expect(day.day.roster[RosterNumber(1)]?.personNumber == PersonNumber(2))
        let decision = try day.run(.rights(.erase(.roster(RosterNumber(1)), .request)))
        guard case .personErased(let erasure)? = decision.facts.first else {
            Issue.record("\(decision.facts)")
            return
        }
        // Both keys go, whichever number is named: the older still seals the roster's first row.
        #expect(erasure.person == PersonNumber(2))
        #expect(erasure.also == [PersonNumber(1)])
    }

    @Test(arguments: [(RecordHolder.facility, true), (.event, false)])
    func `who keeps the results decides what an erasure leaves`(
        holder: RecordHolder,
        isKept: Bool
    ) throws {
        let plain = try DayFixture.settings()
        let settings = try EventSettings(
            name: plain.name,
            village: plain.village,
            date: plain.date,
            timeZone: plain.timeZone,
            recordHolder: holder
        )
        var day = try TestDay.opened(settings)
        let screened = try day.admit(try DayFixture.person(1))
        let other = try day.admit(try DayFixture.person(2))
        try day.record(screened, "spo2=97")
        for ticket in [screened, other] {
            try day.run(.leave(ticket, reason: nil))
            try day.run(.rights(.erase(.ticket(ticket), .request)))
        }
        let people = day.day.people
        #expect(people.erased == (isKept ? [PersonNumber(2)] : [PersonNumber(1), PersonNumber(2)]))
        #expect(people.reduced == (isKept ? [PersonNumber(1)] : []))
        #expect(people.isRestricted(PersonNumber(1)) == isKept)
        // Nobody like that is known, so the same person comes as a new one.
        #expect(people.number(of: try DayFixture.nik(2)) == nil)
        #expect(Summary(of: day.day).visits.left == 2)
        #expect(day.replayed() == day.day)
    }

    @Test func `a consent that is withdrawn ends the recording, and given again goes on`() throws {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1))
        let number = try day.registration(ticket).number
        try day.record(ticket, "spo2=97")
        try day.run(.rights(.changeConsent(number, .healthCheck, given: false)))
        day.refuses(
            .consentRefused,
            .recordScreening(ticket, try DayFixture.part("pulse=70"))
        )
        #expect(day.day.screenings[ticket]?.parts.count == 1)
        try day.run(.rights(.changeConsent(number, .healthCheck, given: true)))
        try day.record(ticket, "pulse=70")
    }

    @Test func `another content than asked is not what was approved`() throws {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1))
        try day.record(ticket, "spo2=97")
        try day.run(.finaliseScreening(ticket))
        day.hasSecondPerson = false
        day.staff = "budi"
        let key = try #require(CommandKey([UInt8](repeating: 1, count: 32)))
        let amend = Command.amendScreening(
            ticket,
            try DayFixture.part("spo2=96"),
            reason: "misread"
        )
        func decide(_ key: CommandKey) throws(Rejection) -> Decision {
            try day.day.decide(
                amend,
                Circumstances(
                    claims: day.claims,
                    stamp: Stamp(time: day.now, staff: "budi", device: "desk-1"),
                    commandKey: key
                )
            )
        }
        try day.run(amend)
        #expect(day.day.screenings[ticket]?.parts.count == 1)
        day.staff = "tuti"
        try day.run(.approve(Approval.Number(1)))
        // Another key: another amendment, which asks anew.
        guard case .approvalAsked? = try decide(key).facts.first else {
            Issue.record("another amendment went through")
            return
        }
        day.staff = "budi"
        let done = try day.run(amend)
        guard case .approvalUsed? = done.facts.first else {
            Issue.record("\(done.facts)")
            return
        }
        // Once, and not again.
        guard case .approvalAsked? = try day.run(amend).facts.first else {
            Issue.record("an approval was used twice")
            return
        }
    }

    @Test func `another level of what somebody else made final needs two`() throws {
        var day = try TestDay.opened()
        day.hasSecondPerson = false
        let ticket = try day.admit(try DayFixture.person(1))
        try day.record(ticket, "spo2=85")
        try day.run(.finaliseScreening(ticket))
        let before = day.day.screenings[ticket]
        let lower = LevelOverride(level: .green, reason: "cold hands")
        day.staff = "budi"
        try day.dispose(ticket, override: lower)
        #expect(day.day.screenings[ticket] == before)
        #expect(day.day.approvals.map(\.act) == [.amend(ticket)])
        #expect(day.day.approvals.map(\.reason) == ["cold hands"])
        let disposition = Disposition(kind: .treatedHere, note: nil, override: lower)
        day.refuses(.secondPersonNeeded, .disposeFinding(ticket, disposition))
        // After the day as well.
        try day.run(.closeEvent(exceptions: [.openFindings: "late", .peopleInside: "late"]))
        day.refuses(.secondPersonNeeded, .disposeFinding(ticket, disposition))
        day.staff = "tuti"
        try day.run(.approve(Approval.Number(1)))
        day.staff = "budi"
        try day.dispose(ticket, override: lower)
        #expect(day.day.screenings[ticket]?.level == .green)
        #expect(day.day.approvals.map(\.used) == [true])
        #expect(day.replayed() == day.day)
    }

    @Test(arguments: ["siti", "budi"])
    func `who made it final decides alone, and anybody without another level`(
        staff: String
    ) throws {
        var day = try TestDay.opened()
        day.hasSecondPerson = false
        let ticket = try day.admit(try DayFixture.person(1))
        try day.record(ticket, "spo2=85")
        try day.run(.finaliseScreening(ticket))
        day.staff = staff
        let lower = LevelOverride(level: .yellow, reason: "cold hands")
        try day.dispose(ticket, override: staff == "siti" ? lower : nil)
        #expect(day.day.screenings[ticket]?.hasOpenFinding == false)
        #expect(day.day.approvals.isEmpty)
    }

    @Test func `nobody is inside a closed event, so that everybody can be erased`() throws {
        var day = try TestDay.opened()
        let ticket = try day.admit(try DayFixture.person(1))
        let erase = Command.rights(.erase(.ticket(ticket), .request))
        day.refuses(.personInside, erase)
        try day.run(.closeEvent(exceptions: [.peopleInside: "went home"]))
        try day.run(erase)
        #expect(day.day.people.erased == [PersonNumber(1)])
        // Opened once more, the queue number is an empty place that desks pass over.
        try day.run(.openEvent(reason: "a late bus"))
        let called = try day.call(DayStop.vitals)
        #expect(called == ticket)
        try day.run(.leave(ticket, reason: nil))
        try day.run(.closeEvent(exceptions: [:]))
        #expect(day.replayed() == day.day)
    }

    @Test func `a handover is taken back alone for an hour`() throws {
        for seconds in [3_500, 3_700] {
            var day = try TestDay.opened()
            day.hasSecondPerson = false
            try day.receive([DayFixture.card("S1", of: try DayFixture.nik(1))])
            let ticket = try day.admit(try DayFixture.person(1), .card)
            try day.run(.handOverCard(ticket, nil, .owner, nameMatchReason: nil))
            day.pass(seconds: seconds)
            let decision = try day.run(.reverseHandOver(CardNumber(1), reason: "wrong person"))
            if case .approvalAsked? = decision.facts.first {
                #expect(seconds > 3_600)
            } else {
                #expect(seconds < 3_600)
            }
        }
    }

    @Test func `the closing keeps what the day came to`() throws {
        var day = try TestDay.opened()
        try day.receive([DayFixture.card("S1", of: try DayFixture.nik(1))])
        let ticket = try day.admit(try DayFixture.person(1))
        try day.record(ticket, "sbp=118 dbp=76")
        let reasons: [ClosingException.Kind: String] = [
            .peopleInside: "the doctor stays with one", .cardsNotReconciled: "tomorrow",
            .openFindings: "not needed",
        ]
        let decision = try day.run(.closeEvent(exceptions: reasons))
        guard case .eventClosed(let closing)? = decision.facts.first else {
            Issue.record("\(decision.facts)")
            return
        }
        let report = closing.report
        #expect(report.number == 1)
        #expect(report.exceptions.map(\.kind) == [.peopleInside, .cardsNotReconciled])
        #expect(report.exceptions.map(\.count) == [1, 1])
        #expect(report.exceptions.allSatisfy { $0.signedBy == "Siti" })
        let totals = Dictionary(uniqueKeysWithValues: report.totals.map { ($0.name, $0.value) })
        #expect(totals["visits.inside"] == 1)
        #expect(totals["screenings.green"] == 1)
        #expect(totals["cards.in_stock"] == 1)
        // One person alone is no number.
        #expect(!report.findings.isEmpty)
        #expect(report.findings.allSatisfy { $0.people == nil })
    }

    @Test func `cells of fewer than five people have no number, and no second way to it`() throws {
        var day = try TestDay.opened(try DayFixture.settings(slots: 50))
        // Eight men and three women of one age.
        for serial in 1...11 {
            let sex: Sex = serial <= 8 ? .male : .female
            let person = try DayFixture.person(serial, sex: sex)
            try day.record(try day.admit(person), "sbp=118 dbp=76")
        }
        let shown = Summary(of: day.day).screenings.shownBands
        #expect(shown.count == 2)
        // The women are too few; the men's number with the total would tell theirs.
        #expect(shown.allSatisfy { $0.people == nil })
        #expect(Summary(of: day.day).screenings.bands.map(\.people) == [3, 8])
    }

    /// People of one age in each band of the blood pressure, and what is shown of each band.
    @Test(
        arguments: [
            ([8, 2], [nil, nil]), ([8, 0], [8, nil]), ([6, 6], [6, 6]),
            // One hidden band is the number of the screened without the rest.
            ([12, 3, 7], [12, nil, nil]), ([9, 1, 1], [nil, nil, nil]),
        ] as [([Int], [Int?])]
    )
    func `hidden cells do not follow from the other bands of a rule`(
        people: [Int],
        told: [Int?]
    ) throws {
        var day = try TestDay.opened(try DayFixture.settings(slots: 50))
        let readings = ["sbp=118 dbp=76", "sbp=186 dbp=112", "sbp=145 dbp=92"]
        var serial = 0
        for (band, count) in people.enumerated() {
            for _ in 0..<count {
                serial += 1
                let ticket = try day.admit(try DayFixture.person(serial))
                try day.record(ticket, readings[band])
            }
        }
        let summary = Summary(of: day.day)
        let bands = ["optimal", "grade_3", "grade_1"]
        for (band, told) in zip(bands, told) {
            let cells = summary.screenings.shownBands.filter {
                $0.rule == "blood_pressure" && $0.band == band
            }
            #expect(cells.compactMap(\.people) == [told].compactMap(\.self), "\(band)")
            let total = summary.findingTotals.first {
                $0.rule == "blood_pressure" && $0.band == band
            }
            #expect(total?.people == told, "\(band)")
        }
    }
}
