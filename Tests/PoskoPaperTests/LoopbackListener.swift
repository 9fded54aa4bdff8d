internal import Foundation
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A printer on the loopback that does what a test wants of it.
final class LoopbackListener: Sendable {
    let port: UInt16
    private let descriptor: CInt
    private let received = Mutex<[UInt8]>([])
    private let ended = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - backlog: connections that the kernel takes without anybody accepting them.
    ///   - buffer: bytes that it takes without anybody reading them; nil for as many as it likes.
    init(backlog: CInt = 8, buffer: CInt? = nil) throws {
        descriptor = socket(AF_INET, Self.stream, 0)
        if var buffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &buffer, socklen_t(4))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = self.descriptor
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, backlog) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        guard isBound else { throw POSIXError(.EADDRINUSE) }
    }

    deinit { close(descriptor) }

    var address: String { "tcp:127.0.0.1:\(port)" }

    /// Accepts one connection and reads what comes: to the end or, with a limit, until it resets
    /// the connection.
    func accept(resetAfter limit: Int = .max) {
        Thread.detachNewThread { [self] in
            let connection = Foundation.accept(descriptor, nil, nil)
            var buffer = [UInt8](repeating: 0, count: 65_536)
            var count = read(connection, &buffer, buffer.count)
            var total = 0
            while count > 0 {
                received.withLock { $0 += buffer.prefix(count) }
                total += count
                if total >= limit {
                    var linger = linger(l_onoff: 1, l_linger: 0)
                    let size = socklen_t(MemoryLayout.size(ofValue: linger))
                    setsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, size)
                    break
                }
                count = read(connection, &buffer, buffer.count)
            }
            close(connection)
            ended.signal()
        }
    }

    /// What came, once the connection has ended; nil when it did not within ten seconds.
    func bytes() -> [UInt8]? {
        guard ended.wait(timeout: .now() + 10) == .success else { return nil }
        return received.withLock { $0 }
    }

    private static var stream: CInt {
        #if canImport(Glibc)
            CInt(SOCK_STREAM.rawValue)
        #else
            SOCK_STREAM
        #endif
    }
}
