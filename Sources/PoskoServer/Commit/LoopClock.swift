package import PoskoCore
import ServiceLifecycle

/// All that the commit loop knows of time. A simulation has another one.
package struct LoopClock: Sendable {
    /// The wall clock.
    package let now: @Sendable () -> Timestamp
    /// Returns after that long, or at once when the server goes down.
    package let pause: @Sendable (Duration) async -> Void

    package init(
        now: @escaping @Sendable () -> Timestamp,
        pause: @escaping @Sendable (Duration) async -> Void = LoopClock.sleep
    ) {
        self.now = now
        self.pause = pause
    }

    /// Real time.
    package static let sleep: @Sendable (Duration) async -> Void = { duration in
        await cancelWhenGracefulShutdown {
            // A sleep that was cut short is the ordinary end.
            try? await Task.sleep(for: duration)
        }
    }
}
