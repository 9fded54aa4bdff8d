internal import PoskoCore
internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Registration: parts")
struct RegistrationPartsTests {
    @Test(
        "a NIK is wrong from the digit on that makes it wrong",
        arguments: [
            ("", nil), ("3", nil), ("32", nil), ("99", NIKProblem.provinceUnknown),
            ("9914161505700001", .provinceUnknown), ("320", nil), ("3200", .regencyZero),
            ("321400", .districtZero), ("32141600", .dateImpossible), ("32141671", nil),
            ("32141672", .dateImpossible), ("3214163102", .dateImpossible), ("3214162902", nil),
            ("321416290290", .dateImpossible), ("321416290200", nil), ("3214161505700", nil),
            ("3214161505700000", .serialZero), ("3214161505700001", nil),
            ("32141615057000011", .notSixteenDigits), ("3214.1615-0570 0001", nil),
            ("3214x", .notSixteenDigits),
        ] as [(String, NIKProblem?)]
    )
    func typedNIK(text: String, problem: NIKProblem?) {
        #expect(TypedNIK.problem(text) == problem)
    }

    @Test(
        "birth dates as people write them",
        arguments: [
            ("21-11-1950", "1950-11-21"), ("21/11/1950", "1950-11-21"),
            ("1950-11-21", "1950-11-21"), ("21.11.1950", "1950-11-21"),
            ("21111950", "1950-11-21"), ("1-2-1950", "1950-02-01"), ("31-02-1950", nil),
            ("21-11-50", nil), ("1950", nil),
        ] as [(String, String?)]
    )
    func dates(text: String, iso: String?) {
        var form = PersonForm([.birthDate])
        for character in text { _ = form.handle(.character(character), today: nil) }
        #expect(form.birthDate?.description == iso)
        let isTaken = form.handle(.enter, today: CivilDate(iso: "2025-11-21")) == .complete
        #expect(isTaken == (iso != nil))
    }

    @Test("a date after the event is no birth date; an unknown one is none")
    func future() {
        let today = CivilDate(iso: "2025-11-21")
        var form = PersonForm([.birthDate])
        #expect(form.handle(.enter, today: today) == .complete)
        form.set(.birthDate, "22-11-2025")
        #expect(form.handle(.enter, today: today) == .refused(RegistrationWords.dateInFuture))
    }

    @Test("tab and arrows move between fields, and Enter stops where something is missing")
    func moving() {
        var form = PersonForm([.reason, .name, .sex])
        _ = form.handle(.tab, today: nil)
        _ = form.handle(.tab, today: nil)
        #expect(form.entries[form.focus] == .sex)
        _ = form.handle(.character("f"), today: nil)
        #expect(form.sex == .female)
        // The letters of what comes next do not choose again.
        for letter in "Cikole" {
            let progress = form.handle(.character(letter), today: nil)
            #expect(progress == .refused(RegistrationWords.sexIsChosen))
        }
        #expect(form.sex == .female)
        _ = form.handle(.backspace, today: nil)
        _ = form.handle(.character("l"), today: nil)
        #expect(form.sex == .male)
        #expect(form.handle(.enter, today: nil) == .refused(RegistrationWords.reasonNeeded))
        #expect(form.entries[form.focus] == .reason)
    }

    @Test("in line mode the entry after a choice goes into the next field")
    func entryAfterChoice() {
        var form = PersonForm([.sex, .hamlet])
        _ = form.handle(.character("f"), today: nil)
        form.beginEntry()
        for letter in "Cikole" { _ = form.handle(.character(letter), today: nil) }
        #expect(form.sex == .female && form.text(.hamlet) == "Cikole")
    }

    @Test("a queue number in blocks says the same as in letters, and fits")
    func blocks() {
        for number in ["A017", "P999", "K0001", "A123456"] {
            let lines = BlockNumber.lines(number, columns: 53, ink: .plain)
            #expect(lines.count == 5)
            #expect(lines.allSatisfy { $0.width <= 53 && $0.width == lines[0].width })
            #expect(lines.allSatisfy { $0.text.allSatisfy { "█ ".contains($0) } })
        }
        #expect(BlockNumber.lines("A017", columns: 10, ink: .plain).isEmpty)
        #expect(BlockNumber.lines("?17", columns: 53, ink: .plain).isEmpty)
        let digits = (0...9).map { BlockNumber.lines("\($0)", columns: 53, ink: .plain) }
        #expect(Set(digits).count == 10)
    }

    @Test("what a refusal lists is read, and what it does not is left out")
    func resemblance() {
        let alike = Resemblance("registration 3, roster 17, moon 2, roster x")
        #expect(alike.candidates.map(\.source) == [.registration(3), .roster(17)])
        #expect(Resemblance("").candidate == nil)
        #expect(Resemblance.part(of: "Dedi S") == "Ded")
        #expect(Resemblance.part(of: "Siti Aminah") == "Amina")
        #expect(Resemblance.part(of: "Ani") == "Ani")
    }

    @Test("what is in the field")
    func content() {
        var finder = RosterFinder()
        let contents: [(String, RosterFinder.Content)] = [
            ("", .nothing), ("3214", .digits("3214")), ("a0", .ticket("A0")), ("a", .name("a")),
            ("P001", .ticket("P001")), ("b001", .name("b001")), ("siti a", .name("siti a")),
        ]
        for (text, content) in contents {
            finder.field.set(text)
            #expect(finder.content == content)
        }
    }
}
