internal import Foundation

/// The device's clock.
enum WallTime {
    /// Milliseconds since 1970.
    static var now_ms: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}
