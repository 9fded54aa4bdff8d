import PoskoCore
import Testing

@Suite struct DayRosterTests {
    @Test func `importing the same roster twice changes nothing`() throws {
        var day = try TestDay()
        let rows = [
            try DayFixture.person(1), try DayFixture.person(2, sex: .female),
            Person(nik: try DayFixture.nik(3), name: "Ujang"),
            DayFixture.unnumbered("Imas Lestari", born: "1970-02-03", hamlet: "Dusun 1"),
        ]
        let first = try day.run(.importRoster(rows))
        #expect(first.facts.count == 5)
        let second = try day.run(.importRoster(rows))
        #expect(second == Decision([.rosterRowsRead(rows: rows.count)]))
        #expect(day.day.roster.entries.count == 4)
    }

    @Test func `a row without NIK is the person of the same name and birth date`() throws {
        var day = try TestDay()
        var named = DayFixture.unnumbered("Asep Sobari", born: "1985-03-12", hamlet: "Dusun 1")
        try day.run(.importRoster([named]))
        let known = Person(nik: try DayFixture.nik(1), name: "ASEP SOBARI")
        try day.run(.importRoster([known]))
        let entry = try #require(day.day.roster[RosterNumber(1)])
        #expect(day.day.roster.entries.count == 1)
        #expect(entry.person.nik == known.nik)
        #expect(entry.person.hamlet == "Dusun 1")
        #expect(entry.person.sex == .male)
        named.phone = "0812"
        try day.run(.importRoster([named]))
        #expect(day.day.roster.entries.count == 1)
        #expect(day.day.roster[RosterNumber(1)]?.person.nik == known.nik)
        #expect(day.day.roster[RosterNumber(1)]?.person.phone == "0812")
    }

    /// A group is tried on top of the roster, a row after the other is applied to it.
    @Test(arguments: 1...60)
    func `rows in one group come to the same as one by one`(seed: UInt64) throws {
        var random = DayRandom(seed: seed)
        var grouped = try TestDay()
        for _ in 1...4 {
            var single = grouped
            let rows = try (0..<12).map { _ in
                let number = Int.random(in: 1...5, using: &random)
                var person = try DayFixture.person(number)
                person.name = DayFixture.name(Int.random(in: 1...2, using: &random))
                if Bool.random(using: &random) { person.nik = nil }
                let born = ["1985-03-12", "1970-02-03"].randomElement(using: &random) ?? ""
                person.birthDate = person.nik == nil ? CivilDate(iso: born) : person.birthDate
                person.hamlet = ["Dusun 1", nil].randomElement(using: &random) ?? nil
                return person
            }
            try grouped.run(.importRoster(rows))
            for row in rows { try single.run(.importRoster([row])) }
            #expect(grouped.day.roster.entries == single.day.roster.entries)
        }
    }

    @Test func `two people of one name and birth date stay two`() throws {
        var day = try TestDay()
        var twin = try DayFixture.person(2)
        twin.name = DayFixture.name(1)
        let rows = [try DayFixture.person(1), twin]
        try day.run(.importRoster(rows))
        #expect(day.day.roster.entries.count == 2)
        #expect(try day.run(.importRoster(rows)).facts == [.rosterRowsRead(rows: 2)])
        // Once the second is called otherwise, the first is still found by name and birth date.
        twin.name = "Komarudin"
        try day.run(.importRoster([twin]))
        try day.run(.importRoster([DayFixture.unnumbered(DayFixture.name(1), born: "1985-03-12")]))
        #expect(day.day.roster.entries.count == 2)
    }

    /// "A second row for the same person in the file counts here too": as unchanged.
    @Test func `a second row for a person with other particulars is no change the second time`()
        throws
    {
        var day = try TestDay()
        var moved = try DayFixture.person(1)
        moved.hamlet = "Dusun 2"
        var before = moved
        before.hamlet = "Dusun 1"
        let first = try day.run(.importRoster([before, moved]))
        #expect(
            first.facts == [
                .rosterListed(
                    RosterNumber(1),
                    NumberedPerson(number: PersonNumber(1), person: moved)
                ),
                .rosterRowsRead(rows: 2),
            ]
        )
        #expect(try day.run(.importRoster([before, moved])).facts == [.rosterRowsRead(rows: 2)])
        #expect(day.day.roster[RosterNumber(1)]?.person.hamlet == "Dusun 2")
    }

    @Test func `someone of the roster is registered once, by number or by NIK`() throws {
        var day = try TestDay.opened()
        try day.run(.importRoster([try DayFixture.person(1)]))
        let byNIK = try day.add(Person(nik: try DayFixture.nik(1), name: "Asep"))
        #expect(day.day.registry[byNIK]?.door == .roster)
        let byNumber = RegistrationRequest(
            who: .roster(RosterNumber(1)),
            purpose: .card,
            consent: .notAsked
        )
        let refusal = day.refuses(.alreadyRegistered, .addRegistration(byNumber))
        #expect(refusal?["registration"] == "1")
    }
}
