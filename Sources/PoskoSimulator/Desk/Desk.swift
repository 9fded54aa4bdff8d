import PoskoCore
import PoskoJournal
import PoskoServer

/// Somebody at a device: sends commands over a network that loses some, sends again what was not
/// answered, and now and then sends twice, or something else under an old name.
struct Desk: Sendable {
    let world: World
    let number: Int
    var random: SimulationRandom
    private var sent = 0
    private var branch = ""
    /// Requests that were answered, to be asked again.
    private var answered: [Submission] = []
    private let caller: Caller

    init(_ world: World, number: Int) {
        self.world = world
        self.number = number
        random = SimulationRandom(seed: world.scenario.seed, stream: UInt64(number) + 100)
        caller = Caller(staff: "staff-\(number % 50)", device: "desk-\(number)")
    }

    /// Sends a command until it is answered.
    ///
    /// - Returns: nil when the run is broken off, or the network gave nothing worth waiting for.
    ///
    /// - Parameter staff: whoever else sits at the device for a moment.
    mutating func send(
        _ command: Command,
        to event: EventCode,
        as staff: String? = nil
    ) async -> Answer? {
        sent += 1
        let submission = submission(
            command,
            to: event,
            "d\(number)\(branch)-\(sent)",
            content: 0,
            as: staff
        )
        let answer = await insist(submission)
        guard let answer else { return nil }
        if answer != .noSuchEvent, random.chance(3) { await sendSomethingElse(as: submission) }
        answered.append(submission)
        if answered.count > 6 { answered.remove(at: random.below(6)) }
        if random.chance(4) { _ = await insist(random.pick(answered)) }
        return answer
    }

    /// A command of several that go up side by side has a name and chances of its own.
    mutating func openBranch(_ index: Int) {
        branch = ".\(sent).\(index)"
        sent = 0
        answered = []
        random = SimulationRandom(seed: random.next(), stream: UInt64(index))
    }

    /// Takes up the count after others went side by side.
    mutating func skip(_ count: Int) { sent += count }

    /// The device makes the name of the request; the digest stands for what is in it.
    private func submission(
        _ command: Command,
        to event: EventCode,
        _ name: String,
        content: Int,
        as staff: String? = nil
    ) -> Submission {
        guard let id = RequestID(name) else { preconditionFailure("\(name) is no request id") }
        return Submission(
            event: event,
            requestID: id,
            digest: .sha256("\(name)/\(content)".utf8),
            caller: staff.map { Caller(staff: $0, device: caller.device) } ?? caller,
            command: command
        )
    }

    private mutating func insist(_ submission: Submission) async -> Answer? {
        while !world.checker.isViolated {
            await world.time.sleep(random.time(in: .milliseconds(1) ... .milliseconds(30)))
            guard let life = world.life, !random.chance(permille: 8) else {
                // Nobody there, or lost on the way.
                await rest(.milliseconds(300) ... .seconds(2))
                continue
            }
            let answer =
                random.chance(4)
                ? await tellTwice(submission, life) : await tell(submission, life)
            if case .lost = answer {
                await rest(.milliseconds(100) ... .seconds(1))
                continue
            }
            // The answer is lost on the way back.
            if random.chance(permille: 8) {
                await rest(.milliseconds(300) ... .seconds(2))
                continue
            }
            return answer
        }
        return nil
    }

    /// A double tap, or a second try before the first was answered.
    private mutating func tellTwice(_ submission: Submission, _ life: World.Life) async -> Answer {
        let delay = random.time(in: .zero ... .milliseconds(20))
        // Long enough for the disk to fail and come back in between.
        let holding = random.chance(4) ? random.time(in: .zero ... .seconds(6)) : .zero
        let desk = self
        return await withTaskGroup(of: Answer.self) { group in
            group.addTask { await desk.tell(submission, life, holding: holding) }
            group.addTask {
                if delay > .milliseconds(5) { await desk.world.time.sleep(delay) }
                return await desk.tell(submission, life, holding: holding)
            }
            var last = Answer.lost("")
            for await answer in group {
                if case .lost = answer { continue }
                last = answer
            }
            return last
        }
    }

    /// The old name with another content: to be refused whatever it is.
    private mutating func sendSomethingElse(as submission: Submission) async {
        let other = self.submission(
            .closeEvent(exceptions: [:]),
            to: submission.event,
            submission.requestID.description,
            content: 1
        )
        guard let answer = await insist(other) else { return }
        guard case .refused(let rejection) = answer, rejection.reason == .requestIDReused else {
            world.checker.violate(
                Violation(.request, "\(other.requestID) is done with another content: \(answer)")
            )
            return
        }
    }

    /// - Parameter holding: how long the answer lies in the server before anybody reads it.
    private func tell(
        _ submission: Submission,
        _ life: World.Life,
        holding: VirtualDuration = .zero
    ) async -> Answer {
        let wasThere = world.checker.shown(submission.event) > 0
        world.checker.count { $0.commands += 1 }
        world.checker.note(.sent(desk: number, submission))
        let answer: Answer
        do throws(SubmissionFailure) {
            answer = .accepted(
                try await life.loop.submit(submission) {
                    if holding > .zero { await world.time.sleep(holding) }
                }
            )
        } catch {
            switch error {
            case .rejected(let rejection): answer = .refused(rejection)
            case .eventNotFound: answer = .noSuchEvent
            case .overloaded: answer = .lost("overloaded")
            case .unavailable: answer = .lost("unavailable")
            case .damaged(let damage):
                answer = .lost("damaged")
                world.checker.violate(Violation(.chain, "the first answer is gone: \(damage)"))
            case .shuttingDown: answer = .lost("shutting down")
            case .denied: preconditionFailure("simulated desks need no permit")
            }
        }
        world.checker.answered(
            desk: number,
            submission,
            answer,
            on: world.disk,
            wasThere: wasThere
        )
        return life.isPowered ? answer : .lost("the power went")
    }

    /// Shows an event as the server has it; nil when it cannot be shown now.
    func look<View: Sendable>(
        at event: EventCode,
        _ view: @escaping @Sendable (EventDay) -> View
    ) async -> (view: View, sequence: UInt64)? {
        guard let life = world.life else { return nil }
        let shown = world.checker.shown(event)
        do throws(ReadFailure) {
            let (value, sequence) = try await life.loop.read(event) { (view($0), $1) }
            world.checker.wasRead(event, sequence, since: shown)
            return (value, sequence)
        } catch {
            if case .eventNotFound = error, shown > 0 {
                world.checker.violate(Violation(.durable, "\(event) was shown and is gone"))
            }
            return nil
        }
    }

    mutating func rest(_ range: ClosedRange<VirtualDuration>) async {
        await world.time.sleep(random.time(in: range))
    }

    mutating func think() async { await rest(world.scenario.thinking) }
}
