import Dispatch
import PoskoJournal

/// Runs tasks one after the other, on a thread that may block.
///
/// SQLite blocks while a disk syncs, so nothing of it may run on the threads of the concurrency
/// runtime or of the event loop.
final class BlockingThread: TaskExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Moves the task here for the time of `body`; a task that is here already does not change
    /// threads. `body` runs to its end when the task is cancelled: half of a commit is no use to
    /// anybody.
    func run<Success: Sendable>(
        _ body: () throws(JournalError) -> Success
    ) async throws(JournalError) -> Success {
        try await withTaskExecutorPreference(self) { () async throws(JournalError) in try body() }
    }
}
