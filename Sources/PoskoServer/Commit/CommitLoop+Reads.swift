package import PoskoCore
import Synchronization

/// Why a read shows nothing.
package enum ReadFailure: Error, Hashable, Sendable {
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
        try await look(event) { day, position in view(day, position.sequence) }
    }

    /// As `read`, for a view that is shared by those who look at the same state.
    func look<View: Sendable>(
        _ event: EventCode,
        _ view: @Sendable (EventDay, Position) -> View
    ) async throws(ReadFailure) -> View {
        for _ in 0..<ServerLimits.readAttempts {
            let shown: (View, CommitState.Place, isDurable: Bool)? = state.withLock { state in
                state.streams[event].map {
                    let head = $0.head
                    let place = CommitState.Place(
                        sequence: head.sequence,
                        generation: state.generation
                    )
                    return (view($0.day, head.position), place, head.sequence <= $0.durable)
                }
            }
            guard let (value, place, isDurable) = shown else { throw .eventNotFound(event) }
            if isDurable { return value }
            if await becomesDurable(event, place) { return value }
        }
        throw .unavailable
    }

    /// All events of the server, each shown by `view`.
    func readAll<View: Sendable>(
        _ view: @Sendable (EventDay) -> View
    ) async throws(ReadFailure) -> [View] {
        let codes = state.withLock { $0.streams.keys.sorted() }
        var views: [View] = []
        for code in codes {
            do {
                views.append(try await read(code) { day, _ in view(day) })
            } catch .eventNotFound {
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
        let (signals, continuation) = AsyncStream<Void>.makeStream(
            bufferingPolicy: .bufferingNewest(1)
        )
        let watcher: Int? = state.withLock { state in
            guard state.streams[event] != nil else { return nil }
            state.nextWatcher += 1
            state.streams[event]?.watchers.add(state.nextWatcher, continuation)
            return state.nextWatcher
        }
        guard let watcher else { throw .eventNotFound(event) }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { state in
                state.streams[event]?.watchers.remove(watcher)
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
    func becomesDurable(_ event: EventCode, _ place: CommitState.Place) async -> Bool {
        await withCheckedContinuation { continuation in
            let known: Bool? = state.withLock { state in
                let sequence = place.sequence
                guard let stream = state.streams[event], sequence <= stream.head.sequence,
                    place.generation == state.generation, state.mode != .stopped
                else { return false }
                if sequence <= stream.durable { return true }
                guard state.mode != .blind else { return false }
                state.streams[event]?.waiters.append(
                    EventStream.Waiter(sequence: sequence, continuation: continuation)
                )
                return nil
            }
            if let known { continuation.resume(returning: known) }
        }
    }
}
