import GRPCNIOTransportHTTP2

/// An address that only this machine can reach. Until transport security exists the server listens
/// on no other.
struct LoopbackAddress: Sendable {
    let host: String
    let port: Int

    struct Problem: Error {
        let message: String
    }

    init(_ text: String) throws(Problem) {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
        else {
            throw Problem(message: "Give --listen as HOST:PORT, such as 127.0.0.1:7600.")
        }
        let written = String(text[..<colon])
        let host = written == "localhost" ? "127.0.0.1" : written
        guard host == "[::1]" || Self.isIPv4Loopback(host) else {
            throw Problem(
                message: """
                    Posko has no transport security yet and listens on loopback only: use \
                    127.0.0.1:\(port) or [::1]:\(port), not \(written).
                    """
            )
        }
        self.host = host == "[::1]" ? "::1" : host
        self.port = port
    }

    private static func isIPv4Loopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { UInt8($0) != nil && $0.allSatisfy(\.isASCII) }
    }

    var socketAddress: SocketAddress {
        host == "::1" ? .ipv6(host: host, port: port) : .ipv4(host: host, port: port)
    }
}
