import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2
import Logging
import PoskoCore
import PoskoJournal
import PoskoJournalSQLite
import PoskoServer
import ServiceLifecycle
import UnixSignals

/// Everything that one server process is made of; the only place that knows all of it.
struct ServerProcess {
    let dataDirectory: String
    let address: LoopbackAddress
    let logLevel: LogLevel

    /// - Throws: `StartProblem` when it cannot start.
    func run() async throws {
        var logger = Logger(label: "posko-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel.level

        let journal: SQLiteJournal
        do {
            journal = try await SQLiteJournal.open(directory: dataDirectory)
        } catch {
            throw StartProblem(error)
        }
        let server = try PoskoServer(journal: journal, logger: logger, now: Self.wallClock)
        do {
            try await server.loop.start()
        } catch {
            throw StartProblem(error)
        }

        let transport = HTTP2ServerTransport.Posix(
            address: address.socketAddress,
            transportSecurity: .plaintext,
            config: Self.config
        )
        let grpc = GRPCServer(
            transport: transport,
            services: server.services,
            interceptors: server.interceptors(logger: logger)
        )
        let listener = Listener(server: grpc, transport: transport, address: address)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: server.longLived.map { .init(service: $0) }
                    + [
                        // Last in, first out: calls drain while the commit loop still answers.
                        .init(
                            service: listener,
                            successTerminationBehavior: .gracefullyShutdownGroup
                        )
                    ],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await group.run()
        await journal.close()
    }

    private static func wallClock() -> Timestamp {
        Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    private static var config: HTTP2ServerTransport.Posix.Config {
        .defaults { config in
            // Left nil, a limit of 100 holds all the same and is not advertised: the 101st call
            // would bring the whole connection down.
            config.http2.maxConcurrentStreams = ServerLimits.streamsPerConnectionMax
            config.rpc.maxRequestPayloadSize = ServerLimits.requestBytesMax
            config.connection.maxGraceTime = .seconds(5)
            config.connection.maxIdleTime = .seconds(3_600)
            config.connection.keepalive.time = .seconds(120)
            config.connection.keepalive.timeout = .seconds(20)
        }
    }
}

/// The listening part as a service: says when it is ready and drains on shutdown.
struct Listener: Service {
    let server: GRPCServer<HTTP2ServerTransport.Posix>
    let transport: HTTP2ServerTransport.Posix
    let address: LoopbackAddress

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.serve() }
                group.addTask { try await announce() }
                try await group.waitForAll()
            }
        } onGracefulShutdown: {
            server.beginGracefulShutdown()
        }
    }

    private func announce() async throws {
        do {
            let bound = try await transport.listeningAddress
            let port = bound.ipv4?.port ?? bound.ipv6?.port ?? address.port
            let host = address.host == "::1" ? "[::1]" : address.host
            print("posko-server listening on \(host):\(port)")
            fflush(nil)
        } catch {
            throw StartProblem(listening: address)
        }
    }
}
