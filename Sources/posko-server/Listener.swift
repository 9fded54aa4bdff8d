import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2
import Logging
import NIOPosix
import PoskoServer
import ServiceLifecycle

/// The listening part as a service: says when it is ready and drains on shutdown.
struct Listener: Service {
    private let server: GRPCServer<HTTP2ServerTransport.Posix>
    private let transport: HTTP2ServerTransport.Posix
    private let address: LoopbackAddress

    init(
        serving posko: PoskoServer,
        at address: LoopbackAddress,
        on loops: MultiThreadedEventLoopGroup,
        logger: Logger
    ) {
        self.address = address
        transport = .posko(at: address, on: loops)
        server = GRPCServer(
            transport: transport,
            services: posko.services,
            interceptors: posko.interceptors(logger: logger)
        )
    }

    func run() async throws {
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
