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

    /// Nil when there is no such event.
    func tail(of id: StreamID) -> StreamTail? {
        switch id {
        case .staff: staff.tail
        case .event(let code): streams[code]?.tail
        }
    }

    mutating func change(_ id: StreamID, _ body: (inout StreamTail) -> Void) {
        switch id {
        case .staff: body(&staff.tail)
        case .event(let code):
            // In place: a copy of the tail would copy all its outcomes.
            if let index = streams.index(forKey: code) { body(&streams.values[index].tail) }
        }
    }

    /// Why no mutation is taken now; nil when they are.
    func admit() -> Outcome? {
        switch mode {
        case .running: nil
        case .starting, .rebuilding, .blind, .suspended: .failed(.unavailable)
        case .stopped: .failed(.shuttingDown)
        }
    }

    /// Whether the writing task has to be woken for what is waiting.
    mutating func wakes() -> Bool {
        guard !isAwake, !pending.isEmpty else { return false }
        isAwake = true
        return true
    }

    /// What goes into the next transaction. When it is empty, the writing task goes to sleep.
    mutating func takeBatch() -> [Pending] {
        let batch = Array(pending.prefix(ServerLimits.entriesPerTransaction))
        pending.removeFirst(batch.count)
        inFlight = batch
        isAwake = !batch.isEmpty
        return batch
    }

    mutating func becameDurable(_ batch: [Pending]) -> Effects {
        inFlight = []
        failures = 0
        written.entries += batch.count
        written.transactions += 1
        var effects = Effects()
        for entry in batch {
            change(entry.sealed.entry.stream) { $0.durable = entry.sealed.entry.sequence }
            if let answer = entry.answer { effects.answers.append((answer, entry.outcome)) }
        }
        for id in Set(batch.map(\.sealed.entry.stream)).sorted() {
            guard let tail = tail(of: id) else { continue }
            effects.watchers += tail.watchers.continuations
            let ready = tail.waiters.filter { $0.sequence <= tail.durable }
            guard !ready.isEmpty else { continue }
            effects.waiters += ready.map { ($0.continuation, true) }
            change(id) { $0.waiters.removeAll { $0.sequence <= tail.durable } }
        }
        return effects
    }

    /// A write failed: everything that was decided and is not durable fails with it.
    mutating func fail(losing batch: [Pending]) -> Effects {
        mode = .rebuilding
        failures += 1
        inFlight = []
        var effects = Effects()
        effects.watchers += healthWatchers.continuations
        for entry in batch + pending {
            if let answer = entry.answer {
                effects.answers.append((answer, .failed(.unavailable)))
            }
        }
        pending = []
        return effects
    }

    /// Longer with each failure: where small writes succeed and large ones do not, reading the
    /// journal anew over and over would be all that the server does.
    var pauseBeforeProbe: Duration {
        min(ServerLimits.pauseMin * (1 << min(max(failures - 1, 0), 16)), ServerLimits.pauseMax)
    }

    /// The journal cannot be read either. Reads that wait for it are told so.
    mutating func lostSight() -> Effects {
        mode = .blind
        var effects = Effects()
        for (id, tail) in inOrder {
            effects.waiters += tail.waiters.map { ($0.continuation, false) }
            change(id) { $0.waiters = [] }
        }
        return effects
    }

    /// Whoever is told something by many streams is told in one order, whatever the hashing.
    private var inOrder: [(StreamID, StreamTail)] {
        [(.staff, staff.tail)]
            + streams.sorted { $0.key < $1.key }.map { (.event($0.key), $0.value.tail) }
    }

    /// The journal can be written again.
    mutating func resume() -> Effects {
        mode = .running
        var effects = Effects()
        effects.watchers += healthWatchers.continuations
        return effects
    }

    /// Takes over the state that the journal tells; watchers stay and are told to look.
    mutating func replace(with rebuilt: Rebuilt) -> Effects {
        mode = .suspended
        generation += 1
        var effects = Effects()
        let old = inOrder
        streams = rebuilt.streams
        staff = rebuilt.staff
        for (id, tail) in old {
            effects.waiters += tail.waiters.map { ($0.continuation, false) }
            if self.tail(of: id) == nil {
                // The event itself was not written: its watchers have nothing to watch.
                effects.finished += tail.watchers.continuations
            } else {
                change(id) { $0.watchers = tail.watchers }
                effects.watchers += tail.watchers.continuations
            }
        }
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
        effects.finished += healthWatchers.continuations
        healthWatchers = Watchers()
        for (id, tail) in inOrder {
            effects.waiters += tail.waiters.map { ($0.continuation, false) }
            effects.finished += tail.watchers.continuations
            change(id) { tail in
                tail.waiters = []
                tail.watchers = Watchers()
            }
        }
        return effects
    }
}
