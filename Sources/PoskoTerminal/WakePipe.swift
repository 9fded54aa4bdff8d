internal import Glibc
internal import PoskoDesk

/// Wakes a thread that waits for its terminal: a byte for each reason, zero for none in particular.
///
/// A full pipe loses bytes, and that is no loss: whoever is to be woken has something to read.
final class WakePipe: Sendable {
    let reading: Int32
    let writing: Int32

    init() throws(TerminalProblem) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .noPipe }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        close(reading)
        close(writing)
    }

    func wake() {
        var byte: UInt8 = 0
        write(writing, &byte, 1)
    }

    /// Everything that was written since the last time.
    func drain() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(reading, &bytes, bytes.count)
        return count > 0 ? Array(bytes.prefix(count)) : []
    }

    enum Wait: Hashable {
        case time, input, woken
        /// The input is gone.
        case hungUp
    }

    /// Waits for the input, for a byte, or for the time to pass.
    ///
    /// - Parameter patience_ms: nil to wait for ever.
    func wait(for input: Int32, patience_ms: Int?) -> Set<Wait> {
        var watched = [
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&watched, 2, Int32(patience_ms ?? -1))
        // A signal interrupts: what it has to say stands in the pipe.
        guard count > 0 else { return count == 0 ? [.time] : [] }
        var results: Set<Wait> = []
        let events = Int32(watched[0].revents)
        if events & POLLIN != 0 {
            results.insert(.input)
        } else if events & (POLLHUP | POLLERR | POLLNVAL) != 0 {
            results.insert(.hungUp)
        }
        if watched[1].revents != 0 { results.insert(.woken) }
        return results
    }
}
