package import PoskoCore
import Synchronization

/// Why a read shows nothing.
package enum ReadFailure: Error, Hashable, Sendable {
    case denied(Denial)
    case eventNotFound(EventCode)
    case unavailable
}

extension CommitLoop {
    /// Shows an event: `view` is called under the lock, so it is short and computes a value; the
    /// value is returned when everything in it is durable.
    package func read<View: Sendable>(
        _ event: EventCode,
        _ view: @Sendable (EventDay, UInt64) -> View
    ) async throws(ReadFailure) -> View {
        try await look(event, permit: nil) { day, position in view(day, position.sequence) }
    }

    /// As `read`, for a view that is shared by those who look at the same state.
    ///
    /// - Parameter permit: what lets the caller look; nil for the server itself.
    func look<View: Sendable>(
        _ event: EventCode,
        permit: Permit?,
        _ view: @Sendable (EventDay, Position) -> View
    ) async throws(ReadFailure) -> View {
        try await lookAtStream(event, permit: permit) { stream in
            view(stream.day, stream.tail.head.position)
        }
    }

    func lookAtStream<View: Sendable>(
        _ event: EventCode,
        permit: Permit?,
        _ view: @Sendable (EventStream) -> View
    ) async throws(ReadFailure) -> View {
        for _ in 0..<ServerLimits.readAttempts {
            let (value, place, isDurable) = try state.withLock {
                state throws(ReadFailure) in
                if let permit, let denial = state.denial(of: permit, at: time, in: event) {
                    throw .denied(denial)
                }
                guard let stream = state.streams[event] else { throw .eventNotFound(event) }
                let head = stream.tail.head
                let isDurable = head.sequence <= stream.tail.durable
                return (view(stream), state.place(of: stream.tail), isDurable)
            }
            if isDurable { return value }
            if await becomesDurable(.event(event), place) { return value }
        }
        throw .unavailable
    }

    /// The events that the caller may look at, each shown by `view`.
    func readAll<View: Sendable>(
        permit: Permit?,
        _ view: @Sendable (EventDay) -> View
    ) async throws(ReadFailure) -> [View] {
        let codes = state.withLock { $0.streams.keys.sorted() }
        var views: [View] = []
        for code in codes {
            do {
                views.append(try await look(code, permit: permit) { day, _ in view(day) })
            } catch .eventNotFound, .denied(.roleRequired) {
                continue
            }
        }
        return views
    }

    /// Who holds what over all events, as decided so far; for trying things on a copy.
    package var claims: Claims { state.withLock(\.claims) }

    /// A signal after every durable change of an event, newest only: who is slow misses signals,
    /// never changes, because each signal is followed by a look at the whole. It begins with one
    /// signal.
    package func changes(of event: EventCode) throws(ReadFailure) -> Signals {
        guard let signals = changes(of: .event(event)) else { throw .eventNotFound(event) }
        return signals
    }

    /// As for an event; nil when there is no such stream.
    func changes(of id: StreamID) -> Signals? {
        let (signals, continuation) = AsyncStream<Void>.makeStream(
            bufferingPolicy: .bufferingNewest(1)
        )
        let watcher: Int? = state.withLock { state in
            guard state.tail(of: id) != nil else { return nil }
            state.nextWatcher += 1
            let watcher = state.nextWatcher
            state.change(id) { $0.watchers.add(watcher, continuation) }
            return watcher
        }
        guard let watcher else { return nil }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { state in
                state.change(id) { $0.watchers.remove(watcher) }
            }
        }
        continuation.yield()
        return Signals(changes: signals, continuation: continuation)
    }

    /// A signal after each change of `isWritable`, newest only; it begins with one.
    func healthChanges() -> Signals {
        let (signals, continuation) = AsyncStream<Void>.makeStream(
            bufferingPolicy: .bufferingNewest(1)
        )
        let watcher = state.withLock { state in
            state.nextWatcher += 1
            state.healthWatchers.add(state.nextWatcher, continuation)
            return state.nextWatcher
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { state in
                state.healthWatchers.remove(watcher)
            }
        }
        continuation.yield()
        return Signals(changes: signals, continuation: continuation)
    }

    /// Waits until an entry is durable; false when the state was rebuilt meanwhile or cannot be.
    func becomesDurable(_ id: StreamID, _ place: CommitState.Place) async -> Bool {
        await withCheckedContinuation { continuation in
            let known: Bool? = state.withLock { state in
                let sequence = place.sequence
                guard let tail = state.tail(of: id), sequence <= tail.head.sequence,
                    place.generation == state.generation, state.mode != .stopped
                else { return false }
                if sequence <= tail.durable { return true }
                guard state.mode != .blind else { return false }
                let waiter = StreamTail.Waiter(sequence: sequence, continuation: continuation)
                state.change(id) { $0.waiters.append(waiter) }
                return nil
            }
            if let known { continuation.resume(returning: known) }
        }
    }
}
