internal import GRPCCore
internal import GRPCNIOTransportHTTP2
internal import PoskoContract
package import PoskoWords

/// A connection to one Posko server, usable as long as the scope that made it.
///
/// Unary calls go through `call`, which gives each a deadline and repeats it when the server cannot
/// be reached: reads change nothing, and every command carries a request id, so a repeated one gets
/// the first answer again. Streams are never repeated; a watch lasts until it is left.
package struct PoskoConnection: Sendable {
    package let server: ServerAddress
    let services: PoskoServices
    private let session: LoginSession?

    /// Connects, runs `body`, and disconnects when it returns or throws.
    ///
    /// - Parameters:
    ///   - session: who calls; nil for what needs none.
    ///   - isUnattended: a program calls by itself, which is no use of the session.
    ///   - trust: how the server is known; nil: in the clear, on this machine.
    ///   - timeout: of each attempt of a unary call.
    ///   - waitsForServer: whether an attempt waits for a server that is not there yet, or not
    ///     there any more, until its time is over; otherwise it fails at once.
    ///   - language: of what the server and the connection say, and of `body`.
    /// - Throws: what `body` throws; gRPC's errors as `PoskoFailure`.
    package static func withConnection<Result: Sendable>(
        to server: ServerAddress,
        as session: LoginSession?,
        isUnattended: Bool = false,
        trusting trust: ServerTrust?,
        timeout: Duration = ClientLimits.callTimeout,
        waitsForServer: Bool = false,
        language: Language = .current,
        _ body: (PoskoConnection) async throws -> Result
    ) async throws -> Result {
        try await Language.$current.withValue(language) {
            try await connected(
                to: server,
                as: session,
                isUnattended: isUnattended,
                trusting: trust,
                timeout: timeout,
                waitsForServer: waitsForServer,
                body
            )
        }
    }

    private static func connected<Result: Sendable>(
        to server: ServerAddress,
        as session: LoginSession?,
        isUnattended: Bool,
        trusting trust: ServerTrust?,
        timeout: Duration,
        waitsForServer: Bool,
        _ body: (PoskoConnection) async throws -> Result
    ) async throws -> Result {
        do {
            var interceptors: [any ClientInterceptor] = [LanguageInterceptor(language: .current)]
            if let session {
                interceptors.append(
                    SessionInterceptor(session: session, isUnattended: isUnattended)
                )
            }
            let transport = try PoskoServices.Transport(
                target: server.target,
                transportSecurity: trust?.security ?? .plaintext,
                config: transportConfig,
                serviceConfig: serviceConfig(timeout: timeout, waitsForServer: waitsForServer)
            )
            return try await withGRPCClient(
                transport: transport,
                interceptors: interceptors
            ) { client in
                let services = PoskoServices(client: client)
                return try await body(
                    PoskoConnection(server: server, services: services, session: session)
                )
            }
        } catch {
            if trust?.isChanged == true { throw PoskoFailure.keyChanged(at: server) }
            let error = translated(error, server: server)
            guard trust == nil, (error as? PoskoFailure)?.isUnanswered == true,
                await speaksTLS(server)
            else { throw error }
            throw PoskoFailure.speaksTLS(at: server)
        }
    }

    /// Whether a server shows a certificate. None is taken, so that nothing is sent to it.
    private static func speaksTLS(_ server: ServerAddress) async -> Bool {
        let trust = ServerTrust(expected: "none")
        // It fails either way; what was shown before is what counts.
        _ = try? await connected(
            to: server,
            as: nil,
            isUnattended: false,
            trusting: trust,
            timeout: ClientLimits.handshakeTimeout,
            waitsForServer: false
        ) { try await $0.attempt { try await $0.staff.whoAmI(.init()) } }
        return trust.found != nil
    }

    /// Runs one unary call, and again while the server is not there, cannot write or has too much
    /// to do, up to `ClientLimits.attemptsMax` times. The pauses double, are never shorter than the
    /// server asks for, and differ from client to client, so that a busy server is not met by all
    /// of them at once.
    ///
    /// gRPC's own retry policy is not used: with a deadline it holds the failure of a connection
    /// back until the deadline (grpc-swift 2.4.3, `RetryExecutor` leaves its timer running).
    ///
    /// - Parameter body: one call, with the same request each time.
    /// - Throws: what `body` throws; gRPC's errors as `PoskoFailure`.
    package func call<Result: Sendable>(
        _ body: (PoskoServices) async throws -> Result
    ) async throws -> Result {
        var pause = ClientLimits.retryPause
        for _ in 1..<ClientLimits.attemptsMax {
            do {
                return try await attempt(body)
            } catch let failure as PoskoFailure where isClockCorrected(after: failure) {
                continue
            } catch let failure as PoskoFailure where failure.isMomentary {
                let wait = max(failure.retryAfter ?? .zero, pause) * Double.random(in: 1...1.5)
                try await Task.sleep(for: min(wait, ClientLimits.retryPauseMax))
                pause *= 2
            }
        }
        return try await attempt(body)
    }

    /// Whether the session now knows the server's time, for another try.
    func isClockCorrected(after failure: PoskoFailure) -> Bool {
        session?.correctClock(after: failure) == true
    }

    /// Before a stream: whether the session is taken, and the clocks agree. A stream that is
    /// refused for its clock could not be sent again.
    func requireSession() async throws {
        guard session != nil else { return }
        _ = try await call { try await $0.staff.whoAmI(.init()) }
    }

    /// Runs calls once.
    ///
    /// - Throws: what `body` throws; gRPC's errors as `PoskoFailure`.
    func attempt<Result: Sendable>(
        _ body: (PoskoServices) async throws -> Result
    ) async throws -> Result {
        do {
            return try await body(services)
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

    private static var transportConfig: PoskoServices.Transport.Config {
        .defaults { config in
            // A desk has one call in flight: waiting for a second one only adds latency.
            config.connection.flushCoalescing = nil
            config.connection.keepalive = .init(
                time: ClientLimits.probeAfter,
                timeout: ClientLimits.probeTimeout,
                allowWithoutCalls: false
            )
            config.backoff = .init(
                initial: .milliseconds(100),
                max: .seconds(5),
                multiplier: 1.6,
                jitter: 0.2
            )
        }
    }

    private static func serviceConfig(
        timeout: Duration,
        waitsForServer: Bool
    ) -> ServiceConfig {
        let unary = PoskoServices.methods.filter { $0.type == .unary }.map {
            MethodConfig.Name(
                service: $0.service.fullyQualifiedService,
                method: $0.method
            )
        }
        return ServiceConfig(methodConfig: [
            MethodConfig(
                names: unary,
                waitForReady: waitsForServer,
                timeout: timeout,
                maxResponseMessageBytes: ClientLimits.responseBytesMax
            ),
            MethodConfig(
                names: [MethodConfig.Name(service: "")],
                waitForReady: waitsForServer,
                maxResponseMessageBytes: ClientLimits.responseBytesMax
            ),
        ])
    }
}
