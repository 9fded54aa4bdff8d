import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@testable import PoskoJournal

@Suite("Entries of the staff")
struct StaffCodecTests {
    static func facts() throws -> [StaffFact] {
        let siti = try #require(StaffID("siti.r"))
        let device = try #require(DeviceID("0123456789abcdef"))
        let grants = [
            try #require(Grant(.admin, at: nil)),
            try #require(Grant(.cardOfficer, at: EventCode("tanjungsari"))),
        ]
        let token = try #require(TokenHash(Array(201...232)))
        let later = Timestamp(milliseconds: 1_763_690_400_000)
        let verifier = try #require(
            PINVerifier("$scrypt$ln=15,r=8,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNo")
        )
        return [
            .accountAdded(siti, name: "Siti Rahayu", grants), .grantsSet(siti, grants),
            .codeMade(
                siti,
                Enrolment(
                    code: try #require(CodeHash(Array(1...32))),
                    expires: later,
                    sessionSeconds: 57_600
                )
            ),
            .codeUsed(siti), .accountReset(siti), .accountRevoked(siti),
            .deviceEnrolled(
                device,
                try #require(DeviceKey(Array(101...132))),
                label: "front desk 2"
            ),
            .deviceRevoked(device),
            .sessionBegun(token, siti, device, expires: later),
            .sessionEnded(token), .pinSet(siti, verifier),
            .pinFailed(siti, device, failures: 4), .pinLocked(siti, until: later),
        ]
    }

    private static func sealed(
        _ outcome: Entry.Outcome,
        stream: StreamID = .staff
    ) throws -> SealedEntry {
        let entry = Entry(
            stream: stream,
            sequence: 1,
            stamp: Stamp(time: Timestamp(milliseconds: 1), staff: "admin", device: "desk-1"),
            requestID: try #require(RequestID("r1")),
            commandDigest: .sha256([1]),
            outcome: outcome
        )
        var writer = JournalWriter(capacity: 64)
        entry.encode(to: &writer, after: .zero)
        return SealedEntry(
            entry: entry,
            previousHash: .zero,
            bytes: writer.bytes,
            hash: .sha256(writer.bytes),
            keyChanges: []
        )
    }

    @Test("Every fact is read as it was written, in protobuf's own bytes")
    func roundTrip() throws {
        for facts in try Self.facts().map({ [$0] }) + [try Self.facts(), []] {
            let sealed = try Self.sealed(.staffChanged(facts))
            #expect(try SealedEntry.open(bytes: sealed.bytes) == sealed)
            let message = try Posko_Journal_V1_Entry(serializedBytes: sealed.bytes)
            let bytes: [UInt8] = try message.serializedBytes()
            #expect(bytes == sealed.bytes)
        }
    }

    @Test("Facts in a stream of the other kind are refused")
    func otherKind() throws {
        let event = StreamID.event(try #require(EventCode("tanjungsari")))
        for sealed in [
            try Self.sealed(.staffChanged(try Self.facts()), stream: event),
            try Self.sealed(.accepted(Decision([.eventClosed(.sample)]))),
            try Self.sealed(.accepted(Decision([], claims: ClaimChange(acquired: [.card("S-1")])))),
        ] {
            #expect(throws: JournalError.self) { try SealedEntry.open(bytes: sealed.bytes) }
        }
        let refused = try Self.sealed(.refused(Rejection(.codeInvalid)))
        #expect(try SealedEntry.open(bytes: refused.bytes) == refused)
    }

    @Test("A fact that is not of the form is refused")
    func malformed() throws {
        let wrong: [Posko_Journal_V1_StaffFact] = [
            .init(), .with { $0.codeUsed.staff = "Siti" }, .with { $0.codeUsed.staff = "" },
            .with { $0.deviceRevoked.device = "0123456789ABCDEF" },
            .with { $0.sessionEnded.tokenHash = .init(repeating: 1, count: 31) },
            .with {
                $0.pinSet.staff = "siti"
                $0.pinSet.verifier = "123456"
            },
            .with {
                $0.grantsSet.staff = "siti"
                $0.grantsSet.grants = [
                    .with {
                        $0.role = "admin"
                        $0.event = "tanjungsari"
                    }
                ]
            },
            .with {
                $0.grantsSet.staff = "siti"
                $0.grantsSet.grants = [.with { $0.role = "king" }]
            },
        ]
        for fact in wrong {
            var message = try Posko_Journal_V1_Entry(
                serializedBytes: try Self.sealed(.staffChanged([])).bytes
            )
            message.staffFacts = [fact]
            let bytes: [UInt8] = try message.serializedBytes()
            #expect(throws: JournalError.self) { try SealedEntry.open(bytes: bytes) }
        }
    }
}
