import PoskoCore
import Testing

/// Random histories of two events that share their claims, held against the naive model after every
/// command. A failure names its seed; the same seed plays the same history.
@Suite struct DayHistoryTests {
    private static let commandsPerHistory = 300

    @Test(arguments: UInt64(1)...200)
    func `a random history keeps every promise`(seed: UInt64) throws {
        var history = try DayHistory(seed: seed)
        for number in 1...Self.commandsPerHistory {
            do {
                try history.step()
            } catch let problem as TestDayProblem {
                Issue.record("seed \(seed), command \(number): \(problem.message)")
                return
            }
        }
        for day in history.days {
            #expect(day.replayed() == day.day, "seed \(seed): replay differs")
        }
    }

    /// The histories are worth their time only as long as they get everywhere.
    @Test func `histories accept every kind of command`() throws {
        var accepted: [String: Int] = [:]
        var refused: Set<Rejection.Reason> = []
        for seed in UInt64(1)...25 {
            var history = try DayHistory(seed: seed)
            for _ in 1...Self.commandsPerHistory { try history.step() }
            accepted.merge(history.accepted, uniquingKeysWith: +)
            for day in history.days { refused.formUnion(day.refusals) }
        }
        let kinds = [
            "openEvent", "closeEvent", "releaseSlots", "addRegistration", "cancelRegistration",
            "issueTicket", "reprintTicket", "callNext", "recall", "undoCall", "begin", "complete",
            "miss", "rejoin", "transfer", "skip", "leave", "recordScreening", "finaliseScreening",
            "amendScreening", "disposeFinding", "receiveCards", "assignCard", "handOverCard",
            "reverseHandOver", "spoilCard", "refuseCard", "returnCard", "forwardCard",
        ]
        #expect(kinds.filter { accepted[$0, default: 0] < 4 } == [], "\(accepted)")
        #expect(refused.count >= 30)
    }
}
