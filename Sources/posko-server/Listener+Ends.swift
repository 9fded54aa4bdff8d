import Foundation
import GRPCNIOTransportHTTP2
import PoskoServer
import ServiceLifecycle

extension Listener {
    /// Says that the server is ready, and where.
    func announce() async throws {
        let port: Int
        do {
            let bound = try await transport.listeningAddress
            port = bound.ipv4?.port ?? bound.ipv6?.port ?? address.port
            print("posko-server listening on \(address.name(port: port))")
            if let identity { print("Fingerprint of this server: \(try identity.fingerprint)") }
            fflush(nil)
        } catch {
            throw StartProblem(listening: address)
        }
        // On standard output, because the log is kept.
        if let code = try await loop.firstAdminCode() {
            print("Nobody is let in yet; on this machine: \(try login(code, port: port))")
            fflush(nil)
        }
    }

    /// What lets this machine in when it is typed as it stands: a client speaks in the clear to
    /// this machine unless it knows a fingerprint, and goes to port 7600 unless it is told another.
    private func login(_ code: String, port: Int) throws -> String {
        var words = ["posko", "login", code]
        let server = address.nameOnThisMachine(port: port)
        if server != "127.0.0.1:7600" { words += ["--server", server] }
        if let identity {
            words += ["--fingerprint", try identity.fingerprint.filter(\.isHexDigit)]
        }
        return words.joined(separator: " ")
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
