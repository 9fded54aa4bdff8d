import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2
import ServiceLifecycle

/// The listening part as a service: says when it is ready and drains on shutdown.
struct Listener: Service {
    let server: GRPCServer<HTTP2ServerTransport.Posix>
    let transport: HTTP2ServerTransport.Posix
    let address: LoopbackAddress

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await serve() }
                group.addTask { try await announce() }
                try await group.waitForAll()
            }
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
