internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Measuring station: what is typed goes where it was meant")
struct CheckTypingTests {
    @Test("what was typed ahead of the question is no answer to it")
    func typedAhead() {
        var vitals = CheckStage.serving()
        vitals.type("192/118⏎76⏎")
        #expect(vitals.takePart() == nil)
        #expect(vitals.screen.contains("Ask first"))
        #expect(!vitals.screen.contains("[x]"))
        vitals.press(.done)
        #expect(vitals.takePart() == nil, "F6 is no answer either")
        vitals.type("1y")
        vitals.answerAll()
        #expect(vitals.parts.first?.symptoms.count == 1)
        #expect(vitals.screen.contains("RED - EMERGENCY"))
    }

    @Test("an answer that asks for a second reading leaves who types where they are")
    func asksInTheMiddle() {
        var vitals = CheckStage.serving()
        vitals.type("184/96⏎n7")
        vitals.answerAll()
        vitals.type("6⏎")
        vitals.answerAll()
        vitals.type("61,5⏎158⏎")
        vitals.answerAll()
        #expect(vitals.parts.last?.values == ["pulse": "76", "weight": "61.5", "height": "158"])
        #expect(vitals.work.focus == .bloodPressure(2))
    }

    @Test("in line mode a line is an entry, and takes the place of what was refused")
    func lines() {
        var vitals = CheckStage.serving()
        for line in ["118/78", "310", "76", "61", "1,58", "158"] { vitals.enterLine(line) }
        vitals.answerAll()
        #expect(
            vitals.parts.first?.values
                == ["sbp": "118", "dbp": "78", "pulse": "76", "weight": "61", "height": "158"]
        )
        var lab = CheckStage.serving("lab")
        lab.press(.down)
        for line in ["8", "98"] { lab.enterLine(line) }
        lab.press(.done)
        lab.answerAll()
        #expect(lab.parts.first?.values == ["glu_fasting": "98"])
        #expect(lab.parts.first?.fastingHours == 8)
        // A value that is confirmed is not emptied before.
        var unusual = CheckStage.serving()
        for line in ["118/78", "136"] { unusual.enterLine(line) }
        unusual.type("y")
        unusual.press(.done)
        unusual.answerAll()
        #expect(unusual.parts.first?.values["pulse"] == "136 confirmed")
    }
}
