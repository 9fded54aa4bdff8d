import PoskoClient
import PoskoWords
import Testing

@testable import PoskoCommands

struct AdviceTests {
    @Test(arguments: [PoskoFailure.Code.unavailable, .deadlineExceeded])
    func whoReachesNoServerLearnsOfTheCheck(_ code: PoskoFailure.Code) {
        let lines = ErrorText.lines(for: PoskoFailure(code: code, message: "Not there."))
        #expect(lines.count == 2 && lines[1].contains("posko check"))
        let busy = PoskoFailure(code: code, reason: "OVERLOADED", message: "Later.")
        #expect(ErrorText.lines(for: busy).count == 1)
    }

    @Test func aRefusalNamesTheCommandThatHelps() {
        let failure = PoskoFailure(
            code: .notFound,
            reason: "TICKET_NOT_FOUND",
            message: "There is no queue number A099 in this event."
        )
        let lines = ErrorText.lines(for: failure)
        #expect(lines.count == 2 && lines[1].contains("`posko queue list`"))
        let indonesian = Language.$current.withValue(.indonesian) { ErrorText.lines(for: failure) }
        #expect(indonesian[1] != lines[1] && indonesian[1].contains("`posko queue list`"))
    }

    @Test func manyFieldsNeedNoAdvice() {
        let failure = PoskoFailure(
            code: .internalError,
            message: "Two fields.",
            fieldViolations: [.init(field: "a", message: "b"), .init(field: "c", message: "d")]
        )
        #expect(ErrorText.lines(for: failure).count == 3)
    }

    @Test(arguments: [
        (["queu", "next"], "Did you mean: posko queue?"),
        (["queue", "nxt"], "Did you mean: posko queue next?"),
        (["roster", "imprt", "x.csv"], "Did you mean: posko roster import?"),
        (["sumary"], "Did you mean: posko summary?"),
    ])
    func aMisspeltCommandIsRecognised(_ arguments: [String], _ line: String) {
        #expect(UsageAdvice.lines(for: arguments).first == line)
    }

    @Test(arguments: [
        (["queue", "next"], "Example: posko queue next --station vitals --counter 2"),
        (["queue", "next", "--station"], "Example: posko queue next --station vitals --counter 2"),
        (["queue", "elephant"], "Example: posko queue next --station vitals --counter 2"),
        (["--server"], "Example: posko queue next --station vitals --counter 2"),
        (["pin", "1234"], "Example: posko pin"),
    ])
    func anExampleShowsHowItIsDone(_ arguments: [String], _ line: String) {
        #expect(UsageAdvice.lines(for: arguments) == [line])
    }

    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("next", "nxt", 1), ("next", "nextt", 1), ("next", "nest", 1),
        ("kitten", "sitting", 3),
    ])
    func countsLettersThatDiffer(_ first: String, _ second: String, _ distance: Int) {
        #expect(UsageAdvice.distance(first, second) == distance)
        #expect(UsageAdvice.distance(second, first) == distance)
    }
}
