import GRPCCore
import Synchronization

/// Knows which calls are being served and can cancel them, as a transport does when a client
/// leaves. (The in-process transport does not tell the server that a client has left.)
final class CallTracker: ServerInterceptor {
    private struct State {
        var lastID = 0
        /// The method whose calls are over when they arrive.
        var cancelled: String?
        var open: [Int: (method: String, handle: ServerContext.RPCCancellationHandle)] = [:]
    }

    private let state = Mutex(State())

    func openCount(of method: String) -> Int {
        state.withLock { $0.open.values.count { $0.method == method } }
    }

    /// From now on calls of the method are given up before they are served.
    func cancelOnArrival(_ method: String) {
        state.withLock { $0.cancelled = method }
    }

    func cancel(_ method: String) {
        let handles = state.withLock { state in
            state.open.values.filter { $0.method == method }.map(\.handle)
        }
        for handle in handles { handle.cancel() }
    }

    @concurrent func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next:
            @Sendable @concurrent (StreamingServerRequest<Input>, ServerContext) async throws ->
            StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let id = enter(context)
        do {
            let response = try await next(request, context)
            guard case .success(var contents) = response.accepted else {
                leave(id)
                return response
            }
            let producer = contents.producer
            contents.producer = { writer in
                defer { self.leave(id) }
                return try await producer(writer)
            }
            return StreamingServerResponse(accepted: .success(contents))
        } catch {
            leave(id)
            throw error
        }
    }

    private func enter(_ context: ServerContext) -> Int {
        if state.withLock({ $0.cancelled }) == context.descriptor.method {
            context.cancellation.cancel()
        }
        return state.withLock { state in
            state.lastID += 1
            state.open[state.lastID] = (context.descriptor.method, context.cancellation)
            return state.lastID
        }
    }

    private func leave(_ id: Int) {
        state.withLock { _ = $0.open.removeValue(forKey: id) }
    }
}
