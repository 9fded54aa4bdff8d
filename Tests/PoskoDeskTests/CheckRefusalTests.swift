internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Refusals and cuts at a measuring station")
struct CheckRefusalTests {
    private static func sent() -> CheckStage {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76⏎61,5⏎158⏎")
        return vitals
    }

    @Test(
        "what cannot be saved is said, nothing typed is lost, and F6 ends all the same",
        arguments: [
            ("CONSENT_REFUSED", "A017 did not consent; nothing is recorded."),
            ("ALREADY_FINALISED", "A017 was made final by rina; amend it instead."),
            ("NO_HEALTH_CHECK", "A017 came for a card only; there is no health check."),
            ("PARTS_FULL", "A screening takes at most 60 parts."),
            ("PERSON_RESTRICTED", "The data of this person may not be used."),
            ("VISIT_OVER", "A017 is not inside any more (left)."),
            ("", "The server said no."),
        ]
    )
    func refused(reason: String, message: String) {
        var vitals = Self.sent()
        #expect(vitals.takePart() != nil)
        vitals.refuse(reason, message)
        #expect(vitals.words.contains("NOT saved: " + message))
        #expect(vitals.screen.contains("F6 = done without saving"))
        #expect(vitals.work.sheet[.reading(.weight)].text == "61,5")
        #expect(vitals.stage.desk.isBusy)
        // Enter tries again.
        vitals.press(.enter)
        #expect(vitals.takePart()?.part.values["weight"] == "61.5")
        vitals.refuse(reason, message)
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.stage.desk.guest == nil)
    }

    @Test("F6 that saves first does not go on over a refusal that nobody has seen")
    func unseen() {
        var vitals = CheckStage.serving()
        vitals.type("128/82")
        vitals.press(.done)
        #expect(vitals.takePart() != nil)
        vitals.refuse("CONSENT_REFUSED", "A017 did not consent; nothing is recorded.")
        #expect(vitals.stage.takeCommand() == nil)
        #expect(vitals.isServing)
        vitals.press(.done)
        vitals.answerAll()
        #expect(vitals.stage.desk.guest == nil)
    }

    @Test("a change after a refusal is saved again, not passed over")
    func changed() {
        var vitals = Self.sent()
        #expect(vitals.takePart() != nil)
        vitals.refuse("EVENT_NOT_OPEN", "The event is not open.")
        vitals.press(.backspace)
        vitals.type("9")
        vitals.press(.done)
        #expect(vitals.takePart()?.part.values["height"] == "159")
    }

    @Test("a problem of the part is said at its field, and y confirms what may be confirmed")
    func objection() {
        // The height was measured at another desk, so only the server knows the index.
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76⏎31⏎y⏎")
        #expect(vitals.takePart() != nil)
        vitals.refuse(
            "INVALID_PART",
            "Weight and height give a BMI of 12.1.",
            ["problem": "BMI_NEEDS_CONFIRMATION", "ticket": "A017"]
        )
        #expect(vitals.work.focus == .reading(.weight))
        #expect(vitals.screen.contains("BMI of 12.1. y = confirm."))
        vitals.type("y")
        #expect(vitals.takePart()?.part.values["weight"] == "31 confirmed")
    }

    @Test("a field that the server names gets the cursor")
    func named() {
        var vitals = Self.sent()
        #expect(vitals.takePart() != nil)
        vitals.refuse(
            "OUTSIDE_HARD_LIMIT",
            "pulse 76 is not possible.",
            ["field": "part.observations.pulse"]
        )
        #expect(vitals.work.focus == .reading(.pulse))
        #expect(vitals.screen.contains("pulse 76 is not possible."))
        vitals.press(.backspace)
        #expect(!vitals.screen.contains("is not possible."))
        vitals.type("8⏎")
        #expect(vitals.takePart()?.part.values["pulse"] == "78")
    }

    @Test("cut off, the part waits and the screen says so; the end follows by itself")
    func cutOff() {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎76⏎61,5⏎158")
        vitals.stage.feed(.link(.down(since_ms: 1_763_686_800_000, reason: "")))
        vitals.press(.done)
        #expect(vitals.screen.contains("The results are not sent yet"))
        #expect(vitals.screen.contains("1 unsent"))
        #expect(vitals.screen.contains("61,5"))
        // More can be typed in the meantime; what is on its way cannot be changed.
        vitals.press(.backspace)
        #expect(vitals.work.sheet[.reading(.height)].text == "158")
        vitals.press(.down)
        vitals.type("36,6")
        vitals.stage.feed(.link(.up))
        vitals.answerAll()
        #expect(vitals.parts.map(\.values.count) == [5, 1])
        #expect(vitals.stage.desk.guest == nil)
    }

    @Test("a server that starts again takes nothing away")
    func restart() {
        var vitals = CheckStage.serving()
        vitals.type("128/82⏎7")
        vitals.stage.feed(.link(.down(since_ms: 1_763_686_800_000, reason: "")))
        vitals.stage.feed(.link(.connecting))
        vitals.stage.feed(.link(.up))
        vitals.stage.feed(
            .lines(
                Village.lines(
                    "vitals",
                    waiting: ["A018"],
                    at: [(2, "A017", .serving)],
                    sequence: 120
                )
            )
        )
        #expect(vitals.work.focus == .reading(.pulse))
        vitals.type("6⏎61,5⏎158⏎")
        vitals.answerAll()
        #expect(vitals.parts.first?.values["pulse"] == "76")
    }

    @Test("a desk that is started in the middle goes on with an empty form")
    func resumed() {
        var vitals = CheckStage()
        vitals.stage.feed(
            .lines(
                Village.lines(
                    "vitals",
                    waiting: [],
                    at: [(2, "A017", .serving)],
                    sequence: 120
                )
            )
        )
        vitals.type("128/82⏎")
        #expect(vitals.work.focus == .reading(.pulse))
        vitals.answerAll()
        #expect(vitals.work.focus == .reading(.pulse))
        #expect(vitals.screen.contains("Tuti Permatasari"))
    }

    @Test("typed values do not go with the person without a question")
    func menu() {
        var vitals = CheckStage.serving()
        vitals.type("128/82")
        vitals.press(.more)
        #expect(vitals.screen.contains("F9 again"))
        #expect(vitals.screen.contains("128/82"))
        vitals.press(.more)
        #expect(vitals.screen.contains("2  Send A017 to another station"))
    }

    @Test("a refusal that comes after the person has gone is told with the number")
    func late() {
        var vitals = Self.sent()
        #expect(vitals.takePart() != nil)
        vitals.stage.feed(
            .lines(Village.lines("vitals", waiting: ["A018"], sequence: 200))
        )
        #expect(vitals.stage.desk.guest == nil)
        vitals.refuse("VISIT_OVER", "A017 is not inside any more.")
        #expect(vitals.screen.contains("The results of A017 are NOT saved"))
    }

    @Test("RED stays RED while nobody has decided, whatever is measured later")
    func staysRed() {
        var vitals = CheckStage.serving()
        vitals.type("192/118⏎3y")
        vitals.answerAll()
        let red = vitals.work.verdict
        #expect(red?.alarm == .red)
        let later = CheckVerdict(
            .with {
                $0.ticket = "A017"
                $0.assessment.level = .yellow
                $0.dispositionRequired = true
            },
            after: red
        )
        #expect(later.alarm == .red)
        let decided = CheckVerdict(
            .with {
                $0.ticket = "A017"
                $0.assessment.level = .red
            },
            after: red
        )
        #expect(decided.alarm == .unspecified)
        #expect(decided.alert(isServing: true).isEmpty)
    }
}
