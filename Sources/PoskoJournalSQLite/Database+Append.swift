import Foundation
import GRDB
import PoskoCore
import PoskoJournal

extension Database {
    /// Writes the batch in one transaction that begins with the write lock, so that nothing changes
    /// between the checks and the commit.
    ///
    /// - Parameter known: the heads as this connection left them; changed with the batch.
    func append(_ batch: [SealedEntry], after known: inout KnownHeads) throws(JournalError) {
        try JournalError.mapping {
            var heads: [StreamID: StreamHead] = [:]
            var version = 0
            try inTransaction(.immediate) {
                version = try dataVersion()
                if version == known.dataVersion { heads = known.heads }
                for sealed in batch {
                    let stream = sealed.entry.stream
                    let head = try heads[stream] ?? self.head(of: stream)
                    heads[stream] = try head.appending(sealed)
                    try insert(sealed)
                    try change(sealed.entry.claims, of: sealed.entry)
                    for change in sealed.keyChanges { try self.change(change, of: stream) }
                }
                return .commit
            }
            known = KnownHeads(heads: heads, dataVersion: version)
        }
    }

    /// Goes up when another connection has changed the file; what this one writes leaves it as it
    /// is. <https://www.sqlite.org/pragma.html#pragma_data_version>
    private func dataVersion() throws -> Int {
        try Int.fetchOne(try cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }

    private func head(of stream: StreamID) throws -> StreamHead {
        let statement = try cachedStatement(
            sql: """
                SELECT sequence, hash, time_ms FROM entry
                WHERE stream = ? ORDER BY sequence DESC LIMIT 1
                """
        )
        let row = try Row.fetchOne(statement, arguments: [stream.description])
        guard let row else { return .start }
        guard let sequence = UInt64.fromDatabaseValue(row[0]),
            let bytes = Data.fromDatabaseValue(row[1]), let hash = Digest(stored: bytes),
            let time = Int64.fromDatabaseValue(row[2])
        else {
            throw JournalError.corrupt(
                stream: stream.description,
                sequence: 0,
                cause: "its last entry has no hash"
            )
        }
        return StreamHead(
            sequence: sequence,
            hash: hash,
            time: Timestamp(milliseconds: time)
        )
    }

    private func insert(_ sealed: SealedEntry) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO entry (stream, sequence, time_ms, bytes, hash) VALUES (?, ?, ?, ?, ?)
                """
        )
        try statement.execute(arguments: [
            sealed.entry.stream.description,
            Int64(clamping: sealed.entry.sequence),
            sealed.entry.stamp.time.milliseconds,
            Data(sealed.bytes),
            Data(sealed.hash.bytes),
        ])
    }

    /// Changes keys without an entry, in one transaction.
    func settle(_ changes: [KeyChange], of stream: StreamID) throws(JournalError) {
        try JournalError.mapping {
            try inTransaction(.immediate) {
                for change in changes { try self.change(change, of: stream) }
                return .commit
            }
        }
    }

    private func change(_ change: KeyChange, of stream: StreamID) throws {
        switch change {
        case .keep(let person, let box):
            let statement = try cachedStatement(
                sql: "INSERT OR REPLACE INTO person_key (stream, person, box) VALUES (?, ?, ?)"
            )
            try statement.execute(arguments: [stream.description, person.value, Data(box)])
        case .forget(let person):
            let statement = try cachedStatement(
                sql: "DELETE FROM person_key WHERE stream = ? AND person = ?"
            )
            try statement.execute(arguments: [stream.description, person.value])
        }
    }

    /// First gives back, then takes: as `Claims.apply` folds it.
    private func change(_ change: ClaimChange, of entry: Entry) throws {
        for claim in change.released {
            let statement = try cachedStatement(
                sql: "DELETE FROM claim WHERE kind = ? AND key = ? AND stream = ?"
            )
            try statement.execute(
                arguments: [
                    claim.kind.rawValue, Data(claim.key.bytes), entry.stream.description,
                ])
        }
        for claim in change.acquired {
            let statement = try cachedStatement(
                sql: """
                    INSERT INTO claim (kind, key, stream, sequence) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """
            )
            try statement.execute(arguments: [
                claim.kind.rawValue, Data(claim.key.bytes), entry.stream.description,
                Int64(clamping: entry.sequence),
            ])
            guard changesCount == 1 else {
                throw JournalError.claimTaken(claim, holder: try holder(of: claim))
            }
        }
    }

    private func holder(of claim: Claim) throws -> StreamID {
        let statement = try cachedStatement(
            sql: "SELECT stream FROM claim WHERE kind = ? AND key = ?"
        )
        let stream =
            try String.fetchOne(statement, arguments: [claim.kind.rawValue, Data(claim.key.bytes)])
            ?? ""
        guard let holder = StreamID(stream) else {
            throw JournalError.corrupt(
                stream: stream,
                sequence: 0,
                cause: "it holds a claim but is no event's code"
            )
        }
        return holder
    }
}
