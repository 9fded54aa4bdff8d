internal import Foundation

/// A printer that slips are sent to.
///
/// Every call blocks the thread that makes it, for a bounded time: it belongs on a thread of its
/// own, never on the cooperative pool or on one that draws a screen. It raises no signal, whatever
/// becomes of the printer.
package struct Printer: Hashable, Sendable {
    /// How long a printer is waited for.
    package struct Limits: Hashable, Sendable {
        /// To open a connection or to find a host.
        package var connect: Duration
        /// While the printer takes no byte: it prints a slip in less than that.
        package var stall: Duration
        /// For a whole job.
        package var job: Duration

        package init(
            connect: Duration = .seconds(5),
            stall: Duration = .seconds(10),
            job: Duration = .seconds(30)
        ) {
            self.connect = connect
            self.stall = stall
            self.job = job
        }
    }

    package let address: PrinterAddress
    package let limits: Limits
    /// Folders where `lp` and `lpstat` are looked for, as in `PATH`.
    private let searchPath: String

    package init(
        _ address: PrinterAddress,
        limits: Limits = Limits(),
        searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    ) {
        self.address = address
        self.limits = limits
        self.searchPath = searchPath
    }

    /// Sends a job, as ``ESCPOSEncoder`` makes it.
    ///
    /// That it returns says that the printer took the bytes; whether ink or heat came onto paper,
    /// only a person can see.
    package func print(_ bytes: [UInt8]) throws(PrinterProblem) {
        switch address {
        case .none: return
        case .file(let path):
            let device = try PrinterDevice.open(path, address)
            defer { device.close() }
            try device.send(bytes, limits)
        case .tcp(let host, let port):
            let device = try PrinterDevice.connect(host, port, address, within: limits.connect)
            defer { device.close() }
            try device.send(bytes, limits)
            try device.finish(limits)
        case .cups(let queue):
            try run("lp", ["-s", "-d", queue, "-o", "raw"], input: bytes)
        }
    }

    /// Whether the printer can be reached: its device opened, its port connected to, its queue
    /// known to CUPS. Nothing is printed.
    package func probe() throws(PrinterProblem) {
        switch address {
        case .none: return
        case .file(let path): try PrinterDevice.open(path, address).close()
        case .tcp(let host, let port):
            try PrinterDevice.connect(host, port, address, within: limits.connect).close()
        case .cups(let queue): try run("lpstat", ["-p", queue], input: [])
        }
    }

    private func run(
        _ program: String,
        _ arguments: [String],
        input: [UInt8]
    ) throws(PrinterProblem) {
        guard let path = executable(program) else { throw .lpMissing(address) }
        let command = BoundedCommand(path: path, arguments: arguments, limit: limits.job)
        switch command.run(input: input) {
        case .ended(0, _): return
        case .ended(let status, let complaint):
            let reason = complaint.isEmpty ? "\(program): exit \(status)" : complaint
            throw .lpRefused(address, reason: reason)
        case .notStarted(let reason): throw .other(address, reason: reason)
        case .killed: throw .lpHung(address)
        }
    }

    private func executable(_ name: String) -> String? {
        searchPath.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
