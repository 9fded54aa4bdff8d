import Foundation
import GRPCNIOTransportHTTP2
import PoskoServer
import ServiceLifecycle

extension Listener {
    /// Says that the server is ready, and where.
    func announce() async throws {
        do {
            let bound = try await transport.listeningAddress
            let port = bound.ipv4?.port ?? bound.ipv6?.port ?? address.port
            print("posko-server listening on \(address.name(port: port))")
            if let identity { print("Fingerprint of this server: \(try identity.fingerprint)") }
            fflush(nil)
        } catch {
            throw StartProblem(listening: address)
        }
        // On standard output, because the log is kept.
        if let code = try await loop.firstAdminCode() {
            print("Nobody is let in yet; on this machine: posko login \(code)")
            fflush(nil)
        }
    }

    /// Returns when what is under way at a shutdown has had its time.
    ///
    /// A connection on which a call begins just then would wait for its client for ever: NIO's
    /// HTTP/2 takes the call for an error and reads no further, so the transport's own time of
    /// grace never begins (swift-nio-http2 issue 466).
    func drain() async throws {
        try? await gracefulShutdown()
        try await Task.sleep(for: ServerLimits.drainMax)
        connections.closeAll()
    }
}
