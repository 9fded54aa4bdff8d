import PoskoCore
import PoskoJournal
import Testing

extension JournalCompliance {
    func isEmptyAtFirst(_ journal: any Journal) async throws {
        let stream = try JournalComplianceStream("tanjungsari")
        #expect(try await journal.streams().isEmpty)
        #expect(try await journal.all(of: stream.code).isEmpty)
    }

    func readsWhatWasAppended(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let first = try stream.next()
        let others = try stream.next(count: 3)
        try await journal.append([first])
        try await journal.append(others)
        // Equal in entry, bytes and both hashes.
        #expect(try await journal.all(of: stream.code) == [first] + others)
    }

    func readsFromTheMiddle(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let entries = try stream.next(count: 6)
        try await journal.append(entries)
        for sequence in 0...6 {
            let read = try await journal.read(stream.code, from: UInt64(sequence), limit: 100)
            #expect(read == Array(entries.dropFirst(max(0, sequence - 1))))
        }
        #expect(
            try await journal.read(stream.code, from: 3, limit: 2) == Array(entries[2...3])
        )
    }

    func readsUpToTheLimit(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let entries = try stream.next(count: 5)
        try await journal.append(entries)
        for limit in [0, 1, 4, 5, 6, .max] {
            let read = try await journal.read(stream.code, from: 1, limit: limit)
            #expect(read == Array(entries.prefix(limit)))
        }
        #expect(try await journal.read(stream.code, from: 1, limit: -1).isEmpty)
        #expect(
            try await journal.read(stream.code, from: 2, limit: .max) == Array(entries[1...])
        )
    }

    func readsNothingBeyondTheEnd(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        try await journal.append(try stream.next(count: 2))
        for sequence: UInt64 in [3, 4, 1_000, UInt64(Int64.max), .max] {
            #expect(try await journal.read(stream.code, from: sequence, limit: 10).isEmpty)
        }
    }

    func listsStreamsInOrder(_ journal: any Journal) async throws {
        var codes: [StreamID] = []
        for name in ["sukatani", "a-1", "ab1", "tanjungsari", "a-10", "1st", "sukatani-2"] {
            var stream = try JournalComplianceStream(name)
            try await journal.append(try stream.next(count: 2))
            codes.append(stream.code)
        }
        #expect(try await journal.streams() == codes.sorted())
    }

    func takesABatchOfSeveralStreams(_ journal: any Journal) async throws {
        var one = try JournalComplianceStream("sukatani")
        var other = try JournalComplianceStream("tanjungsari")
        let batch = try [one.next(), other.next(), one.next(), one.next(), other.next()]
        try await journal.append(batch)
        #expect(try await journal.all(of: one.code) == [batch[0], batch[2], batch[3]])
        #expect(try await journal.all(of: other.code) == [batch[1], batch[4]])
    }

    func takesAnEmptyBatch(_ journal: any Journal) async throws {
        try await journal.append([])
        #expect(try await journal.streams().isEmpty)
    }

    func keepsARefusal(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let refusal = Rejection(
            .slotsExhausted,
            details: [Rejection.Detail(key: "slots", value: "300")]
        )
        let entries = try [stream.next(), stream.next(.refused(refusal)), stream.next()]
        try await journal.append(entries)
        #expect(try await journal.all(of: stream.code) == entries)
    }

    func isClosedForGood(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let entry = try stream.next()
        await journal.close()
        await journal.close()
        let closed = JournalError.unavailable(cause: "the journal is closed")
        await #expect(throws: closed) { try await journal.append([entry]) }
        await #expect(throws: closed) { try await journal.append([]) }
        await #expect(throws: closed) { try await journal.probe() }
        await #expect(throws: closed) { try await journal.all(of: stream.code) }
        await #expect(throws: closed) { try await journal.streams() }
    }
}
