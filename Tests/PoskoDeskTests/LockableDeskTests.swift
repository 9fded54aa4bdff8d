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
        var stage = DeskStage(LockableDesk(Counting(), staff: "siti", hasPIN: true))
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
        // A server that was started again knows nothing of a PIN.
        stage.feed(.link(.up))
        #expect(!stage.screen.contains("Tuti"))
        stage.feed(.unlocked(nil))
        #expect(stage.screen.contains("Tuti Permatasari, 2"))
    }

    @Test("without a server a desk locks itself, when there is a PIN to open it with")
    func locksItself() {
        for hasPIN in [true, false] {
            var stage = DeskStage(LockableDesk(Counting(), staff: "siti", hasPIN: hasPIN))
            let morning = DeskStage<LockableDesk<Counting>>.morning_ms
            stage.feed(.link(.down(since_ms: morning, reason: "")))
            stage.feed(.tick(morning + 600_000))
            stage.type("a")
            stage.feed(.tick(morning + 1_500_000))
            #expect(stage.screen.contains("Tuti"), "used ten minutes ago")
            stage.feed(.tick(morning + 1_501_000))
            #expect(stage.screen.contains("Tuti") == !hasPIN)
            #expect(stage.screen.contains("PIN of siti") == hasPIN)
            stage.feed(.unlocked(nil))
            stage.feed(.tick(morning + 1_502_000))
            #expect(stage.screen.contains("Tuti Permatasari, 1"))
        }
    }

    @Test("a session that is over shows nobody, and why")
    func refused() {
        var stage = DeskStage(LockableDesk(Counting(), staff: "siti", hasPIN: false))
        stage.feed(.link(.refused("This session is over.")))
        stage.type("ab")
        #expect(!stage.screen.contains("Tuti") && stage.screen.contains("This session is over."))
        stage.press(.quit)
        stage.feed(.link(.up))
        #expect(stage.screen.contains("Tuti Permatasari, 1"), "only F10 has reached it")
    }
}
