import ArgumentParser
import PoskoClient
import Testing

@testable import PoskoCommands

struct ExitStatusTests {
    @Test func everyCodeHasItsExitStatus() {
        let expected: [PoskoFailure.Code: Int32] = [
            .failedPrecondition: 3, .alreadyExists: 3, .aborted: 3, .resourceExhausted: 3,
            .invalidArgument: 3, .notFound: 4, .permissionDenied: 5, .unauthenticated: 5,
            .unavailable: 6, .deadlineExceeded: 6, .cancelled: 70, .unknown: 70, .outOfRange: 70,
            .unimplemented: 70, .internalError: 70, .dataLoss: 70,
        ]
        for code in PoskoFailure.Code.allCases {
            let failure = PoskoFailure(code: code, reason: "SLOTS_EXHAUSTED", message: "No.")
            #expect(ExitStatus(of: failure)?.rawValue == expected[code], "\(code)")
            let undecided = UndecidedFailure(failure: failure, requestID: "r1")
            #expect(ExitStatus(of: undecided)?.rawValue == expected[code], "\(code)")
        }
    }

    @Test func anExhaustedMachineIsNoRule() {
        let failure = PoskoFailure(code: .resourceExhausted, message: "Too large.")
        #expect(ExitStatus(of: failure) == .other)
    }

    @Test func errorsOfTheCommandLineItself() throws {
        #expect(ExitStatus(of: UsageFailure(message: "No.")) == .usage)
        let error = #expect(throws: UploadSourceError.self) {
            try UploadSource.open("/nowhere/at all.csv")
        }
        #expect(ExitStatus(of: try #require(error)) == .usage)
        #expect(ExitStatus(of: OutputClosed()) == .done)
        #expect(ExitStatus(of: CancellationError()) == .other)
        #expect(ExitStatus(of: ValidationError("No.")) == nil)
        #expect(ExitStatus(of: ExitCode(3)) == nil)
    }

    @Test func saysWhatToRepeat() {
        let failure = PoskoFailure(code: .deadlineExceeded, message: "No answer.")
        let lines = ErrorText.lines(for: UndecidedFailure(failure: failure, requestID: "r1"))
        #expect(lines.first == "No answer. (DEADLINE_EXCEEDED)")
        #expect(lines.last?.hasSuffix("--request-id r1") == true)
    }
}
