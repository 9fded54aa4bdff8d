internal import Dispatch
internal import Foundation
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An address of the kernel's, and the kind of socket for it.
struct SocketPlace: Sendable {
    let family: CInt
    let type: CInt
    let protocolNumber: CInt
    private let bytes: [UInt8]

    init(_ info: addrinfo) {
        family = info.ai_family
        type = info.ai_socktype
        protocolNumber = info.ai_protocol
        bytes = Array(UnsafeRawBufferPointer(start: info.ai_addr, count: Int(info.ai_addrlen)))
    }

    func withAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        var storage = sockaddr_storage()
        withUnsafeMutableBytes(of: &storage) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(bytes.count))
            }
        }
    }
}

/// Names of hosts looked up for a bounded time, which the system's own call is not.
enum HostLookup {
    /// Where the thread that asks leaves its answer, for whoever still waits.
    private final class Answer: Sendable {
        let places = Mutex<[SocketPlace]?>(nil)
        let arrived = DispatchSemaphore(value: 0)
    }

    static func addresses(
        of host: String,
        port: UInt16,
        _ address: PrinterAddress,
        _ deadline: Deadline
    ) throws(PrinterProblem) -> [SocketPlace] {
        let answer = Answer()
        // A resolver that hangs keeps this thread, not the one that prints.
        Thread.detachNewThread {
            let found = ask(host, port)
            answer.places.withLock { $0 = found }
            answer.arrived.signal()
        }
        _ = answer.arrived.wait(timeout: .now() + deadline.remaining.seconds)
        guard let places = answer.places.withLock({ $0 }), !places.isEmpty else {
            throw .hostUnknown(address)
        }
        return places
    }

    private static func ask(_ host: String, _ port: UInt16) -> [SocketPlace] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_protocol = CInt(IPPROTO_TCP)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        return sequence(first: list, next: { $0?.pointee.ai_next })
            .compactMap { $0.map { SocketPlace($0.pointee) } }
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
