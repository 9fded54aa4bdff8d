internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Measuring station")
struct CheckStoryTests {
    @Test("a vitals set takes at most 25 keys, the call of the next person with it")
    func keystrokes() throws {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76⏎61,5⏎158⏎")
        vitals.answerAll()
        #expect(vitals.screen.contains("GREEN - counselling"))
        #expect(vitals.isServing)
        vitals.press(.enter)
        vitals.answerAll()
        #expect(vitals.stage.desk.guest == nil)
        #expect(vitals.screen.contains("A017 goes on to Laboratorium."))
        #expect(vitals.keystrokes == 22)
        #expect(vitals.keystrokes <= 25)
        let part = try #require(vitals.parts.first)
        #expect(vitals.parts.count == 1)
        #expect(
            part.values == [
                "sbp": "128", "dbp": "82", "pulse": "76", "weight": "61.5", "height": "158",
            ]
        )
        #expect(vitals.completed.first?.asksForDoctor == false)
    }

    @Test("F6 saves what is typed and ends, in one key less")
    func doneAtOnce() {
        var vitals = CheckStage.serving()
        vitals.type("128 82⏎76⏎61.5⏎158")
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.stage.desk.guest == nil)
        #expect(vitals.parts.first?.values["height"] == "158")
        #expect(vitals.keystrokes == 21)
        // The level stays to be seen until the next one is called.
        #expect(vitals.screen.contains("A017: GREEN - counselling"))
        vitals.press(.enter)
        vitals.answerAll()
        #expect(!vitals.screen.contains("GREEN"))
    }

    @Test("F6 in the middle saves what there is; what is not typed is not sent")
    func partly() {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76")
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.parts.first?.values == ["sbp": "128", "dbp": "82", "pulse": "76"])
        #expect(vitals.stage.desk.guest == nil)
    }

    @Test("nobody goes on without a result by one key, nor by any number of Enters")
    func empty() {
        var vitals = CheckStage.serving()
        for _ in 1...12 { vitals.press(.enter) }
        #expect(vitals.screen.contains("Nothing is measured. F6 again"))
        vitals.type("1")
        vitals.press(.backspace, .act(.done))
        #expect(vitals.screen.contains("Nothing is measured. F6 again"))
        #expect(vitals.stage.takeCommand() == nil)
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.stage.desk.guest == nil)
        #expect(vitals.parts.isEmpty)
    }

    @Test("140/90 asks for a second reading, after the others, as a part of its own")
    func secondReading() {
        var vitals = CheckStage.serving()
        vitals.type("148/92⏎")
        #expect(vitals.screen.contains("Blood pressure 2"))
        vitals.type("80⏎61,5⏎158⏎")
        vitals.answerAll()
        #expect(vitals.screen.contains("measure the blood pressure once more"))
        #expect(vitals.work.focus == .bloodPressure(2))
        // Enter on the empty field is no way around it.
        vitals.press(.enter)
        #expect(vitals.isServing && vitals.work.page == .form)
        vitals.type("136/84⏎")
        vitals.answerAll()
        #expect(vitals.parts.map(\.values).last == ["sbp": "136", "dbp": "84"])
        #expect(vitals.work.page == .result)
        // The mean of both, 142/88.
        #expect(vitals.screen.contains("YELLOW - routine referral"))
        #expect(vitals.screen.contains("within 30 days"))
        vitals.press(.enter)
        vitals.answerAll()
        #expect(vitals.stage.desk.guest == nil)
    }

    @Test("the second reading can be left out with Esc, or with F6 once it was asked for")
    func withoutSecond() {
        for leaves in [Key.escape, .act(.done)] {
            var vitals = CheckStage.serving()
            vitals.type("148/92⏎80⏎61,5⏎158")
            vitals.press(.done)
            vitals.answerAll()
            #expect(vitals.isServing, "asked for after the first F6")
            #expect(vitals.work.focus == .bloodPressure(2))
            vitals.press(leaves)
            vitals.answerAll()
            if leaves == .escape {
                #expect(vitals.work.page == .result)
                vitals.press(.enter)
                vitals.answerAll()
            }
            #expect(vitals.stage.desk.guest == nil)
            #expect(vitals.parts.count == 1)
        }
    }

    @Test("a second reading typed before the first is answered is sent after it")
    func bothAtOnce() {
        var vitals = CheckStage.serving()
        vitals.type("148/92⏎80⏎61,5⏎158⏎")
        vitals.type("150/94⏎")
        #expect(vitals.screen.contains("Waiting for the server's answer."))
        vitals.answerAll()
        #expect(vitals.parts.map { $0.values["sbp"] } == ["148", "150"])
        #expect(vitals.work.page == .result)
    }

    @Test("180/110 asks for red-flag symptoms at once; one of them is RED and goes out at once")
    func red() {
        var vitals = CheckStage.serving()
        vitals.type("192/118⏎")
        #expect(vitals.screen.contains("Ask now: is there any of these?"))
        #expect(vitals.screen.contains("3 [ ] chest or through-to-back pain"))
        vitals.type("3")
        #expect(vitals.screen.contains("3 [x] chest"))
        vitals.type("y")
        vitals.answerAll()
        #expect(vitals.parts.first?.values == ["sbp": "192", "dbp": "118"])
        #expect(vitals.parts.first?.symptoms == [.chestPain])
        #expect(vitals.parts.first?.consciousness == .alert)
        #expect(vitals.takeBells() >= 3)
        let alert = vitals.stage.desk.view(columns: 53).alert
        #expect(alert.count >= 3)
        #expect(alert.allSatisfy { $0.runs.first?.ink == .red })
        #expect(vitals.screen.contains("RED - EMERGENCY: A017"))
        #expect(vitals.screen.contains("Do not leave them alone."))
        // One key sends to the doctor; the alarm stays until the next one is called.
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.stage.desk.guest == nil)
        #expect(vitals.screen.contains("RED - EMERGENCY: A017"))
        vitals.press(.enter)
        vitals.answerAll()
        #expect(!vitals.screen.contains("RED - EMERGENCY"))
    }

    @Test("a high uric acid says to ask for joint pain")
    func jointPain() {
        var lab = CheckStage.serving("lab", sex: .male)
        lab.type("110⏎190⏎7,0⏎")
        #expect(!lab.words.contains("joint pain"))
        lab.press(.up, .up, .down)
        lab.press(.backspace)
        lab.type("4")
        #expect(lab.words.contains("ask for joint pain (g = symptoms)"))
        lab.type("g9⏎")
        #expect(!lab.words.contains("ask for"))
        lab.press(.done)
        lab.answerAll()
        #expect(lab.screen.contains("A017: YELLOW - routine referral"))
    }

    @Test("symptoms cannot be passed over at 180/110; without any it is ORANGE")
    func orange() {
        var vitals = CheckStage.serving()
        vitals.type("184/96")
        vitals.press(.done)
        #expect(vitals.takePart() == nil)
        vitals.press(.escape, .act(.done))
        #expect(vitals.takePart() == nil)
        #expect(vitals.screen.contains("Ask now"))
        // A second Enter by mistake is no answer, nor is F6.
        vitals.type("⏎")
        #expect(
            vitals.screen.contains(
                "Ask first, then choose. n = no symptoms, y = the choice is right."
            )
        )
        vitals.press(.done)
        #expect(vitals.takePart() == nil)
        vitals.type("n")
        vitals.answerAll()
        #expect(vitals.parts.first?.symptoms == [])
        #expect(vitals.screen.contains("ORANGE - TODAY: A017 has to see the doctor"))
        #expect(vitals.takeBells() >= 1)
    }

    @Test("symptoms open at any time by one key, and chest pain alone is RED")
    func symptomsAnytime() {
        var vitals = CheckStage.serving()
        vitals.type("12")
        vitals.type("g3⏎")
        vitals.answerAll()
        // The reading in the middle of being typed is not sent, and not lost.
        #expect(vitals.parts.first?.observations.isEmpty == true)
        #expect(vitals.work.sheet[.bloodPressure(1)].text == "12")
        #expect(vitals.screen.contains("RED - EMERGENCY"))
        vitals.type("g3")
        #expect(vitals.screen.contains("only the doctor can take it back"))
    }

    @Test("not alert is one key in the same list")
    func notAlert() {
        var vitals = CheckStage.serving()
        vitals.type("g0⏎")
        vitals.answerAll()
        #expect(vitals.parts.first?.consciousness == .notAlert)
        #expect(vitals.screen.contains("RED - EMERGENCY"))
    }

    @Test("pregnancy told at registration goes along, and 140/90 is ORANGE then")
    func pregnant() {
        var vitals = CheckStage.serving(reasons: [.pregnant])
        #expect(vitals.screen.contains("from registration"))
        vitals.type("144/88⏎80⏎61,5⏎158⏎")
        vitals.answerAll()
        #expect(vitals.parts.first?.values["pregnant"] == "yes")
        #expect(vitals.screen.contains("ORANGE - TODAY"))
    }

    @Test("pregnancy is asked of women from 10 to 55 only, and weeks of those who are pregnant")
    func pregnancy() {
        for (sex, born, asked) in [
            (Posko_V1_Sex.female, "1997-08-15", true), (.male, "1997-08-15", false),
            (.female, "1960-01-01", false), (.female, "2018-01-01", false),
        ] {
            let vitals = CheckStage.serving(sex: sex, birthDate: born)
            #expect(vitals.work.sheet.fields.contains(.reading(.pregnant)) == asked)
        }
        var vitals = CheckStage.serving()
        for _ in 1...5 { vitals.press(.up) }
        vitals.press(.up)
        vitals.press(.down)
        while vitals.work.focus != .reading(.pregnant) { vitals.press(.down) }
        #expect(!vitals.work.sheet.fields.contains(.reading(.gestWeek)))
        vitals.type("y")
        vitals.press(.down)
        #expect(vitals.work.focus == .reading(.gestWeek))
        vitals.type("24")
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.parts.first?.values == ["pregnant": "yes", "gest_week": "24"])
    }

    @Test("a child's values are recorded, and staff assess them")
    func child() {
        var vitals = CheckStage.serving(birthDate: "2014-02-03")
        vitals.type("100/62⏎88⏎34⏎y140⏎")
        vitals.answerAll()
        #expect(vitals.parts.first?.values["weight"] == "34 confirmed")
        #expect(vitals.screen.contains("ASSESSED BY STAFF"))
        #expect(!vitals.screen.contains("GREEN"))
    }

    @Test("a glucose is a fasting one from eight hours; LO and HI are one key")
    func lab() {
        var lab = CheckStage.serving("lab")
        lab.press(.down)
        lab.type("10⏎")
        #expect(lab.screen.contains("Fasting glucose"))
        lab.type("96⏎210⏎⏎h⏎")
        lab.answerAll()
        #expect(
            lab.parts.first?.values == ["glu_fasting": "96", "chol": "210", "hb": "HI"]
        )
        #expect(lab.parts.first?.fastingHours == 10)
    }

    @Test("a very high glucose asks for symptoms; with drowsiness it is RED")
    func drowsy() {
        var lab = CheckStage.serving("lab")
        lab.type("h⏎")
        #expect(lab.screen.contains("Ask now"))
        lab.type("8y")
        lab.answerAll()
        #expect(lab.parts.first?.values == ["glu_random": "HI"])
        #expect(lab.screen.contains("RED - EMERGENCY"))
    }

    @Test("an unknown station measures everything; vision has its codes")
    func other() {
        let all = CheckStage.serving("mcu").work.sheet.fields
        #expect(all.contains(.glucose) && all.contains(.reading(.smoking)))
        var vision = CheckStage.serving("vision")
        vision.type("6/12⏎t⏎")
        vision.answerAll()
        #expect(vision.parts.first?.values == ["va_r": "6/12", "va_l": "not_tested"])
    }

    @Test("a doctor wished for is one key, and told when the visit goes on")
    func doctor() {
        var vitals = CheckStage.serving()
        vitals.type("128/82d")
        #expect(vitals.screen.contains("Wants doctor: yes"))
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.completed.first?.asksForDoctor == true)
    }

    @Test("a note goes with the values")
    func note() {
        var vitals = CheckStage.serving()
        vitals.type("cbaru lari⏎")
        vitals.press(.done)
        #expect(vitals.screen.contains("A note is saved with results only."))
        vitals.type("128/82")
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.parts.first?.note == "baru lari")
    }

    @Test("another value after saving is another part, with nothing else in it")
    func later() {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76⏎61,5⏎158⏎")
        vitals.answerAll()
        vitals.press(.escape)
        #expect(vitals.work.focus == .reading(.temp))
        vitals.type("36,8⏎")
        vitals.answerAll()
        #expect(vitals.parts.last?.values == ["temp": "36.8"])
        #expect(vitals.work.page == .result)
        vitals.type("+120/80⏎")
        vitals.answerAll()
        #expect(vitals.parts.last?.values == ["sbp": "120", "dbp": "80"])
    }

    @Test("a quick hand is no scanner, and a scanner is no reading")
    func scans() {
        var vitals = CheckStage.serving()
        vitals.stage.scan("128/82")
        #expect(vitals.work.sheet[.bloodPressure(1)].text == "128/82")
        #expect(vitals.work.focus == .reading(.pulse))
        for code in ["23737972065", "3214161505700001", "A018", "PWK25-00001"] {
            vitals.stage.scan(code)
            #expect(vitals.work.sheet[.reading(.pulse)].isEmpty)
            #expect(vitals.screen.contains("means nothing here"))
        }
    }
}
