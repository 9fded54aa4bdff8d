internal import PoskoClient
internal import PoskoWords
internal import Synchronization

/// How far an upload is, with its rate and the time that remains; silent unless standard error is a
/// terminal.
final class ProgressBar: Sendable {
    private let isShown = Terminal.isErrorTerminal
    private let start = ContinuousClock.now
    // What reports progress need not run in the command's task.
    private let language = Language.current
    private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)

    /// Draws at most ten times a second, and when all has been sent.
    func update(_ progress: UploadProgress) {
        guard isShown else { return }
        let now = ContinuousClock.now
        let isDue = lastDrawn.withLock { lastDrawn in
            if !progress.isSent, let lastDrawn, now - lastDrawn < .milliseconds(100) {
                return false
            }
            lastDrawn = now
            return true
        }
        guard isDue else { return }
        Language.$current.withValue(language) {
            Terminal.overwriteNote(Self.text(progress, elapsed: now - start))
        }
    }

    /// Takes the bar away.
    func finish() {
        if isShown { Terminal.overwriteNote("") }
    }

    static func text(_ progress: UploadProgress, elapsed: Duration) -> String {
        if progress.isSent { return CommandText.uploadSent.text(size(progress.sentBytes)) }
        let seconds = max(elapsed / .seconds(1), 0.001)
        let rate = Double(progress.sentBytes) / seconds
        let rateText = "\(size(progress.sentBytes))  \(size(Int(rate)))/s"
        guard let total = progress.totalBytes, total > 0 else { return rateText }
        let fraction = min(Double(progress.sentBytes) / Double(total), 1)
        let filled = Int(fraction * 24)
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        let remaining = rate > 0 ? Double(total - progress.sentBytes) / rate : 0
        let remainingText = EventTime.duration(seconds: UInt32(clamping: Int(max(remaining, 0))))
        let left = CommandText.uploadLeft.text(remainingText)
        return "\(bar) \(Int(fraction * 100)) %  \(rateText)  \(left)"
    }

    private static func size(_ bytes: Int) -> String {
        if bytes < 1024 { return "\(bytes) B" }
        if bytes < 1024 * 1024 { return "\(bytes / 1024) KiB" }
        let tenths = bytes * 10 / (1024 * 1024)
        return Figures.reading("\(tenths / 10).\(tenths % 10)") + " MiB"
    }
}
