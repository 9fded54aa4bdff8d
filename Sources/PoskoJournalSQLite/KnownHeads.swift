import PoskoCore
import PoskoJournal

/// Where the streams end as the writing connection left them, so that they need not be looked up
/// for every batch. They hold as long as nobody else has changed the file.
struct KnownHeads: Sendable {
    var heads: [StreamID: StreamHead] = [:]
    /// SQLite's, when the heads were right; -1 before the first batch.
    var dataVersion = -1
}
