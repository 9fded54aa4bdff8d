import PoskoCore
import PoskoServer

/// Plays one scenario from its first server to the last comparison.
struct Director {
    let world: World

    /// How long after the faults end everybody must have come to an end.
    static let patience = VirtualDuration.seconds(600)
    private static let watchersPerEvent = 4

    func run() async {
        await withTaskGroup(of: Void.self) { watchers in
            for (index, day) in world.scenario.days.enumerated() {
                for number in 0..<Self.watchersPerEvent {
                    watchers.addTask {
                        var watcher = Watcher(world, event: day.code, number: index * 100 + number)
                        await watcher.watch()
                    }
                }
            }
            await withTaskGroup(of: Void.self) { servers in
                servers.addTask { await ServerLives(world: world).run() }
                servers.addTask { await inspect() }
                servers.addTask { await losePatience() }
                await play()
                await settle()
                world.end()
                servers.cancelAll()
            }
        }
        guard !world.checker.isViolated else { return }
        world.checker.checkAcknowledged(on: world.disk)
        world.checker.checkBytes(on: world.disk)
        world.checker.count { totals in
            totals.seeds = 1
            totals.virtualTime = world.time.now
        }
    }

    /// All desks, until the day is over and everybody has been answered.
    private func play() async {
        let days = world.scenario.days
        await withTaskGroup(of: Void.self) { desks in
            for number in 0..<world.scenario.desks {
                // The first day has half of the desks.
                let which = number.isMultiple(of: 2) ? 0 : 1 + number / 2 % (days.count - 1)
                let day = days[which]
                let index =
                    which == 0 ? number / 2 : (number / 2) / (days.count - 1)
                desks.addTask {
                    var desk = Desk(world, number: number)
                    await desk.work(Desk.role(index, at: day), at: day)
                }
            }
            await world.time.sleep(world.scenario.length)
            world.checker.note(.note("the day is over, and the disk is mended"))
            world.disk.mend()
            world.close()
        }
    }

    /// Every few seconds the whole state of an event against the whole journal.
    private func inspect() async {
        var round = 0
        while !Task.isCancelled, !world.checker.isViolated {
            await world.time.pause(.seconds(15))
            let day = world.scenario.days[round % world.scenario.days.count]
            round += 1
            if let life = world.life { await compare(day.code, life) }
        }
    }

    /// Asks the server nothing, so that it cannot be kept waiting itself.
    private func losePatience() async {
        await world.time.pause(world.scenario.length + Self.patience)
        guard !Task.isCancelled else { return }
        world.checker.violate(Violation(.liveness, "somebody is never answered"))
    }

    /// When all is quiet the server shows what the journal tells, and takes commands.
    private func settle() async {
        while !world.checker.isViolated {
            await world.time.sleep(.seconds(5))
            guard let life = world.life, life.loop.isWritable else { continue }
            let before = world.wallClock
            await world.time.sleep(.seconds(5))
            guard world.life === life, life.loop.isWritable else { continue }
            // What fell due since may wait for the release clock's next look.
            let due = min(before, world.wallClock)
            for day in world.scenario.days {
                world.checker.requireReleased(day.code, at: due)
                await compare(day.code, life)
            }
            world.checker.compare(life.loop.claims, on: world.disk)
            return
        }
    }

    private func compare(_ event: EventCode, _ life: World.Life) async {
        let shown = world.checker.shown(event)
        do throws(ReadFailure) {
            let (day, sequence) = try await life.loop.read(event) { ($0, $1) }
            world.checker.wasRead(event, sequence, since: shown)
            world.checker.compare(day, after: sequence, on: world.disk)
        } catch {
            // It cannot be shown now; another round comes.
        }
    }
}
