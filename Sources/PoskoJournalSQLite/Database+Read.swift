import Foundation
import GRDB
import PoskoCore
import PoskoJournal

extension Database {
    /// Up to `limit` entries from `sequence` on, each verified against the one before. When that
    /// one is not asked for it is read too, because only it says whether the first of the answer is
    /// in its place.
    func entries(
        of stream: StreamID,
        from sequence: UInt64,
        limit: Int,
        keys: StreamKeys
    ) throws(JournalError) -> [SealedEntry] {
        let isMiddle = sequence > 1
        let first = isMiddle ? sequence - 1 : 1
        let rowsMax = isMiddle && limit < .max ? limit + 1 : limit
        var verifier = ChainVerifier(from: first, keys: keys)
        var entries: [SealedEntry] = []
        do {
            let statement = try cachedStatement(
                sql: """
                    SELECT sequence, time_ms, bytes, hash FROM entry
                    WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?
                    """
            )
            let rows = try Row.fetchCursor(
                statement,
                arguments: [stream.description, Int64(clamping: first), rowsMax]
            )
            while let row = try rows.next() {
                let sealed = try verifier.take(row)
                if sealed.entry.sequence >= sequence { entries.append(sealed) }
            }
        } catch {
            // Where the file is damaged, the entry that was next is the one that is lost.
            return try JournalError.mapping(
                stream: stream.description,
                sequence: verifier.head.sequence + 1
            ) { throw error }
        }
        return entries
    }

    /// The keys of a stream's people, sealed.
    func keys(
        of stream: StreamID
    ) throws(JournalError) -> [(person: PersonNumber, box: [UInt8])] {
        try JournalError.mapping {
            let statement = try cachedStatement(
                sql: "SELECT person, box FROM person_key WHERE stream = ?"
            )
            let rows = try Row.fetchCursor(statement, arguments: [stream.description])
            var keys: [(person: PersonNumber, box: [UInt8])] = []
            while let row = try rows.next() {
                keys.append((PersonNumber(row[0]), Array(row[1] as Data)))
            }
            return keys
        }
    }

    /// All streams in order. Each is one step of the primary key's index, so the number of entries
    /// does not matter.
    func streams() throws(JournalError) -> [StreamID] {
        try JournalError.mapping {
            let statement = try cachedStatement(
                sql: "SELECT min(stream) FROM entry WHERE stream > ?"
            )
            var streams: [StreamID] = []
            var last = ""
            while let next = try String.fetchOne(statement, arguments: [last]) {
                guard let code = StreamID(next) else {
                    throw JournalError.corrupt(
                        stream: next,
                        sequence: 0,
                        cause: "it is not named by an event's code"
                    )
                }
                streams.append(code)
                last = next
            }
            return streams
        }
    }
}

extension ChainVerifier {
    /// Takes a row of `entry`; the columns beside the bytes have to say what the bytes say.
    fileprivate mutating func take(_ row: Row) throws(JournalError) -> SealedEntry {
        let expected = head.sequence + 1
        guard let sequence = UInt64.fromDatabaseValue(row[0]),
            let time = Int64.fromDatabaseValue(row[1]),
            let bytes = Data.fromDatabaseValue(row[2]),
            let hash = Data.fromDatabaseValue(row[3])
        else { throw corrupt("it is not stored as an entry is") }
        guard sequence == expected else {
            throw corrupt("it is missing; the next one is entry \(sequence)")
        }
        let sealed = try take(stored: Array(bytes), hash: hash)
        guard sealed.entry.stamp.time.milliseconds == time else {
            throw .corrupt(
                stream: stream.description,
                sequence: expected,
                cause: "its column of the time differs from its bytes"
            )
        }
        return sealed
    }
}

extension Database {
    /// The table of claims is what the entries come to, no more and no less.
    func require(_ claims: Claims) throws(JournalError) {
        try JournalError.mapping {
            let rows = try Row.fetchCursor(self, sql: "SELECT kind, key, stream FROM claim")
            var holders: [HeldClaim: String] = [:]
            while let row = try rows.next() {
                holders[HeldClaim(kind: row[0], key: row[1])] = row[2]
            }
            for (claim, holder) in claims.all {
                guard holders.removeValue(forKey: HeldClaim(claim)) == "\(holder)"
                else { throw JournalError.lostClaim(of: holder) }
            }
            if let extra = holders.values.min() { throw JournalError.foundClaim(of: extra) }
        }
    }
}

private struct HeldClaim: Hashable {
    let kind: String
    let key: Data

    init(kind: String, key: Data) {
        self.kind = kind
        self.key = key
    }

    init(_ claim: Claim) {
        self.init(kind: claim.kind.rawValue, key: Data(claim.key.bytes))
    }
}
