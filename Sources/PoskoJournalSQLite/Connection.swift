import Dispatch
import GRDB
import PoskoJournal

/// One SQLite connection on a thread of its own.
///
/// SQLite blocks while a disk syncs, so nothing of it may run on the threads of the concurrency
/// runtime or of the event loop. A call moves its task to the connection's thread; calls run in the
/// order in which they came. A task that runs there already does not change threads.
struct Connection: Sendable {
    let database: DatabaseQueue
    let thread: ConnectionThread

    init(database: DatabaseQueue, label: String) {
        self.database = database
        thread = ConnectionThread(label: label)
    }

    /// Runs `body` on the connection's thread. It runs to its end when the task is cancelled: half
    /// of a commit is no use to anybody.
    func run<Success: Sendable>(
        _ body: @escaping @Sendable (Database) throws(JournalError) -> Success
    ) async throws(JournalError) -> Success {
        try await withTaskExecutorPreference(thread) { () async throws(JournalError) in
            try perform(body)
        }
    }

    private func perform<Success: Sendable>(
        _ body: @Sendable (Database) throws(JournalError) -> Success
    ) throws(JournalError) -> Success {
        let result = database.blockingWrite { database in
            Result { () throws(JournalError) in try body(database) }
        }
        return try result.get()
    }
}

extension DatabaseQueue {
    /// GRDB's asynchronous function has the same name; here it is said which is meant.
    fileprivate func blockingWrite<Success>(_ body: (Database) -> Success) -> Success {
        writeWithoutTransaction(body)
    }
}

/// Runs tasks one after the other, on a thread that may block.
final class ConnectionThread: TaskExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
