import GRDB
import PoskoJournal

/// One SQLite connection on a serial queue of its own.
///
/// SQLite blocks while a disk syncs, so nothing of it may run on the threads of the concurrency
/// runtime. A call suspends its task until the queue has got to it; calls run in the order in which
/// they came.
struct Connection: Sendable {
    let database: DatabaseQueue

    /// Runs `body` on the connection's queue. It runs to its end when the task is cancelled: half
    /// of a commit is no use to anybody.
    func run<Success: Sendable>(
        _ body: @escaping @Sendable (Database) throws(JournalError) -> Success
    ) async throws(JournalError) -> Success {
        let result = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Success, JournalError>, Never>) in
            database.asyncWriteWithoutTransaction { connection in
                continuation.resume(
                    returning: Result { () throws(JournalError) in try body(connection) }
                )
            }
        }
        return try result.get()
    }
}
