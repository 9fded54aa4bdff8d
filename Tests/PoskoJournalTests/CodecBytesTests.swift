import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@Suite("An entry's bytes are those that SwiftProtobuf writes for the same message")
struct CodecBytesTests {
    @Test("Every fact")
    func facts() throws {
        for fact in try FactSamples.all() {
            try check(next([fact]), "\(fact.caseName)")
        }
        try check(next(FactSamples.all()), "all of them")
        try check(next([]), "none")
    }

    @Test("Every reason of a refusal", arguments: Rejection.Reason.allCases)
    func refusals(_ reason: Rejection.Reason) throws {
        for details in [[], [("", "")], [("key", ""), ("", "value")]] {
            let details = details.map { Rejection.Detail(key: $0.0, value: $0.1) }
            var stream = try JournalComplianceStream("tanjungsari")
            try check(
                stream.next(.refused(Rejection(reason, details: details))),
                "\(reason) \(details)"
            )
        }
    }

    @Test("Claims taken and given back")
    func claims() throws {
        let claims: [Claim] = [.card(""), .worker(try FactSamples.nik(), .jkm), .card("S-1")]
        for (acquired, released) in [(claims, []), ([], claims), (claims, claims)] {
            var stream = try JournalComplianceStream("tanjungsari")
            try check(stream.next(acquiring: acquired, releasing: released), "")
        }
    }

    @Test(
        "Lengths at which a length, or that of a message around it, needs another byte",
        arguments: [0..<140, 16_330..<16_400, 2_097_140..<2_097_141, 2_097_152..<2_097_153]
    )
    func lengths(_ lengths: Range<Int>) throws {
        let station = try FactSamples.station()
        for length in lengths {
            let reason = String(repeating: "x", count: length)
            let fact = Fact.skipped(FactSamples.ticket, station, reason: reason)
            try check(next([fact, .eventClosed(.sample)]), "\(length)")
        }
    }

    @Test("Every seven bits of a number")
    func numbers() throws {
        for bit in 0..<32 {
            for number in [(1 << bit) - 1, 1 << bit] {
                try check(next([.rosterRowsRead(rows: number)]), "\(number)")
            }
        }
        for bit in 0..<64 {
            for time in [Int64(1) << bit, (Int64(1) << bit) &- 1, -(Int64(1) << bit & .max)] {
                var stream = try JournalComplianceStream("tanjungsari")
                try check(stream.next(time_ms: time), "\(time)")
            }
        }
    }

    @Test("A thousand random entries")
    func random() throws {
        let seed = UInt64.random(in: .min ... .max)
        var source = EntrySource(seed: seed)
        for round in 0..<1_000 {
            var keys = StreamKeys.test(.staff)
            let sealed = SealedEntry.seal(
                try source.entry(),
                after: source.digest(),
                with: .test,
                &keys,
                .theFirst
            )
            try check(sealed, "seed \(seed), round \(round)")
        }
    }

    private func next(_ facts: [Fact]) throws -> SealedEntry {
        var stream = try JournalComplianceStream("tanjungsari")
        return try stream.next(facts)
    }

    /// A field that the contract does not have, on whatever level, is not in the second bytes.
    private func check(_ sealed: SealedEntry, _ comment: Comment) throws {
        var options = BinaryDecodingOptions()
        options.discardUnknownFields = true
        let message = try Posko_Journal_V1_Entry(serializedBytes: sealed.bytes, options: options)
        let bytes: [UInt8] = try message.serializedBytes()
        // Compared before it is expected, for a failure would print megabytes.
        let isSame = bytes == sealed.bytes
        #expect(isSame, comment)
        let keys = StreamKeys.test(sealed.entry.stream)
        let isReadBack = try SealedEntry.open(bytes: sealed.bytes, keys: keys) == sealed
        #expect(isReadBack, comment)
    }
}
