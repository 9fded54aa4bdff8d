import PoskoCore
import PoskoJournal
import PoskoTestSupport
import Testing

@Suite("A decoded entry equals the encoded one")
struct CodecRoundTripTests {
    @Test("The table of samples has every fact")
    func everyFact() throws {
        let facts = try FactSamples.all()
        #expect(Set(facts.map(FactCase.init)) == Set(FactCase.allCases))
        for fact in facts { #expect(FactCase(fact).rawValue == fact.caseName) }
    }

    @Test("Every fact")
    func facts() throws {
        for fact in try FactSamples.all() {
            var stream = try JournalComplianceStream("tanjungsari")
            let sealed = try stream.next([fact])
            #expect(try SealedEntry.open(bytes: sealed.bytes) == sealed, "\(fact.caseName)")
        }
        var stream = try JournalComplianceStream("tanjungsari")
        let sealed = try stream.next(FactSamples.all())
        #expect(try SealedEntry.open(bytes: sealed.bytes) == sealed)
    }

    @Test("Facts that differ have bytes that differ")
    func injective() throws {
        let facts = Set(try FactSamples.all())
        let bytes = try facts.map { fact in
            var stream = try JournalComplianceStream("tanjungsari")
            return try stream.next([fact]).bytes
        }
        #expect(Set(bytes).count == facts.count)
    }

    @Test("Every reason of a refusal", arguments: Rejection.Reason.allCases)
    func refusals(_ reason: Rejection.Reason) throws {
        var stream = try JournalComplianceStream("tanjungsari")
        for count in 0...3 {
            let details = (0..<count).map { Rejection.Detail(key: "key_\($0)", value: "") }
            let sealed = try stream.next(.refused(Rejection(reason, details: details)))
            #expect(try SealedEntry.open(bytes: sealed.bytes) == sealed)
        }
    }

    @Test("Claims, in their order")
    func claims() throws {
        let nik = try FactSamples.nik()
        let claims: [Claim] = [
            .card("S-2"), .worker(nik, .jkm), .card("S-1"), .card("3214161505700001/JKK"),
            .card(""), .worker(nik, .jkk),
        ]
        var stream = try JournalComplianceStream("tanjungsari")
        for entry in [
            try stream.next(acquiring: claims), try stream.next(releasing: claims),
            try stream.next([], acquiring: claims.reversed(), releasing: claims),
        ] {
            let read = try SealedEntry.open(bytes: entry.bytes)
            #expect(read == entry)
            #expect(read.entry.claims == entry.entry.claims)
        }
        // The same thing has the same key, and the key is not the thing.
        #expect(Claim.worker(nik, .jkk) == .worker(nik, .jkk))
        #expect(Set(claims.map(\.key)).count == claims.count)
    }

    @Test("Extremes of what stands in every entry")
    func extremes() throws {
        for time in [Int64.min, -1, 0, 1, .max] {
            for sequence: UInt64 in [1, UInt64(Int64.max), .max] {
                let entry = Entry(
                    stream: try #require(StreamID("tanjungsari")),
                    sequence: sequence,
                    stamp: Stamp(
                        time: Timestamp(milliseconds: time),
                        staff: "",
                        device: "\u{0}\u{10FFFF}"
                    ),
                    requestID: try #require(RequestID("A-z_0.9:")),
                    commandDigest: .zero,
                    outcome: .accepted(Decision([]))
                )
                var keys = StreamKeys.test(entry.stream)
                let sealed = SealedEntry.seal(entry, after: .sha256([]), with: .test, &keys)
                #expect(try SealedEntry.open(bytes: sealed.bytes) == sealed)
            }
        }
    }

    @Test("SHA-256 is SHA-256")
    func digests() {
        // FIPS 180-2, "abc".
        let expected: [UInt8] = [
            0xBA, 0x78, 0x16, 0xBF, 0x8F, 0x01, 0xCF, 0xEA, 0x41, 0x41, 0x40, 0xDE, 0x5D, 0xAE,
            0x22, 0x23, 0xB0, 0x03, 0x61, 0xA3, 0x96, 0x17, 0x7A, 0x9C, 0xB4, 0x10, 0xFF, 0x61,
            0xF2, 0x00, 0x15, 0xAD,
        ]
        #expect(Digest.sha256("abc".utf8).bytes == expected)
        #expect(Digest.sha256(Array("abc".utf8)).bytes == expected)
        #expect(Digest.sha256("abc".utf8.lazy.map { $0 }).bytes == expected)
        #expect(Digest.sha256([]) != .zero)
    }
}
