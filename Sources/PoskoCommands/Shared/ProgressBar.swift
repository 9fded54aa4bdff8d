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

    /// Takes the bar away, once.
    func finish() {
        let wasDrawn = lastDrawn.withLock { lastDrawn in
            defer { lastDrawn = nil }
            return lastDrawn != nil
        }
        if wasDrawn { Terminal.overwriteNote("") }
    }

    static func text(_ progress: UploadProgress, elapsed: Duration) -> String {
        if progress.isSent {
            return CommandText.uploadSent.text(ProgressText.size(progress.sentBytes))
        }
        return ProgressText(doneBytes: progress.sentBytes, totalBytes: progress.totalBytes)
            .text(elapsed: elapsed)
    }
}
