package import GRPCNIOTransportHTTP2

/// Where a Posko server listens: `127.0.0.1:7600`, `posko.local:7600` or `[::1]:7600`.
package struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
    /// A name, an IPv4 address, or an IPv6 address without its brackets.
    package let host: String
    package let port: Int

    /// - Returns: nil unless `text` is HOST:PORT with a port from 1 to 65535.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (1...65_535).contains(port)
        else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        self.host = String(host)
        self.port = port
    }

    /// Only this machine can listen there. A name that looks like such an address is none: who
    /// answers for it may be anybody.
    package var isLoopback: Bool {
        host == "localhost" || host == "::1" || isLoopbackIPv4
    }

    /// 127.0.0.0/8, as four decimal numbers.
    private var isLoopbackIPv4: Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in UInt8(part).map { String($0) == part } == true }
    }

    package var description: String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    /// What the transport connects to; a name is resolved anew for each connection.
    package var target: any ResolvableTarget {
        if host.contains(":") { return .ipv6(address: host, port: port) }
        let isIPv4 = host.utf8.allSatisfy {
            $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        return isIPv4 ? .ipv4(address: host, port: port) : .dns(host: host, port: port)
    }
}
