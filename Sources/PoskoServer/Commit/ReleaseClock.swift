import PoskoJournal
import ServiceLifecycle

/// Does once a second what is due by the clock: slots kept for the roster fall due without anybody
/// typing, and a log that still has a forgotten key is emptied.
struct ReleaseClock: Service {
    let loop: CommitLoop

    func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                loop.releaseDue()
                await loop.journal.tidy()
                // Being woken for shutdown is the ordinary end.
                do { try await Task.sleep(for: .seconds(1)) } catch { return }
            }
        }
    }
}
