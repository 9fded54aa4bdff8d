import GRPCCore
import GRPCProtobuf

/// A live view: looks again after each change, until the client leaves, its deadline passes or the
/// server goes down. The signals keep the newest only, so a slow reader skips states and is never
/// buffered for.
package struct Signals: Sendable {
    package let changes: AsyncStream<Void>
    let continuation: AsyncStream<Void>.Continuation

    /// Calls `look` after each signal.
    ///
    /// - Parameter pace: the time between two looks at least, for a view that is dear to compute.
    ///
    /// Cancellation of a call is a handle that does not cancel the handler's task: it ends the
    /// signals instead.
    func untilCancelled(
        pace: Duration = .zero,
        _ look: sending () async throws -> Void
    ) async throws {
        let continuation = continuation
        try await withRPCCancellationHandler {
            for await _ in changes {
                try await look()
                if pace > .zero { try await Task.sleep(for: pace) }
            }
            // Whoever still listens did not end it: the server goes down.
            throw SubmissionFailure.shuttingDown.status
        } onCancelRPC: {
            continuation.finish()
        }
    }
}

extension Desk {
    func signals(of event: String) throws -> Signals {
        do {
            return try loop.changes(of: Fields.event(event))
        } catch let failure as ReadFailure {
            throw failure.status
        } catch let invalid as InvalidRequest {
            throw invalid.status
        }
    }
}
