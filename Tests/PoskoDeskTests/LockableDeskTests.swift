internal import PoskoContract
internal import Testing

@testable import PoskoDesk

/// Counts what reaches it.
private struct Counting: Desk {
    var keys = 0
    mutating func start() -> [DeskEffect] { [] }
    mutating func handle(_ event: DeskEvent) -> [DeskEffect] {
        if case .key = event { keys += 1 }
        return []
    }
    func view(columns: Int) -> DeskView {
        var view = DeskView(title: "Desk", status: [])
        view.body = [Line("Tuti Permatasari, \(keys)")]
        view.side = [Line("A017")]
        return view
    }
    var isBusy: Bool { false }
}

@Suite("Lockable desk")
struct LockableDeskTests {
    @Test("a locked desk shows nobody, keeps what it was, and opens with the PIN")
    func lock() {
        var stage = DeskStage(LockableDesk(Counting(), staff: "siti"))
        stage.type("ab")
        #expect(stage.screen.contains("Tuti Permatasari, 2"))
        stage.feed(.link(.locked))
        stage.type("1234")
        #expect(!stage.screen.contains("Tuti") && !stage.screen.contains("A017"))
        #expect(stage.screen.contains("PIN of siti ••••"))
        #expect(!stage.screen.contains("1234"))
        stage.press(.enter)
        stage.press(.enter)
        let pins = stage.takeEffects().compactMap { effect -> String? in
            if case .unlock(let pin) = effect { pin } else { nil }
        }
        #expect(pins == ["1234"])
        let problem = DeskProblem(reason: "SIGN_IN_REFUSED", message: "Wrong PIN.")
        stage.feed(.unlocked(problem))
        #expect(stage.screen.contains("Wrong PIN."))
        stage.type("5678")
        stage.press(.enter)
        stage.feed(.unlocked(nil))
        stage.feed(.link(.up))
        #expect(stage.screen.contains("Tuti Permatasari, 2"))
    }
}
