import PoskoCore
import PoskoJournal
import PoskoTestSupport
import Testing

@Suite("The chain verifier finds what does not belong")
struct ChainVerifierTests {
    private let code: StreamID
    private let entries: [SealedEntry]

    init() throws {
        var stream = try JournalComplianceStream("tanjungsari")
        entries = try stream.next(count: 5)
        code = stream.code
    }

    private func refusal(
        of sequence: [SealedEntry],
        from first: UInt64 = 1
    ) -> JournalError? {
        var verifier = ChainVerifier(stream: code, from: first)
        do throws(JournalError) {
            for sealed in sequence { try verifier.take(sealed) }
            return nil
        } catch {
            return error
        }
    }

    private func corrupt(_ sequence: UInt64, _ cause: String) -> JournalError {
        .corrupt(stream: "tanjungsari", sequence: sequence, cause: cause)
    }

    @Test("A whole stream, and one from the middle")
    func whole() {
        #expect(refusal(of: entries) == nil)
        for first in 1...5 {
            #expect(refusal(of: Array(entries[(first - 1)...]), from: UInt64(first)) == nil)
        }
        var verifier = ChainVerifier(stream: code)
        #expect(verifier.head == .start)
        #expect(throws: Never.self) { for entry in entries { try verifier.take(entry) } }
        #expect(verifier.head == StreamHead(entries[4]))
    }

    @Test("A missing entry, one that comes twice, two that are swapped")
    func order() {
        #expect(
            refusal(of: [entries[0], entries[2]])
                == corrupt(2, "it is missing; entry 3 stands in its place")
        )
        #expect(refusal(of: [entries[1]]) != nil)
        #expect(
            refusal(of: [entries[0], entries[0]])
                == corrupt(2, "entry 1 stands in its place")
        )
        #expect(
            refusal(of: [entries[0], entries[2], entries[1]])
                == corrupt(2, "it is missing; entry 3 stands in its place")
        )
        #expect(refusal(of: [entries[2]], from: 2) != nil)
    }

    @Test("An entry of another past")
    func fork() throws {
        var fork = try JournalComplianceStream("tanjungsari")
        _ = try fork.next([.eventClosed(.sample)])
        let other = try fork.next()
        let cause = "it does not hold the hash of the entry before it; one was changed"
        #expect(refusal(of: [entries[0], other]) == corrupt(2, cause))
        #expect(refusal(of: [entries[0], entries[1]], from: 1) == nil)
        // From the middle the first is believed, the second is not.
        #expect(refusal(of: [other], from: 2) == nil)
        #expect(refusal(of: [other, entries[2]], from: 2) == corrupt(3, cause))
        var keys = StreamKeys.test(code)
        let first = SealedEntry.seal(
            entries[0].entry,
            after: .sha256([]),
            with: .test,
            &keys
        )
        #expect(refusal(of: [first]) == corrupt(1, cause))
    }

    @Test("An entry of another stream")
    func stream() throws {
        var other = try JournalComplianceStream("sukatani")
        #expect(
            refusal(of: [try other.next()])
                == corrupt(1, "it is an entry of another stream, sukatani")
        )
    }

    @Test("A time that runs backwards")
    func time() throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let late = try stream.next(time_ms: 10)
        let early = try stream.next(time_ms: 9)
        #expect(
            refusal(of: [late, early]) == corrupt(2, "it is older than the entry before it")
        )
    }

    @Test("Stored bytes that do not have their hash")
    func hash() throws {
        var verifier = ChainVerifier(stream: code)
        let first = entries[0]
        let expected = corrupt(1, "its bytes do not have the hash that was stored with them")
        for hash in [entries[1].hash.bytes, [], Array(first.hash.bytes.dropLast())] {
            #expect(throws: expected) { try verifier.take(stored: first.bytes, hash: hash) }
        }
        #expect(throws: corrupt(1, "its bytes are not a message")) {
            try verifier.take(stored: [0xFF], hash: Digest.sha256([0xFF]).bytes)
        }
        #expect(try verifier.take(stored: first.bytes, hash: first.hash.bytes) == first)
    }
}
