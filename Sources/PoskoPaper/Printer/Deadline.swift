#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A moment until which something may be waited for.
struct Deadline {
    private let end: ContinuousClock.Instant

    init(_ limit: Duration) {
        end = .now + limit
    }

    private init(end: ContinuousClock.Instant) {
        self.end = end
    }

    func sooner(_ other: Deadline) -> Deadline {
        Deadline(end: min(end, other.end))
    }

    /// What is left of it, never negative.
    var remaining: Duration { max(.zero, end - .now) }

    var isOver: Bool { remaining == .zero }

    /// Waits until a descriptor can be read or written without blocking, or has failed.
    ///
    /// - Returns: false when the deadline came first.
    func wait(for events: CInt, on descriptor: CInt) -> Bool {
        while true {
            var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
            // Rounded up: the last part of a millisecond would be spun away otherwise.
            let (seconds, attoseconds) = remaining.components
            let milliseconds =
                seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
            let count = poll(&entry, 1, CInt(clamping: milliseconds))
            if count > 0 { return true }
            if isOver { return false }
            if count < 0, errno != EINTR { return false }
        }
    }
}
