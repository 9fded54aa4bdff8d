import PoskoCore
import PoskoJournal
import PoskoServer
import Synchronization

/// What everybody in a run shares: time, the disk, the checker, and which server is up.
final class World: Sendable {
    /// One life of a server.
    final class Life: Sendable {
        let loop: CommitLoop
        private let power = Mutex(true)

        init(_ loop: CommitLoop) { self.loop = loop }

        /// False once the power went: what was answered then reached nobody.
        var isPowered: Bool { power.withLock(\.self) }

        func cutPower() { power.withLock { $0 = false } }
    }

    private struct State {
        var life: Life?
        var isClosing = false
        var isOver = false
    }

    let scenario: Scenario
    let time: VirtualTime
    let disk: SimulatedDisk
    let checker: Checker
    let vault: Vault
    private let state = Mutex(State())

    init(_ scenario: Scenario, time: VirtualTime, disk: SimulatedDisk, checker: Checker) {
        self.scenario = scenario
        self.time = time
        self.disk = disk
        self.checker = checker
        vault = disk.vault
    }

    /// Nil while no server is up.
    var life: Life? { state.withLock(\.life) }

    func set(_ life: Life?) { state.withLock { $0.life = life } }

    /// Nothing new is begun; what was begun is brought to its end.
    var isClosing: Bool { state.withLock(\.isClosing) || checker.isViolated }

    func close() { state.withLock { $0.isClosing = true } }

    /// Everybody was answered, and the last server goes down.
    var isOver: Bool { state.withLock(\.isOver) }

    func end() { state.withLock { $0.isOver = true } }

    /// The wall clock of the server: it may be set, back as well.
    var wallClock: Timestamp {
        let now = time.now
        let jumped = scenario.clockJumps.filter { $0.at <= now }.map(\.milliseconds).reduce(0, +)
        return Timestamp(
            milliseconds: Scenario.beginning.milliseconds + now.microseconds / 1000 + jumped
        )
    }
}
