import GRDB
import PoskoJournal

/// One SQLite connection on a thread of its own; calls run in the order in which they came.
struct Connection: Sendable {
    let database: DatabaseQueue
    let thread: BlockingThread

    init(database: DatabaseQueue, label: String) {
        self.database = database
        thread = BlockingThread(label: label)
    }

    func run<Success: Sendable>(
        _ body: (Database) throws(JournalError) -> Success
    ) async throws(JournalError) -> Success {
        try await thread.run { () throws(JournalError) in
            let result = database.writeWithoutTransaction { database in
                Result { () throws(JournalError) in try body(database) }
            }
            return try result.get()
        }
    }

    func close() async {
        // Every entry was durable before this. What SQLite could not tidy up it does at the next
        // opening, and the connection goes with the last reference to it.
        try? await thread.run { () throws(JournalError) in
            try JournalError.mapping { try database.close() }
        }
    }
}
