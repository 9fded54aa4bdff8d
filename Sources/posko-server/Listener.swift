import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2
import Logging
import NIOPosix
import PoskoServer
import ServiceLifecycle

/// The listening part as a service: says when it is ready and drains on shutdown.
struct Listener: Service {
    let connections: Connections
    private let server: GRPCServer<HTTP2ServerTransport.Posix>
    let transport: HTTP2ServerTransport.Posix
    let address: ListenAddress
    let identity: ServerIdentity?
    let loop: CommitLoop

    init(
        serving posko: PoskoServer,
        at address: ListenAddress,
        as identity: ServerIdentity?,
        on loops: MultiThreadedEventLoopGroup,
        logger: Logger
    ) throws {
        self.address = address
        self.identity = identity
        loop = posko.loop
        connections = Connections(tls: try identity?.context())
        transport = .posko(at: address, through: connections, on: loops)
        let gates = posko.interceptors(logger: logger)
        server = GRPCServer(transport: transport, services: posko.services, interceptors: gates)
    }

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await listen() }
            group.addTask { try await drain() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func listen() async throws {
        try await withGracefulShutdownHandler {
            async let announced: Void = announce()
            try await serve()
            try await announced
        } onGracefulShutdown: {
            server.beginGracefulShutdown()
        }
    }

    private func serve() async throws {
        do {
            try await server.serve()
        } catch let error as RuntimeError where error.code == .transportError {
            throw StartProblem(listening: address)
        }
    }
}
