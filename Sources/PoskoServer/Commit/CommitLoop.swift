package import Logging
package import PoskoCore
package import PoskoJournal
import ServiceLifecycle
import Synchronization

/// The one place where things happen: decides commands in order, writes what is waiting in one
/// durable transaction, and only then answers, shows or streams it.
///
/// While a transaction syncs, the next batch gathers; there is no timer. See the page "Commit
/// loop".
package final class CommitLoop: Service, Sendable {
    let journal: any Journal
    private let clock: LoopClock
    /// Where computes what takes long, so that desks do not wait for it; nil: where everything else
    /// does.
    let aside: (any TaskExecutor)?
    private let logger: Logger
    package let vault: Vault
    let state: Mutex<CommitState>
    let idle: IdleSessions
    private let wake: AsyncStream<Void>
    private let wakeUp: AsyncStream<Void>.Continuation

    /// - Parameter clock: within an event time never runs backwards, whatever it says.
    package init(
        journal: any Journal,
        vault: Vault,
        logger: Logger,
        clock: LoopClock,
        aside: (any TaskExecutor)? = globalConcurrentExecutor
    ) {
        self.journal = journal
        self.vault = vault
        state = Mutex(CommitState(vault: vault))
        idle = IdleSessions()
        self.logger = logger
        self.clock = clock
        self.aside = aside
        (wake, wakeUp) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Reads the whole journal, verifies every chain and folds the days.
    ///
    /// - Parameter expected: how many people's keys are meant to be gone; they are taken for
    ///   erased, which is noted.
    /// - Throws: `.corrupt` naming the entry that does not verify; `.foreign` when keys are gone.
    package func start(forgettingWithoutKey expected: Int = 0) async throws(JournalError) {
        let rebuilt = try await Rebuilt(from: journal, with: vault)
        let lost = rebuilt.withoutKeys.filter { !$0.value.isEmpty }
        let count = lost.values.reduce(0) { $0 + $1.count }
        guard count == expected else {
            throw .foreign(
                cause: "\(count) people have no key here; restore the backup with its copy of the "
                    + "keys. If they were erased after it was made, and only then, start once "
                    + "with --forget-without-key \(count)"
            )
        }
        // A copy of keys that is older than an erasure brings some back.
        for (event, changes) in rebuilt.settlements where !changes.isEmpty {
            try await journal.settle(changes, of: .event(event))
        }
        state.withLock { state in
            state.streams = rebuilt.streams
            state.staff = rebuilt.staff
            state.claims = rebuilt.claims
            state.mode = .running
            for (event, people) in lost.sorted(by: { $0.key < $1.key }) {
                for person in people { state.noteLost(person, of: event, at: clock.now()) }
            }
        }
        if state.withLock({ $0.wakes() }) { wakeUp.yield() }
        logger.info(
            "journal read",
            metadata: ["events": "\(rebuilt.streams.count)", "entries": "\(rebuilt.entries)"]
        )
    }

    /// Writes batches until the service group shuts down; what is pending then is still written.
    package func run() async throws {
        await withGracefulShutdownHandler {
            // Beside the event loop, on the journal's own thread: a batch begins to be written
            // while the calls that came with it are still being decided, and they make the next.
            await withTaskExecutorPreference(journal.executor) {
                for await _ in wake {
                    await writePending()
                }
                await writePending()
            }
            let effects = state.withLock { $0.stop() }
            effects.run()
            let written = state.withLock(\.written)
            logger.info(
                "journal written",
                metadata: [
                    "entries": "\(written.entries)", "transactions": "\(written.transactions)",
                ]
            )
        } onGracefulShutdown: {
            self.wakeUp.finish()
        }
    }

    /// What the server's clock says.
    package var time: Timestamp { clock.now() }

    /// Whether mutations are taken now.
    package var isWritable: Bool {
        state.withLock { $0.mode == .running }
    }

    /// Decides a command at once, in the order of calls, and tells `answer` when its outcome is
    /// durable.
    func begin(_ submission: Submission, answer: @escaping CommitState.Answer) {
        begin(answer) { state in
            state.submit(submission, at: clock.now(), answer: answer)
        }
    }

    private func begin(
        _ answer: @escaping CommitState.Answer,
        _ submit: (inout CommitState) -> CommitState.Outcome?
    ) {
        let (known, wakes) = state.withLock { state in
            let known = state.admit() ?? submit(&state)
            return (known, state.wakes())
        }
        if let known { answer(known) }
        if wakes { wakeUp.yield() }
    }

    /// Decides a command and returns once its outcome is durable.
    ///
    /// - Parameter hold: waits between the outcome and the look at what it says, as the answers of
    ///   an Exchange do whose desk does not read them.
    /// - Throws: `.rejected` when the rules refuse it, the others when nothing is known to be
    ///   written.
    package func submit(
        _ submission: Submission,
        hold: @Sendable () async -> Void = {}
    ) async throws(SubmissionFailure) -> Recorded {
        let outcome = await withCheckedContinuation { continuation in
            begin(submission) { continuation.resume(returning: $0) }
        }
        await hold()
        return try await recorded(outcome, of: .event(submission.event))
    }

    /// As the other `submit`, for a change of the staff.
    package func submit(
        _ submission: StaffSubmission
    ) async throws(SubmissionFailure) -> Recorded {
        let outcome = await withCheckedContinuation { continuation in
            let answer: CommitState.Answer = { continuation.resume(returning: $0) }
            begin(answer) { state in
                state.submit(submission, at: clock.now(), answer: answer)
            }
        }
        return try await recorded(outcome, of: .staff)
    }

    /// What an outcome says, looked up in the journal when the request was answered before.
    func recorded(
        _ outcome: CommitState.Outcome,
        of stream: StreamID
    ) async throws(SubmissionFailure) -> Recorded {
        switch outcome {
        case .recorded(let recorded): return recorded
        case .failed(let failure): throw failure
        case .repeated(let place): return try await firstAnswer(stream, place)
        case .follows(let outcome, let place):
            guard await becomesDurable(stream, place) else { throw .unavailable }
            return try await recorded(outcome, of: stream)
        }
    }

    /// Releases slots that fell due by the clock, in every event.
    package func releaseDue() {
        let wakes = state.withLock { state in
            guard state.admit() == nil else { return false }
            // In order, so that a simulated run is the same in every process.
            for event in state.streams.keys.sorted() {
                state.releaseIfDue(event, at: clock.now())
            }
            return state.wakes()
        }
        if wakes { wakeUp.yield() }
    }

    /// The answer that was given to the same request before, out of the journal.
    private func firstAnswer(
        _ stream: StreamID,
        _ place: CommitState.Place
    ) async throws(SubmissionFailure) -> Recorded {
        guard await becomesDurable(stream, place) else { throw .unavailable }
        let sequence = place.sequence
        let found: SealedEntry?
        do {
            let keys = state.withLock { $0.keys(of: stream) }
            found = try await journal.read(stream, from: sequence, limit: 1, keys: keys).first
        } catch {
            logger.error("journal not readable", metadata: ["error": "\(error)"])
            if case .corrupt = error { throw .damaged(error) }
            throw .unavailable
        }
        guard let found, found.entry.sequence == sequence else { throw .unavailable }
        return try await recorded(CommitState.Outcome(of: found), of: stream)
    }

    private func writePending() async {
        while true {
            let batch = state.withLock { $0.takeBatch() }
            guard !batch.isEmpty else { return }
            do {
                try await journal.append(batch.map(\.sealed))
                for event in batch.compactMap(\.eventThatForgets) {
                    // Before anybody is told so: it is not in memory any more either.
                    try await readAnew(event)
                }
                let effects = state.withLock { $0.becameDurable(batch) }
                effects.run()
            } catch {
                await recover(from: error, losing: batch)
            }
        }
    }

    /// Nothing of the batch, nor of what was decided on top of it, is known to be written:
    /// everybody who waits is told so, the state is read anew from the journal, never patched, and
    /// mutations are taken again once the journal says that it can be written.
    private func recover(from error: JournalError, losing batch: [CommitState.Pending]) async {
        logger.error("journal not writable", metadata: ["error": "\(error)"])
        let lost = state.withLock { $0.fail(losing: batch) }
        lost.run()
        guard await readAnew() else { return }
        var pause = state.withLock(\.pauseBeforeProbe)
        while !isEnding {
            await clock.pause(pause)
            pause = min(pause * 2, ServerLimits.pauseMax)
            do {
                try await journal.probe()
                let effects = state.withLock { $0.resume() }
                effects.run()
                logger.notice("journal writable again")
                return
            } catch {
                logger.error("journal not writable", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Reads the state anew until it succeeds; false when the server goes down before.
    private func readAnew() async -> Bool {
        while !isEnding {
            do {
                let rebuilt = try await withTaskExecutorPreference(aside) {
                    () async throws(JournalError) in try await Rebuilt(from: journal, with: vault)
                }
                let effects = state.withLock { $0.replace(with: rebuilt) }
                effects.run()
                logger.notice("state read anew", metadata: ["entries": "\(rebuilt.entries)"])
                return true
            } catch {
                logger.critical("journal not readable", metadata: ["error": "\(error)"])
                let effects = state.withLock { $0.lostSight() }
                effects.run()
                await clock.pause(ServerLimits.pauseMin)
            }
        }
        return false
    }

    private var isEnding: Bool { Task.isShuttingDownGracefully || Task.isCancelled }
}
