internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An open descriptor of a printer that is never waited on without a limit.
struct PrinterDevice {
    private let descriptor: CInt
    private let address: PrinterAddress

    /// Opens a device file or a file that is there; nothing is made, or a slip would quietly go
    /// into a new file where a printer was unplugged.
    static func open(_ path: String, _ address: PrinterAddress) throws(PrinterProblem) -> Self {
        let flags = O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
        let descriptor = Foundation.open(path, flags)
        guard descriptor >= 0 else { throw problem(errno, address) }
        return Self(descriptor: descriptor, address: address)
    }

    /// Connects to the first address of a host that answers.
    static func connect(
        _ host: String,
        _ port: UInt16,
        _ address: PrinterAddress,
        within limit: Duration
    ) throws(PrinterProblem) -> Self {
        let deadline = Deadline(limit)
        let found = try HostLookup.addresses(of: host, port: port, address, deadline)
        var last = PrinterProblem.noAnswer(address)
        for place in found {
            do {
                return try connect(to: place, address, deadline)
            } catch {
                last = error
            }
        }
        throw last
    }

    private static func connect(
        to place: SocketPlace,
        _ address: PrinterAddress,
        _ deadline: Deadline
    ) throws(PrinterProblem) -> Self {
        let descriptor = socket(place.family, place.type, place.protocolNumber)
        guard descriptor >= 0 else { throw problem(errno, address) }
        let device = Self(descriptor: descriptor, address: address)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        do {
            try device.connect(to: place, deadline)
        } catch {
            device.close()
            throw error
        }
        return device
    }

    private func connect(to place: SocketPlace, _ deadline: Deadline) throws(PrinterProblem) {
        let result = place.withAddress { Foundation.connect(descriptor, $0, $1) }
        if result == 0 { return }
        guard errno == EINPROGRESS || errno == EINTR else { throw Self.problem(errno, address) }
        guard deadline.wait(for: POLLOUT, on: descriptor) else { throw .noAnswer(address) }
        var error: CInt = 0
        var size = socklen_t(MemoryLayout<CInt>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == 0 else {
            throw Self.problem(errno, address)
        }
        guard error == 0 else { throw Self.problem(error, address) }
    }

    func send(_ bytes: [UInt8], _ limits: Printer.Limits) throws(PrinterProblem) {
        let job = Deadline(limits.job)
        try BrokenPipe.held { () throws(PrinterProblem) in
            var sent = 0
            while sent < bytes.count {
                guard job.sooner(Deadline(limits.stall)).wait(for: POLLOUT, on: descriptor) else {
                    throw .stalled(address)
                }
                let count = bytes[sent...].withUnsafeBytes {
                    write(descriptor, $0.baseAddress, $0.count)
                }
                if count > 0 {
                    sent += count
                } else if count < 0, errno != EAGAIN, errno != EINTR {
                    throw Self.problem(errno, address, isPrinting: true)
                }
            }
        }
    }

    /// Says that nothing more comes, and waits until the printer has taken everything.
    ///
    /// What it still says is taken, too, for as long as a second: closing with bytes unread would
    /// throw away what it has not printed yet.
    func finish(_ limits: Printer.Limits) throws(PrinterProblem) {
        let patience = Deadline(limits.stall)
        let courtesy = Deadline(min(limits.stall, .seconds(1)))
        shutdown(descriptor, CInt(SHUT_WR))
        var buffer = [UInt8](repeating: 0, count: 512)
        while true {
            // Nothing wakes for an acknowledgement, so it is looked for.
            if Deadline(.milliseconds(50)).wait(for: POLLIN, on: descriptor) {
                let count = read(descriptor, &buffer, buffer.count)
                if count == 0 { return }
                if count < 0, errno != EAGAIN, errno != EINTR {
                    throw Self.problem(errno, address, isPrinting: true)
                }
            }
            if unacknowledged == 0 {
                if courtesy.isOver { return }
            } else if patience.isOver {
                throw .stalled(address)
            }
        }
    }

    /// Bytes that lie in this machine because the printer's buffer is full.
    private var unacknowledged: Int {
        #if canImport(Darwin)
            return 0
        #else
            var count: CInt = 0
            return ioctl(descriptor, UInt(TIOCOUTQ), &count) == 0 ? Int(count) : 0
        #endif
    }

    func close() {
        _ = Foundation.close(descriptor)
    }

    private static func problem(
        _ error: CInt,
        _ address: PrinterAddress,
        isPrinting: Bool = false
    ) -> PrinterProblem {
        switch error {
        case EPIPE, ECONNRESET, ESHUTDOWN: .brokeOff(address)
        case ENODEV, ENXIO, EIO: isPrinting ? .brokeOff(address) : .deviceMissing(address)
        case ENOENT, ENOTDIR: .deviceMissing(address)
        case EACCES, EPERM: .notPermitted(address)
        case EBUSY, ETXTBSY: .inUse(address)
        case ECONNREFUSED: .refused(address)
        case ETIMEDOUT, EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, ENETDOWN: .noAnswer(address)
        default: .other(address, reason: String(cString: strerror(error)))
        }
    }
}
