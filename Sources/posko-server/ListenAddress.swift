import GRPCNIOTransportHTTP2
import NIOCore

/// Where a server listens: an IP address of this machine and a port.
struct ListenAddress: Sendable, CustomStringConvertible {
    let host: String
    let port: Int
    /// Only this machine can reach it.
    let isLoopback: Bool

    struct Problem: Error {
        let message: String
    }

    init(_ text: String) throws(Problem) {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
        else {
            throw Problem(message: "Give --listen as HOST:PORT, such as 127.0.0.1:7600.")
        }
        var written = String(text[..<colon])
        if written == "localhost" { written = "127.0.0.1" }
        let isBracketed = written.hasPrefix("[") && written.hasSuffix("]")
        let host = isBracketed ? String(written.dropFirst().dropLast()) : written
        guard host.contains(":") == isBracketed,
            let address = try? NIOCore.SocketAddress(ipAddress: host, port: port)
        else {
            throw Problem(
                message: "Listen on an IP address of this machine, as 192.168.1.5:\(port), or on "
                    + "0.0.0.0:\(port) for all of them; \(written) is none."
            )
        }
        self.host = host
        self.port = port
        isLoopback = host == "::1" || (address.protocol == .inet && host.hasPrefix("127."))
    }

    var socketAddress: GRPCNIOTransportHTTP2.SocketAddress {
        host.contains(":") ? .ipv6(host: host, port: port) : .ipv4(host: host, port: port)
    }

    var description: String { name(port: port) }

    /// - Parameter port: as it was bound.
    func name(port: Int) -> String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// What a client on the same machine connects to: nobody is at the address that stands for all.
    func nameOnThisMachine(port: Int) -> String {
        switch host {
        case "0.0.0.0": "127.0.0.1:\(port)"
        case "::": "[::1]:\(port)"
        default: name(port: port)
        }
    }
}
