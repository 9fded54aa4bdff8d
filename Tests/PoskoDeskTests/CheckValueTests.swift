internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Values at a measuring station")
struct CheckValueTests {
    /// The vitals form with the cursor in a field, and something typed there.
    private static func typed(_ field: CheckField, _ text: String) -> CheckStage {
        var vitals = CheckStage.serving(field == .glucose ? "lab" : "vitals")
        while vitals.work.focus != field { vitals.press(.down) }
        vitals.type(text)
        return vitals
    }

    @Test(
        "a unit trap is offered while it is typed, and one key converts",
        arguments: [
            (CheckField.reading(.height), "1,58", "1.58 looks like metres. k = 158 cm", "158"),
            (.reading(.temp), "98.6", "98.6 looks like °F. k = 37 °C", "37"),
            (.glucose, "5,5", "5.5 looks like mmol/L. k = 99 mg/dL", "99"),
        ]
    )
    func unitTraps(field: CheckField, text: String, offer: String, value: String) {
        var vitals = Self.typed(field, text)
        #expect(vitals.words.contains(offer))
        vitals.press(.enter)
        #expect(vitals.work.focus == field, "not taken by Enter")
        vitals.type("k")
        #expect(vitals.work.sheet[field].text == value)
        #expect(vitals.work.focus != field)
    }

    @Test("a glucose that is possible in both units can be confirmed as it is")
    func lowGlucose() {
        var lab = Self.typed(.glucose, "25⏎")
        #expect(lab.words.contains("y = it is 25 mg/dL"))
        lab.type("y")
        lab.press(.done)
        lab.answerAll()
        #expect(lab.parts.first?.values == ["glu_random": "25 confirmed"])
        #expect(lab.screen.contains("RED - EMERGENCY"))
    }

    @Test(
        "a hard limit is refused in place, with limit and unit",
        arguments: [
            (
                CheckField.bloodPressure(1), "320/90",
                "Systolic: 320 is not possible, 50 to 300 mmHg."
            ),
            (.bloodPressure(1), "120/0", "Diastolic: 0 is not possible, 30 to 200 mmHg."),
            (.reading(.pulse), "1111", "Pulse: 1111 is not possible, 25 to 250 /min."),
            (.reading(.weight), "6,1", "Weight: 6.1 is not possible, 20 to 300 kg."),
            (.reading(.height), "15", "Height: 15 is not possible, 100 to 230 cm."),
        ]
    )
    func hardLimits(field: CheckField, text: String, words: String) {
        var vitals = Self.typed(field, text + "⏎")
        #expect(vitals.words.contains(words))
        #expect(vitals.work.focus == field)
        vitals.type("y")
        #expect(vitals.work.focus == field, "no confirmation makes it right")
        vitals.press(.done)
        #expect(vitals.takePart() == nil)
        #expect(vitals.isServing)
    }

    @Test("above the limit is said while it is typed, below it once the field is left")
    func whileTyping() {
        var vitals = Self.typed(.reading(.weight), "6")
        #expect(!vitals.words.contains("not possible"))
        vitals.type("11")
        #expect(vitals.words.contains("Weight: 611 is not possible"))
        vitals.press(.backspace)
        #expect(!vitals.words.contains("not possible"))
        #expect(vitals.words.contains("kg 20-300"))
    }

    @Test("an unusual value asks for one key and says who it was confirmed by, not for Enter")
    func unusual() {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎140⏎")
        #expect(vitals.words.contains("Pulse: 140 is unusual (45 to 125 /min)"))
        vitals.type("⏎⏎")
        #expect(vitals.work.focus == .reading(.pulse))
        vitals.type("y61,5⏎158⏎")
        vitals.answerAll()
        #expect(vitals.parts.first?.values["pulse"] == "140 confirmed")
        #expect(vitals.parts.first?.values["sbp"] == "128")
    }

    @Test("a change after the confirmation has to be confirmed again")
    func unusualChanged() {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎140⏎y")
        vitals.press(.up, .backspace)
        vitals.type("1⏎")
        #expect(vitals.work.focus == .reading(.pulse))
        #expect(vitals.words.contains("Pulse: 141 is unusual"))
    }

    @Test("only the half that is unusual is confirmed")
    func half() {
        var vitals = CheckStage.serving()
        vitals.type("78/50⏎y")
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.parts.first?.values == ["sbp": "78 confirmed", "dbp": "50"])
    }

    @Test("systolic is above diastolic, and their difference is looked at")
    func pulsePressure() {
        var vitals = CheckStage.serving()
        vitals.type("82/128⏎")
        #expect(vitals.words.contains("Diastolic 128 is not below systolic 82:"))
        vitals.press(.escape)
        vitals.type("110/98⏎")
        #expect(vitals.words.contains("12 mmHg apart"))
        vitals.type("y")
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.parts.first?.values == ["sbp": "110 confirmed", "dbp": "98"])
    }

    @Test("a systolic pressure alone needs the statement that there is no diastolic one")
    func palpation() {
        var vitals = CheckStage.serving()
        vitals.type("60⏎")
        #expect(vitals.words.contains("Diastolic is missing"))
        vitals.type("x3")
        // 60 is unusual, and the desk says so before it takes it.
        vitals.type("y")
        vitals.press(.done)
        vitals.answerAll()
        let values = vitals.parts.first?.values ?? [:]
        #expect(values["sbp"] == "60 confirmed")
        #expect(values["dbp"]?.hasPrefix("not: the state of the body") == true)
        #expect(vitals.screen.contains("ORANGE - TODAY: A017 has to see the doctor"))
    }

    @Test("not measurable takes a reason, by a digit or in words")
    func notMeasurable() {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76⏎x1xkursi roda⏎")
        vitals.answerAll()
        #expect(vitals.parts.first?.values["weight"] == "not: declines")
        #expect(vitals.parts.first?.values["height"] == "not: kursi roda")
    }

    @Test("the index is computed while it is typed, and never typed")
    func bodyMassIndex() {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76⏎61,5⏎15")
        #expect(!vitals.words.contains("BMI"))
        vitals.type("8")
        #expect(vitals.words.contains("BMI 24.6"))
    }

    @Test("weight and height that do not belong together are told at the field with the cursor")
    func bodyMassIndexLimits() {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76⏎36⏎185⏎")
        #expect(vitals.words.contains("a BMI of 10.5, which is unusual"))
        vitals.type("y")
        vitals.answerAll()
        #expect(vitals.parts.first?.values["height"] == "185 confirmed")
        var wrong = CheckStage.serving()
        wrong.type("128/82⏎76⏎300⏎y100⏎")
        #expect(wrong.words.contains("Height: 100 is unusual"))
        wrong.type("y")
        #expect(wrong.words.contains("a BMI of 300: one of them is wrong"))
        wrong.type("y")
        wrong.press(.done)
        #expect(wrong.takePart() == nil)
    }

    @Test("comma and point are both taken, and written as the reader writes them")
    func decimals() {
        Language.$current.withValue(.indonesian) {
            var vitals = CheckStage.serving()
            vitals.type("128/82⏎76⏎61.5⏎158")
            #expect(vitals.words.contains("IMT 24,6"))
        }
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76,5⏎")
        #expect(vitals.words.contains("Pulse: a whole number, no decimals."))
    }
}
