/// Leaves out what a key repeats while it is held down, or bounces: a hand that rests on Enter must
/// not call people and send them on. Keys that write or move may repeat.
package struct RepeatFilter: Sendable {
    /// Terminals repeat a key after 25 to 100 ms; nobody presses one twice that fast.
    private static let gap_ms: Int64 = 120

    private var last: Key?
    private var last_ms: Int64 = 0

    package init() {}

    /// - Parameter now_ms: of a clock that does not run backwards.
    /// - Returns: whether the key was pressed.
    package mutating func admits(_ key: Key, now_ms: Int64) -> Bool {
        defer { (last, last_ms) = (key, now_ms) }
        switch key {
        case .enter, .escape, .act: return key != last || now_ms - last_ms >= Self.gap_ms
        default: return true
        }
    }
}
