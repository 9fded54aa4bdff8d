import Logging
import PoskoCore
import PoskoJournal
import PoskoServer

/// Starts a server, lets it live until the scenario ends it, and starts the next one on the same
/// disk.
struct ServerLives {
    let world: World

    func run() async {
        var endings = world.scenario.endings[...]
        while !Task.isCancelled, !world.checker.isViolated {
            let loop = CommitLoop(
                journal: world.disk.connect(),
                vault: world.vault,
                logger: Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() },
                clock: clock,
                // Nothing may leave the simulation's own executor.
                aside: nil
            )
            guard await start(loop) else { continue }
            let ending = endings.popFirst()
            await live(World.Life(loop), until: ending)
            world.checker.checkAcknowledged(on: world.disk)
            for event in world.disk.codes { compareWithRecount(event) }
            await world.time.pause(.milliseconds(300))
        }
    }

    private var clock: LoopClock {
        let world = world
        return LoopClock(
            now: { world.wallClock },
            pause: { duration in
                let (seconds, attoseconds) = duration.components
                await world.time.pause(
                    VirtualDuration(
                        microseconds: seconds * 1_000_000 + attoseconds / 1_000_000_000_000
                    )
                )
            }
        )
    }

    /// False when it has to be tried anew.
    private func start(_ loop: CommitLoop) async -> Bool {
        do throws(JournalError) {
            try await loop.start()
        } catch {
            world.checker.note(.note("the start fails: \(error)"))
            if case .corrupt = error, !world.disk.repair() {
                world.checker.violate(Violation(.chain, "\(error)"))
            }
            await world.time.pause(.milliseconds(500))
            return false
        }
        if world.disk.repair() {
            world.checker.violate(Violation(.chain, "the start overlooks half an entry"))
        }
        return true
    }

    private func live(
        _ life: World.Life,
        until ending: (at: VirtualDuration, Scenario.Ending)?
    ) async {
        world.checker.note(.note("a server is up"))
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // It throws only what a service group would hand it.
                try? await life.loop.run()
            }
            group.addTask { await releaseSlots(life.loop) }
            world.set(life)
            if let ending {
                await pause(until: ending.at)
                await waitForAWrite(ending.at)
            } else {
                while !Task.isCancelled, !world.checker.isViolated {
                    await world.time.pause(.seconds(60))
                }
            }
            if !Task.isCancelled, let ending { end(life, by: ending.1) }
            world.set(nil)
            group.cancelAll()
        }
    }

    private func end(_ life: World.Life, by ending: Scenario.Ending) {
        switch ending {
        case .crash:
            world.checker.note(.note("the power goes"))
            world.checker.count { $0.crashes += 1 }
            life.cutPower()
            world.disk.crash()
        case .restart:
            world.checker.note(.note("the server is stopped"))
            world.checker.count { $0.restarts += 1 }
        }
    }

    private func pause(until moment: VirtualDuration) async {
        let left = moment.microseconds - world.time.now.microseconds
        await world.time.pause(VirtualDuration(microseconds: max(1, left)))
    }

    /// Most crashes come in the worst moment: while a batch is being written.
    private func waitForAWrite(_ moment: VirtualDuration) async {
        guard moment.microseconds % 10 < 7 else { return }
        for _ in 0..<2_000 where !world.disk.isWriting && !Task.isCancelled {
            await world.time.pause(VirtualDuration(microseconds: 500))
        }
    }

    private func releaseSlots(_ loop: CommitLoop) async {
        while !Task.isCancelled, !world.checker.isViolated {
            loop.releaseDue()
            await world.time.pause(.seconds(1))
        }
    }

    /// With no server up, the journal's own replay stands in for it.
    private func compareWithRecount(_ event: EventCode) {
        let entries = world.disk.entries(of: event)
        guard !world.checker.isViolated,
            let day = EventDay(replaying: world.disk.readable(entries, of: event))
        else { return }
        world.checker.compare(day, after: UInt64(entries.count), on: world.disk)
    }
}
