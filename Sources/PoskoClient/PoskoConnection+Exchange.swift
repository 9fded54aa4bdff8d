internal import GRPCCore
internal import PoskoContract
internal import PoskoWords

extension PoskoConnection {
    /// Opens a desk's stream for the time of `body`.
    ///
    /// - Parameter timeout: of each command, from `perform` to its answer; kept to the half second.
    /// - Throws: what `body` throws. A stream that breaks shows in `perform`, not here.
    package func withExchange<Result: Sendable>(
        timeout: Duration = ClientLimits.callTimeout,
        _ body: @Sendable (Exchange) async throws -> Result
    ) async throws -> Result {
        try await requireSession()
        let exchange = Exchange(timeout: timeout)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await self.run(exchange) }
            group.addTask {
                while !Task.isCancelled {
                    try await Task.sleep(for: .milliseconds(500))
                    exchange.expire(now: .now)
                }
            }
            do {
                let result = try await body(exchange)
                exchange.finishSending()
                // A server that does not end the stream is waited for as for an answer.
                group.addTask { try await Task.sleep(for: timeout) }
                // The sweep of late commands never ends by itself.
                try await group.next()
                group.cancelAll()
                return result
            } catch {
                exchange.end(
                    PoskoFailure(code: .cancelled, message: ClientWords.exchangeLeft.text())
                )
                throw error
            }
        }
    }

    /// Carries the exchange's messages until the stream is over, however it ends.
    private func run(_ exchange: Exchange) async {
        do {
            try await services.desk.exchange { writer in
                for await request in exchange.requests { try await writer.write(request) }
            } onResponse: { response in
                for try await message in response.messages { exchange.receive(message) }
            }
            exchange.end(
                PoskoFailure(code: .unavailable, message: ClientWords.exchangeEnded.text())
            )
        } catch {
            exchange.end(PoskoFailure(error, server: server))
        }
    }
}
