internal import Dispatch
internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A program that gets some bytes and a limited time.
struct BoundedCommand {
    enum Outcome: Hashable {
        /// With its exit status and the first line of what it complained of.
        case ended(Int32, complaint: String)
        case notStarted(reason: String)
        /// It did not end in time and was made to.
        case killed
    }

    let path: String
    let arguments: [String]
    let limit: Duration

    func run(input: [UInt8]) -> Outcome {
        let deadline = Deadline(limit)
        // A socket and not a pipe, so that both ends can be waited on and filled without blocking.
        var ends: [CInt] = [-1, -1]
        guard socketpair(AF_UNIX, CInt(streamSocket), 0, &ends) == 0 else {
            return .notStarted(reason: String(cString: strerror(errno)))
        }
        let (ours, theirs) = (ends[0], ends[1])
        _ = fcntl(ours, F_SETFD, FD_CLOEXEC)
        _ = fcntl(ours, F_SETFL, fcntl(ours, F_GETFL) | O_NONBLOCK)
        let complaints = Pipe()
        let ended = DispatchSemaphore(value: 0)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = FileHandle(fileDescriptor: theirs, closeOnDealloc: false)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = complaints
        process.terminationHandler = { _ in ended.signal() }
        defer {
            close(ours)
            // Foundation keeps it open otherwise, and a desk prints all day.
            try? complaints.fileHandleForReading.close()
        }
        do {
            try process.run()
        } catch {
            close(theirs)
            return .notStarted(reason: error.localizedDescription)
        }
        close(theirs)
        // A program that ends without reading everything tells why by its exit status.
        let isFed = feed(input, to: ours, deadline)
        shutdown(ours, CInt(SHUT_WR))
        let rest = isFed ? deadline.remaining.seconds : 0
        guard ended.wait(timeout: .now() + rest) == .success else {
            end(process)
            _ = ended.wait(timeout: .now() + 1)
            return .killed
        }
        return .ended(process.terminationStatus, complaint: firstLine(of: complaints))
    }

    /// - Returns: false when the deadline came first.
    private func feed(_ bytes: [UInt8], to descriptor: CInt, _ deadline: Deadline) -> Bool {
        var isInTime = true
        BrokenPipe.held {
            var sent = 0
            while sent < bytes.count {
                guard deadline.wait(for: POLLOUT, on: descriptor) else {
                    isInTime = false
                    return
                }
                let count = bytes[sent...].withUnsafeBytes {
                    write(descriptor, $0.baseAddress, $0.count)
                }
                if count > 0 {
                    sent += count
                } else if count < 0, errno != EAGAIN, errno != EINTR {
                    return
                }
            }
        }
        return isInTime
    }

    /// Its children too, where it leads a group of processes.
    private func end(_ process: Process) {
        let identifier = process.processIdentifier
        if getpgid(identifier) == identifier { kill(-identifier, SIGKILL) }
        kill(identifier, SIGKILL)
    }

    private func firstLine(of pipe: Pipe) -> String {
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        // A child of the program may hold the other end open: what is there now is enough.
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        var buffer = [UInt8](repeating: 0, count: 1024)
        let count = read(descriptor, &buffer, buffer.count)
        let text = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return CodePage.cp437.printable(line)
    }

    private var streamSocket: Int {
        #if canImport(Glibc)
            Int(SOCK_STREAM.rawValue)
        #else
            Int(SOCK_STREAM)
        #endif
    }
}
