/// How far something is, with its rate and the time that remains, on one line.
package struct ProgressText: Hashable, Sendable {
    private static let width = 24

    private let doneBytes: Int
    /// Nil when nobody knows.
    private let totalBytes: Int?

    package init(doneBytes: Int, totalBytes: Int?) {
        self.doneBytes = doneBytes
        self.totalBytes = totalBytes
    }

    /// `██████░░ 25 %  1.0 MiB  512 KiB/s  0:06 left`; without a total only what is done.
    package func text(elapsed: Duration) -> String {
        let seconds = max(elapsed / .seconds(1), 0.001)
        let rate = Double(doneBytes) / seconds
        let rateText = "\(Self.size(doneBytes))  \(Self.size(Int(rate)))/s"
        guard let totalBytes, totalBytes > 0 else { return rateText }
        let fraction = min(Double(doneBytes) / Double(totalBytes), 1)
        let filled = Int(fraction * Double(Self.width))
        let bar =
            String(repeating: "█", count: filled)
            + String(repeating: "░", count: Self.width - filled)
        let left = rate > 0 ? Double(totalBytes - doneBytes) / rate : 0
        let leftText = ProgressWords.left.text(Self.duration(seconds: Int(max(left, 0))))
        return "\(bar) \(Int(fraction * 100)) %  \(rateText)  \(leftText)"
    }

    /// `512 KiB`, `1.5 MiB`; Indonesian with a decimal comma.
    package static func size(_ bytes: Int) -> String {
        let kibi = 1024
        let mebi = 1024 * kibi
        let gibi = 1024 * mebi
        return switch bytes {
        case ..<kibi: "\(bytes) B"
        case ..<mebi: "\(bytes / kibi) KiB"
        case ..<gibi: tenths(bytes, of: mebi) + " MiB"
        default: tenths(bytes, of: gibi) + " GiB"
        }
    }

    private static func tenths(_ bytes: Int, of unit: Int) -> String {
        Language.current.reading("\(bytes / unit).\(bytes % unit * 10 / unit)")
    }

    private static func duration(seconds: Int) -> String {
        "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + String(seconds % 60)
    }
}
