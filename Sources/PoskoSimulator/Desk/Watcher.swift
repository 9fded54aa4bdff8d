import PoskoCore
import PoskoServer

/// A live view on somebody's screen: looks after each signal, comes back after the server does, and
/// leaves now and then.
struct Watcher {
    let world: World
    let event: EventCode
    var random: SimulationRandom
    /// The last state that it was shown.
    private(set) var seen: UInt64 = 0

    init(_ world: World, event: EventCode, number: Int) {
        self.world = world
        self.event = event
        random = SimulationRandom(seed: world.scenario.seed, stream: UInt64(number) + 50_000)
    }

    /// Watches until the run is over; its last look has to show the last state.
    mutating func watch() async {
        while !world.isOver, !world.checker.isViolated {
            if let life = world.life { await watch(life) }
            await world.time.sleep(random.time(in: .milliseconds(50) ... .seconds(1)))
        }
        let last = world.checker.durable(event)
        if seen != last, !world.checker.isViolated {
            world.checker.violate(
                Violation(.liveness, "a watcher of \(event) saw \(seen) last, not \(last)")
            )
        }
    }

    private mutating func watch(_ life: World.Life) async {
        let changes: AsyncStream<Void>
        do throws(ReadFailure) {
            changes = try life.loop.changes(of: event).changes
        } catch {
            return
        }
        // Who leaves comes back as somebody else would. In the end they stay.
        let patience = random.chance(30) ? random.number(in: 1...20) : .max
        var looks = 0
        for await _ in changes {
            await look(life)
            looks += 1
            if looks >= patience, !world.isClosing { return }
        }
    }

    private mutating func look(_ life: World.Life) async {
        let shown = world.checker.shown(event)
        do throws(ReadFailure) {
            let sequence = try await life.loop.read(event) { $1 }
            world.checker.count { $0.watches += 1 }
            world.checker.wasRead(event, sequence, since: max(shown, seen))
            seen = sequence
        } catch {
            // A signal follows when it can be shown again.
        }
    }
}
