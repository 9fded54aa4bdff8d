import Logging
import PoskoCore
import ServiceLifecycle

/// Lets the last use of each session outlive the server, so that a restart opens nothing that was
/// locked, and locks nothing that was in use.
///
/// Nothing depends on the file being there or being written: what goes wrong is logged.
struct SessionUseKeeper: Service {
    let loop: CommitLoop
    let file: SessionUseFile
    let logger: Logger

    /// Takes over what is remembered, before anybody is served.
    func restore() {
        do throws(SessionUseFile.Problem) {
            if let uses = try file.uses() { loop.idle.restore(uses) }
        } catch {
            logger.warning(
                "last uses of sessions not readable; they count as used when they began",
                metadata: ["file": "\(file.path)", "error": "\(error.cause)"]
            )
        }
    }

    func run() async {
        await cancelWhenGracefulShutdown { await keepNowAndThen() }
        _ = await keep()
    }

    /// At once when nothing was written for a while, so that a crash forgets little.
    private func keepNowAndThen() async {
        var last: ContinuousClock.Instant?
        while !Task.isCancelled {
            // Being woken for shutdown is the ordinary end.
            do { try await Task.sleep(for: .seconds(1)) } catch { return }
            let now = ContinuousClock.now
            if let last, last.duration(to: now) < ServerLimits.usesKeptEvery { continue }
            if await keep() { last = now }
        }
    }

    /// - Returns: false when there was nothing to write.
    private func keep() async -> Bool {
        guard let uses = loop.idle.takeChanges(at: loop.time) else { return false }
        // Not where calls are served: it waits for the disk.
        let cause: String? = await withTaskExecutorPreference(globalConcurrentExecutor) {
            do throws(SessionUseFile.Problem) {
                try file.keep(uses)
                return nil
            } catch {
                return error.cause
            }
        }
        if let cause {
            loop.idle.putBackChanges()
            logger.warning(
                "last uses of sessions not written; after a restart desks may have to give a PIN",
                metadata: ["file": "\(file.path)", "error": "\(cause)"]
            )
        }
        return true
    }
}
