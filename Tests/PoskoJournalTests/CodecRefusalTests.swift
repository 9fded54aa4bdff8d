import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@Suite("Bytes that are not an entry are refused, and nothing traps")
struct CodecRefusalTests {
    /// Words replaced by others of the same length, and the field that the refusal has to name.
    private static let spoilt: [(fact: FactCase, word: String, other: String, field: String)] = [
        (.eventCreated, "32.14.16.2005", "32.14.16.2xx5", "village_code"),
        (.eventCreated, "2026-11-22", "2026-11-31", "date"),
        (.eventCreated, "screening-id-2025.1", "screening-id-2999.1", "rule_set"),
        (.eventCreated, "pgs-2014", "pgs-9999", "bmi_profile"),
        (.eventCreated, "doctor\u{12}", "Doctor\u{12}", "station.code"),
        (.registrationAdded, "roster", "rooster".prefix(6).description, "door"),
        (.registrationAdded, "given", "taken", "consent"),
        (.registrationAdded, "both", "bath", "purpose"),
        (.called, "P007", "Q007", "ticket"),
        (.called, "P007", "P0x7", "ticket"),
        (.called, "P007", "p007", "ticket"),
        (.called, "vitals-2", "vitals_2", "station"),
        (.transferred, "vitals-2", "Vitals-2", "from_station"),
        (.cardListed, "JKK", "JKX", "programmes"),
        (.cardListed, "regency", "regents", "funding"),
        (.cardForwarded, "32.14.16.2005", "3214162005xxx", "to_village_code"),
    ]

    @Test("A word that nobody knows")
    func words() throws {
        let samples = try FactSamples.all()
        for spoilt in Self.spoilt {
            var found = 0
            for fact in samples where FactCase(fact) == spoilt.fact {
                var stream = try JournalComplianceStream("tanjungsari")
                let bytes = try stream.next([fact]).bytes
                guard let other = bytes.replacing(spoilt.word, with: spoilt.other) else { continue }
                found += 1
                let cause = try #require(Self.refusal(of: other), "\(spoilt)")
                #expect(cause.hasPrefix("facts[0]."), "\(cause)")
                #expect(cause.contains(spoilt.field), "\(cause)")
                #expect(!cause.contains(spoilt.other), "\(cause)")
            }
            #expect(found > 0, "no sample of \(spoilt.fact) has \(spoilt.word)")
        }
    }

    @Test("Fields of the entry itself")
    func entryFields() throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let claimed = try stream.next(acquiring: [.worker(try FactSamples.nik(), .jkk)]).bytes
        let refused = try stream.next(.refused(Rejection(.lineEmpty))).bytes
        let cases: [(bytes: [UInt8]?, field: String)] = [
            (claimed.replacing("tanjungsari", with: "Tanjungsari"), "stream"),
            (claimed.replacing("tanjungsari.1", with: "tanjungsari 1"), "request_id"),
            (claimed.replacing("worker", with: "walker"), "claim.kind"),
            // Field 2, the sequence, again: 0.
            (claimed + [0x10, 0x00], "sequence"),
            // Field 3, the hash before, again: 31 bytes.
            (claimed + [0x1A, 31] + [UInt8](repeating: 0, count: 31), "previous_hash"),
            (claimed + [0x42, 0x00], "command_digest"),
            // Field 9: a fact without a kind, one of an unknown kind.
            (claimed + [0x4A, 0x00], "facts[1].kind"),
            (claimed + [0x4A, 0x03, 0x9A, 0x06, 0x00], "facts[1].kind"),
            // A refusal beside facts; one without a reason; one with an unknown reason.
            (refused + [0x4A, 0x02, 0x1A, 0x00], "rejection"),
            (refused + [0x52, 0x02, 0x08, 0x00], "rejection.reason"),
            (refused + [0x52, 0x03, 0x08, 0xE7, 0x07], "rejection.reason"),
            (refused + [0x52, 0x06, 0x08, 0x80, 0x80, 0x80, 0x80, 0x01], "rejection.reason"),
            // Field 100, which nobody knows.
            (claimed + [0xA0, 0x06, 0x01], "entry"),
        ]
        for (bytes, field) in cases {
            let bytes = try #require(bytes)
            let cause = try #require(Self.refusal(of: bytes), "\(field)")
            #expect(cause.hasPrefix(field), "\(cause)")
        }
    }

    @Test("A refusal names the stream and the sequence that the bytes claim")
    func place() throws {
        var stream = try JournalComplianceStream("tanjungsari")
        _ = try stream.next()
        let bytes = try stream.next().bytes
        #expect(
            throws: JournalError.corrupt(
                stream: "tanjungsari",
                sequence: 2,
                cause: "facts[1].kind is not a fact that this program knows"
            )
        ) { try SealedEntry.open(bytes: bytes + [0x4A, 0x00]) }
        #expect(
            throws: JournalError.corrupt(
                stream: "",
                sequence: 0,
                cause: "its bytes are not a message"
            )
        ) { try SealedEntry.open(bytes: bytes.dropLast()) }
    }

    @Test("Ten thousand mutations: an entry or a refusal")
    func mutations() throws {
        let seed = UInt64.random(in: .min ... .max)
        var source = ByteMutator(seed: seed)
        var originals: [SealedEntry] = []
        var stream = try JournalComplianceStream("tanjungsari")
        let claim = Claim.worker(try FactSamples.nik(), .jkk)
        for fact in try FactSamples.all() {
            originals.append(try stream.next([fact], acquiring: [claim], releasing: [.card("S")]))
        }
        originals.append(try stream.next(.refused(Rejection(.lineEmpty))))
        var opened = 0
        var refused = 0
        for round in 0..<10_000 {
            let original = originals[round % originals.count]
            let bytes = source.mutate(original.bytes)
            do throws(JournalError) {
                var keys = stream.keys
                let read = try SealedEntry.open(bytes: bytes, keys: keys)
                opened += 1
                #expect(bytes == original.bytes || read.hash != original.hash, "seed \(seed)")
                // Whatever can be read can be written, and is read as the same; but not what is
                // about somebody without a key, of whom nothing was read.
                guard Self.highestPerson(in: bytes) <= keys.count else { continue }
                let again = SealedEntry.seal(
                    read.entry,
                    after: read.previousHash,
                    with: .test,
                    &keys,
                    .theFirst
                )
                #expect(again.entry == read.entry, "seed \(seed)")
            } catch {
                refused += 1
                guard case .corrupt = error else {
                    Issue.record("\(error), seed \(seed), round \(round)")
                    continue
                }
            }
        }
        #expect(opened > 0 && refused > 0, "seed \(seed)")
    }

    private static func highestPerson(in bytes: [UInt8]) -> Int {
        let text = (try? Posko_Journal_V1_Entry(serializedBytes: bytes))?.textFormatString() ?? ""
        return text.matches(of: /person: (\d+)/).compactMap { Int($0.1) }.max() ?? 0
    }

    /// The cause with which bytes are refused; nil when they are an entry.
    private static func refusal(of bytes: [UInt8]) -> String? {
        do throws(JournalError) {
            _ = try SealedEntry.open(bytes: bytes)
            return nil
        } catch {
            if case .corrupt(_, _, let cause) = error { return cause }
            return nil
        }
    }
}
