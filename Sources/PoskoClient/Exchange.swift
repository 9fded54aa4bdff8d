internal import GRPCCore
package import PoskoContract
internal import PoskoWords
internal import Synchronization

/// A desk's stream: commands go in, each answered when it is durable.
///
/// Any number of tasks may perform commands at the same time, up to
/// `ClientLimits.exchangeInFlightMax`; the server decides them in the order in which `perform` was
/// called. When the stream breaks, every command without an answer throws a failure with
/// `mayRetry`: send the same command, with the same request id, over a new exchange.
package final class Exchange: Sendable {
    package typealias Request = Posko_V1_ExchangeRequest
    package typealias Response = Posko_V1_ExchangeResponse

    private struct Waiting {
        let continuation: CheckedContinuation<Response, any Error>
        let deadline: ContinuousClock.Instant
    }

    private struct State {
        var commands: [String: Waiting] = [:]
        /// Set once, when the stream is over; every later command gets it.
        var ending: PoskoFailure?
    }

    private let state = Mutex(State())
    private let timeout: Duration
    private let outgoing: AsyncStream<Request>.Continuation
    let requests: AsyncStream<Request>

    init(timeout: Duration) {
        self.timeout = timeout
        // `perform` refuses before this buffer can be full: a waiting command is never dropped.
        (requests, outgoing) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingOldest(ClientLimits.exchangeInFlightMax)
        )
    }

    /// Sends a command and returns its answer.
    ///
    /// - Throws: `PoskoFailure` when the command is refused, has no answer in time, or the stream
    ///   broke; the same when its request id is empty or still waits for an answer.
    package func perform(_ request: Request) async throws -> Response {
        let requestID = request.requestID
        let response = try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let deadline = ContinuousClock.now.advanced(by: timeout)
                let waiting = Waiting(continuation: continuation, deadline: deadline)
                if let failure = enqueue(request, requestID, waiting) {
                    continuation.resume(throwing: failure)
                }
            }
        } onCancel: {
            take(requestID)?.continuation.resume(throwing: CancellationError())
        }
        if case .error(let bytes) = response.outcome { throw PoskoFailure(statusBytes: bytes) }
        return response
    }

    private func enqueue(
        _ request: Request,
        _ requestID: String,
        _ waiting: Waiting
    ) -> PoskoFailure? {
        guard !requestID.isEmpty else {
            return PoskoFailure(
                code: .invalidArgument,
                reason: "REQUEST_ID_MISSING",
                message: ClientWords.requestIDMissing.text()
            )
        }
        // Under the lock, so that the order of sending is the order of the calls.
        return state.withLock { state in
            if let ending = state.ending { return ending }
            guard state.commands[requestID] == nil else {
                return PoskoFailure(
                    code: .failedPrecondition,
                    reason: "REQUEST_IN_FLIGHT",
                    message: ClientWords.requestInFlight.text()
                )
            }
            guard state.commands.count < ClientLimits.exchangeInFlightMax,
                case .enqueued = outgoing.yield(request)
            else {
                return PoskoFailure(
                    code: .resourceExhausted,
                    reason: "TOO_MANY_IN_FLIGHT",
                    message: ClientWords.tooManyInFlight.text()
                )
            }
            state.commands[requestID] = waiting
            return nil
        }
    }

    private func take(_ requestID: String) -> Waiting? {
        state.withLock { $0.commands.removeValue(forKey: requestID) }
    }

    /// Hands an answer to who waits for it; one that nobody waits for any more is dropped.
    func receive(_ response: Response) {
        take(response.requestID)?.continuation.resume(returning: response)
    }

    /// No more commands: the server answers what it has and ends the stream.
    func finishSending() {
        outgoing.finish()
    }

    /// Fails what waits, now and later. Only the first call counts.
    func end(_ failure: PoskoFailure) {
        outgoing.finish()
        let waiting = state.withLock { state -> [Waiting] in
            guard state.ending == nil else { return [] }
            state.ending = failure
            defer { state.commands = [:] }
            return Array(state.commands.values)
        }
        for command in waiting { command.continuation.resume(throwing: failure) }
    }

    /// Fails the commands whose time is over.
    func expire(now: ContinuousClock.Instant) {
        let late = state.withLock { state -> [Waiting] in
            let late = state.commands.filter { $0.value.deadline <= now }
            for requestID in late.keys { state.commands[requestID] = nil }
            return Array(late.values)
        }
        let failure = PoskoFailure(
            code: .deadlineExceeded,
            message: ClientWords.late.text()
        )
        for command in late { command.continuation.resume(throwing: failure) }
    }
}
