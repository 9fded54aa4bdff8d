import PoskoCore
import PoskoJournal
import Testing

extension JournalCompliance {
    private func worker(_ programme: Programme) throws -> Claim {
        .worker(try NIK.parse("3214161505700001"), programme)
    }

    func refusesAClaimThatIsHeld(_ journal: any Journal) async throws {
        var one = try JournalComplianceStream("sukatani")
        var other = try JournalComplianceStream("tanjungsari")
        let claims = [Claim.card("0001"), try worker(.jkk)]
        try await journal.append([try one.next(acquiring: claims)])
        for claim in claims {
            var fork = other
            let entry = try fork.next(acquiring: [.card("0002"), claim])
            await #expect(throws: JournalError.claimTaken(claim, holder: one.code)) {
                try await journal.append([entry])
            }
            // Nor may the holder take it again.
            fork = one
            let again = try fork.next(acquiring: [claim])
            await #expect(throws: JournalError.claimTaken(claim, holder: one.code)) {
                try await journal.append([again])
            }
        }
        // What the refused entries wanted beside it is still free.
        try await journal.append([try other.next(acquiring: [.card("0002")])])
    }

    func refusesAClaimTwiceInABatch(_ journal: any Journal) async throws {
        var one = try JournalComplianceStream("sukatani")
        var other = try JournalComplianceStream("tanjungsari")
        let batch = try [
            one.next(acquiring: [.card("0001")]), other.next(acquiring: [.card("0001")]),
        ]
        await #expect(throws: JournalError.claimTaken(.card("0001"), holder: one.code)) {
            try await journal.append(batch)
        }
        #expect(try await journal.streams().isEmpty)
        try await journal.append([batch[1]])
    }

    func writesNothingOfABatchWhoseLastClaimIsTaken(_ journal: any Journal) async throws {
        var one = try JournalComplianceStream("sukatani")
        var other = try JournalComplianceStream("tanjungsari")
        try await journal.append([try one.next(acquiring: [.card("0001"), .card("0009")])])
        let batch = try [
            one.next(acquiring: [.card("0002")], releasing: [.card("0009")]),
            other.next(acquiring: [.card("0003")]),
            other.next(acquiring: [.card("0001")]),
        ]
        await #expect(throws: JournalError.claimTaken(.card("0001"), holder: one.code)) {
            try await journal.append(batch)
        }
        #expect(try await journal.all(of: one.code).count == 1)
        #expect(try await journal.streams() == [one.code])
        // 0009 was not given back.
        var third = try JournalComplianceStream("wanayasa")
        let entry = try third.next(acquiring: [.card("0009")])
        await #expect(throws: JournalError.claimTaken(.card("0009"), holder: one.code)) {
            try await journal.append([entry])
        }
        // The neighbours go on without the one that was refused.
        try await journal.append([batch[0], batch[1]])
    }

    func givesAClaimBack(_ journal: any Journal) async throws {
        var one = try JournalComplianceStream("sukatani")
        var other = try JournalComplianceStream("tanjungsari")
        let claim = try worker(.jkm)
        try await journal.append([try one.next(acquiring: [claim])])
        try await journal.append([try one.next(releasing: [claim])])
        try await journal.append([try other.next(acquiring: [claim])])
        var fork = one
        let entry = try fork.next(acquiring: [claim])
        await #expect(throws: JournalError.claimTaken(claim, holder: other.code)) {
            try await journal.append([entry])
        }
        // Given back and taken by another stream within one batch.
        try await journal.append([
            try other.next(releasing: [claim]), try one.next(acquiring: [claim]),
        ])
    }

    func givesBackBeforeItTakes(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let claim = Claim.card("0001")
        try await journal.append([try stream.next(acquiring: [claim])])
        try await journal.append([try stream.next(acquiring: [claim], releasing: [claim])])
        var other = try JournalComplianceStream("sukatani")
        let entry = try other.next(acquiring: [claim])
        await #expect(throws: JournalError.claimTaken(claim, holder: stream.code)) {
            try await journal.append([entry])
        }
    }

    func keepsAClaimThatAnotherGivesBack(_ journal: any Journal) async throws {
        var one = try JournalComplianceStream("sukatani")
        var other = try JournalComplianceStream("tanjungsari")
        let claim = Claim.card("0001")
        try await journal.append([try one.next(acquiring: [claim])])
        try await journal.append([try other.next(releasing: [claim, .card("never taken")])])
        let entry = try other.next(acquiring: [claim])
        await #expect(throws: JournalError.claimTaken(claim, holder: one.code)) {
            try await journal.append([entry])
        }
    }

    func tellsKindsOfClaimsApart(_ journal: any Journal) async throws {
        var one = try JournalComplianceStream("sukatani")
        var other = try JournalComplianceStream("tanjungsari")
        try await journal.append([try one.next(acquiring: [try worker(.jkk)])])
        try await journal.append([
            try other.next(acquiring: [.card("3214161505700001/JKK"), try worker(.jkm)])
        ])
    }
}
