import Synchronization

/// Lets everybody pass while open; who comes while it is closed waits until it opens.
package final class Gate: Sendable {
    private struct State {
        var isClosed = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    package init() {}

    package func close() {
        state.withLock { $0.isClosed = true }
    }

    package func open() {
        let released = state.withLock { state in
            state.isClosed = false
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in released { waiter.resume() }
    }

    /// How many wait now.
    package var waitingCount: Int { state.withLock(\.waiting.count) }

    package func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if state.isClosed { state.waiting.append(continuation) }
                return !state.isClosed
            }
            if isOpen { continuation.resume() }
        }
    }
}
