internal import GRPCCore
package import GRPCNIOTransportHTTP2
package import PoskoContract

/// A connection to one Posko server, usable as long as the scope that made it.
///
/// Every unary call has a deadline and is repeated when the server answers UNAVAILABLE before
/// anything else: reads change nothing, and every command carries a request id, so a repeated one
/// gets the first answer again. Streams have neither; a watch lasts until it is left.
package struct PoskoConnection: Sendable {
    package typealias Transport = HTTP2ClientTransport.Posix

    package let server: ServerAddress
    private let client: GRPCClient<Transport>

    /// Connects, runs `body`, and disconnects when it returns or throws.
    ///
    /// - Parameter timeout: of each unary call, its repetitions included.
    /// - Throws: what `body` throws; gRPC's errors as `PoskoFailure`.
    package static func withConnection<Result: Sendable>(
        to server: ServerAddress,
        as identity: CallerIdentity,
        timeout: Duration = ClientLimits.callTimeout,
        _ body: (PoskoConnection) async throws -> Result
    ) async throws -> Result {
        do {
            let transport = try Transport(
                target: server.target,
                transportSecurity: .plaintext,
                config: .defaults { config in
                    // A desk has one call in flight: waiting for a second one only adds latency.
                    config.connection.flushCoalescing = nil
                    config.connection.keepalive = .init(
                        time: ClientLimits.probeAfter, timeout: ClientLimits.probeTimeout,
                        allowWithoutCalls: false)
                    config.backoff = .init(
                        initial: .milliseconds(100), max: .seconds(5), multiplier: 1.6, jitter: 0.2)
                },
                serviceConfig: serviceConfig(timeout: timeout))
            return try await withGRPCClient(
                transport: transport, interceptors: [CallerInterceptor(identity: identity)]
            ) { client in
                try await body(PoskoConnection(server: server, client: client))
            }
        } catch {
            throw translated(error, server: server)
        }
    }

    /// Runs calls whose failures the caller handles one by one.
    ///
    /// - Throws: what `body` throws; gRPC's errors as `PoskoFailure`.
    package func call<Result>(_ body: (PoskoConnection) async throws -> Result) async throws
        -> Result
    {
        do {
            return try await body(self)
        } catch {
            throw Self.translated(error, server: server)
        }
    }

    private static func translated(_ error: any Error, server: ServerAddress) -> any Error {
        switch error {
        case is RPCError, is RuntimeError: PoskoFailure(error, server: server)
        default: error
        }
    }

    private static func serviceConfig(timeout: Duration) -> ServiceConfig {
        let descriptors =
            Posko_V1_EventService.Method.descriptors + Posko_V1_RosterService.Method.descriptors
            + Posko_V1_RegistrationService.Method.descriptors
            + Posko_V1_TicketService.Method.descriptors + Posko_V1_QueueService.Method.descriptors
            + Posko_V1_ScreeningService.Method.descriptors
            + Posko_V1_CardService.Method.descriptors + Posko_V1_SummaryService.Method.descriptors
        let unary = descriptors.filter { $0.type == .unary }.map {
            MethodConfig.Name(
                service: $0.service.fullyQualifiedService, method: $0.method)
        }
        let retry = RetryPolicy(
            maxAttempts: ClientLimits.attemptsMax, initialBackoff: .milliseconds(100),
            maxBackoff: .seconds(2), backoffMultiplier: 2, retryableStatusCodes: [.unavailable])
        return ServiceConfig(methodConfig: [
            MethodConfig(
                names: unary, timeout: timeout,
                maxResponseMessageBytes: ClientLimits.responseBytesMax,
                executionPolicy: .retry(retry)),
            MethodConfig(
                names: [MethodConfig.Name(service: "")],
                maxResponseMessageBytes: ClientLimits.responseBytesMax),
        ])
    }
}

// MARK: - Services

extension PoskoConnection {
    package var events: Posko_V1_EventService.Client<Transport> { .init(wrapping: client) }
    package var roster: Posko_V1_RosterService.Client<Transport> { .init(wrapping: client) }
    package var registrations: Posko_V1_RegistrationService.Client<Transport> {
        .init(wrapping: client)
    }
    package var tickets: Posko_V1_TicketService.Client<Transport> { .init(wrapping: client) }
    package var queue: Posko_V1_QueueService.Client<Transport> { .init(wrapping: client) }
    package var screenings: Posko_V1_ScreeningService.Client<Transport> { .init(wrapping: client) }
    package var cards: Posko_V1_CardService.Client<Transport> { .init(wrapping: client) }
    package var summaries: Posko_V1_SummaryService.Client<Transport> { .init(wrapping: client) }
    package var desk: Posko_V1_DeskService.Client<Transport> { .init(wrapping: client) }
}
