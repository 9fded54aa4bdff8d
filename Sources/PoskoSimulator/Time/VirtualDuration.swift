/// Virtual time: since the beginning of a run, or between two of its moments.
package struct VirtualDuration: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static let zero = Self(microseconds: 0)

    package static func milliseconds(_ count: Int) -> Self {
        Self(microseconds: Int64(count) * 1000)
    }

    package static func seconds(_ count: Int) -> Self { milliseconds(count * 1000) }

    package static func < (left: Self, right: Self) -> Bool {
        left.microseconds < right.microseconds
    }

    static func + (left: Self, right: Self) -> Self {
        Self(microseconds: left.microseconds + right.microseconds)
    }
}

extension VirtualDuration: CustomStringConvertible {
    /// Seconds with milliseconds: `12.034 s`.
    package var description: String {
        let milliseconds = String(microseconds / 1000 % 1000)
        let padding = String(repeating: "0", count: 3 - milliseconds.utf8.count)
        return "\(microseconds / 1_000_000).\(padding)\(milliseconds) s"
    }
}
