import PoskoCore
import PoskoJournal

extension CommitState {
    /// Whom to tell once the lock is free.
    struct Effects {
        var answers: [(Answer, Outcome)] = []
        var waiters: [(CheckedContinuation<Bool, Never>, Bool)] = []
        var watchers: [AsyncStream<Void>.Continuation] = []
        /// Watchers that have nothing to watch any more. Ending one takes the lock, to forget it.
        var finished: [AsyncStream<Void>.Continuation] = []

        func run() {
            for (answer, outcome) in answers { answer(outcome) }
            for (waiter, durable) in waiters { waiter.resume(returning: durable) }
            for watcher in watchers { watcher.yield() }
            for watcher in finished { watcher.finish() }
        }
    }

    /// Why no mutation is taken now; nil when they are.
    mutating func admit() -> Outcome? {
        switch mode {
        case .running: return nil
        case .starting, .rebuilding: return .failed(.unavailable)
        case .stopped: return .failed(.shuttingDown)
        case .suspended(let until):
            guard until <= .now else { return .failed(.unavailable) }
            // The next write tells whether the disk is back.
            return nil
        }
    }

    mutating func takeBatch() -> [Pending] {
        let batch = Array(pending.prefix(ServerLimits.entriesPerTransaction))
        pending.removeFirst(batch.count)
        inFlight = batch.count
        return batch
    }

    mutating func becameDurable(_ batch: [Pending]) -> Effects {
        inFlight = 0
        var effects = Effects()
        if case .suspended = mode {
            mode = .running
            effects.watchers += healthWatchers.values
        }
        for entry in batch {
            streams[entry.sealed.entry.stream]?.durable = entry.sealed.entry.sequence
            if let answer = entry.answer { effects.answers.append((answer, entry.outcome)) }
        }
        for code in Set(batch.map(\.sealed.entry.stream)) {
            guard let stream = streams[code] else { continue }
            effects.watchers += stream.watchers.values
            let ready = stream.waiters.filter { $0.sequence <= stream.durable }
            guard !ready.isEmpty else { continue }
            effects.waiters += ready.map { ($0.continuation, true) }
            streams[code]?.waiters.removeAll { $0.sequence <= stream.durable }
        }
        return effects
    }

    /// Everything that was decided and is not durable fails; reads are told to look again.
    mutating func discard(_ batch: [Pending]) -> Effects {
        inFlight = 0
        var effects = Effects()
        effects.watchers += healthWatchers.values
        for entry in batch + pending {
            if let answer = entry.answer {
                effects.answers.append((answer, .failed(.unavailable)))
            }
        }
        pending = []
        return effects
    }

    /// Takes over the state that the journal tells; watchers stay and are told to look.
    mutating func replace(with rebuilt: Rebuilt) -> Effects {
        var effects = Effects()
        var fresh = rebuilt.streams
        for (code, old) in streams {
            effects.waiters += old.waiters.map { ($0.continuation, false) }
            if fresh[code] == nil {
                // The event itself was not written: its watchers have nothing to watch.
                effects.finished += old.watchers.values
            } else {
                fresh[code]?.watchers = old.watchers
                effects.watchers += old.watchers.values
            }
        }
        streams = fresh
        claims = rebuilt.claims
        return effects
    }

    /// No more commands. Who still waits is told so: a command that came after the last batch was
    /// taken is not written.
    mutating func stop() -> Effects {
        mode = .stopped
        var effects = Effects()
        for entry in pending {
            if let answer = entry.answer {
                effects.answers.append((answer, .failed(.shuttingDown)))
            }
        }
        pending = []
        effects.finished += healthWatchers.values
        healthWatchers = [:]
        for (code, stream) in streams {
            effects.waiters += stream.waiters.map { ($0.continuation, false) }
            effects.finished += stream.watchers.values
            streams[code]?.waiters = []
            streams[code]?.watchers = [:]
        }
        return effects
    }
}
