package import PoskoCore
package import PoskoJournal
import Testing

/// Makes the entries of one stream, each after the one before; none of them is written by it.
package struct JournalComplianceStream: Sendable {
    package let code: StreamID
    package private(set) var head = StreamHead.start
    package private(set) var keys: StreamKeys

    package init(_ code: String) throws {
        self.code = .event(try #require(EventCode(code)))
        keys = .test(self.code)
    }

    package mutating func next(
        _ facts: [Fact] = [.eventOpened(reason: nil)],
        acquiring acquired: [Claim] = [],
        releasing released: [Claim] = [],
        time_ms: Int64? = nil
    ) throws -> SealedEntry {
        try next(
            .accepted(
                Decision(facts, claims: ClaimChange(acquired: acquired, released: released))
            ),
            time_ms: time_ms
        )
    }

    package mutating func next(
        _ outcome: Entry.Outcome,
        time_ms: Int64? = nil
    ) throws -> SealedEntry {
        let sequence = head.sequence + 1
        let name = "\(code).\(sequence)"
        let entry = Entry(
            stream: code,
            sequence: sequence,
            stamp: Stamp(
                time: Timestamp(milliseconds: time_ms ?? 1_795_000_000_000 + Int64(sequence)),
                staff: "sari",
                device: "desk-1"
            ),
            requestID: try #require(RequestID(name)),
            commandDigest: .sha256(name.utf8),
            outcome: outcome
        )
        let sealed = SealedEntry.seal(entry, after: head.hash, with: .test, &keys, .theFirst)
        head = StreamHead(sealed)
        return sealed
    }

    package mutating func next(count: Int) throws -> [SealedEntry] {
        var entries: [SealedEntry] = []
        for _ in 0..<count { entries.append(try next()) }
        return entries
    }
}

extension Journal {
    /// Everything of a stream.
    package func all(of stream: StreamID) async throws -> [SealedEntry] {
        try await read(stream, from: 1, limit: .max)
    }
}
