package import PoskoCore
import Synchronization

/// A wall clock that stands still until it is set, forwards or backwards.
package final class TestClock: Sendable {
    private let time: Mutex<Timestamp>

    /// - Parameter time: 2025-11-21 08:00 in Jakarta when left out.
    package init(_ time: Timestamp = Timestamp(milliseconds: 1_763_686_800_000)) {
        self.time = Mutex(time)
    }

    package var now: Timestamp { time.withLock { $0 } }

    package func set(_ new: Timestamp) {
        time.withLock { $0 = new }
    }

    /// - Parameter seconds: negative to set the clock back.
    package func advance(seconds: Int64) {
        time.withLock { $0 = Timestamp(milliseconds: $0.milliseconds + seconds * 1_000) }
    }
}
