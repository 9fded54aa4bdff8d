import Foundation
import PoskoCore

/// The machine's clock, to the millisecond.
enum WallClock {
    static func now() -> Timestamp {
        Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}
