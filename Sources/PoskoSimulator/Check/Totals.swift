/// What happened in runs, counted.
package struct Totals: Hashable, Sendable {
    package var seeds = 0
    package var virtualTime = VirtualDuration.zero
    /// Requests that reached a server, each time they did.
    package var commands = 0
    package var accepted = 0
    package var refused = 0
    /// Requests that were answered before and are answered again.
    package var repeated = 0
    /// Told to try again, or never told.
    package var failed = 0
    package var reads = 0
    /// Looks of a live view after a signal.
    package var watches = 0
    package var entries = 0
    package var transactions = 0
    /// Writes, probes and reads of the journal that failed.
    package var diskFaults = 0
    /// Writes that failed: the server reads its state anew.
    package var rebuilt = 0
    package var crashes = 0
    package var restarts = 0
    /// Crashes in which a part of a transaction survived.
    package var torn = 0
    /// Of them, those that left half an entry: the start has to refuse it.
    package var damaged = 0
    /// Comparisons of the whole state with the whole journal.
    package var replays = 0

    package init() {}

    package static func += (total: inout Self, other: Self) {
        total.seeds += other.seeds
        total.virtualTime = total.virtualTime + other.virtualTime
        total.commands += other.commands
        total.accepted += other.accepted
        total.refused += other.refused
        total.repeated += other.repeated
        total.failed += other.failed
        total.reads += other.reads
        total.watches += other.watches
        total.entries += other.entries
        total.transactions += other.transactions
        total.diskFaults += other.diskFaults
        total.rebuilt += other.rebuilt
        total.crashes += other.crashes
        total.restarts += other.restarts
        total.torn += other.torn
        total.damaged += other.damaged
        total.replays += other.replays
    }
}

extension Totals: CustomStringConvertible {
    package var description: String {
        let tenths = virtualTime.microseconds / 360_000_000
        return """
            seeds \(seeds), virtual hours \(tenths / 10).\(tenths % 10)
            commands \(commands): accepted \(accepted), refused \(refused), repeated \(repeated), \
            failed \(failed)
            reads \(reads), watches \(watches)
            entries \(entries) in \(transactions) transactions
            disk faults \(diskFaults), rebuilt \(rebuilt), crashes \(crashes) (torn \(torn), \
            damaged \(damaged)), restarts \(restarts)
            replays compared \(replays)
            """
    }
}
