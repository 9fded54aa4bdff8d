import PoskoCore
import PoskoJournal
import PoskoTestSupport
import Testing

@testable import PoskoServer

/// What a restarted server knows of claims.
struct RebuiltTests {
    /// The journal is read event by event, not in the order in which it was written: what one event
    /// gave back must not be taken from the one that has it now.
    @Test(arguments: [("desa-2", "desa-1"), ("desa-1", "desa-2")])
    func aClaimThatWentFromOneEventToAnotherIsHeldByTheOther(first: String, second: String)
        async throws
    {
        let journal = MemoryJournal()
        let claim = Claim.card("S-1")
        let settings = try EventSettings(
            name: "Posko",
            village: try VillageCode.parse("32.14.16.2005"),
            date: try #require(CivilDate(iso: "2025-11-21")),
            timeZone: "Asia/Jakarta"
        )
        var one = try JournalComplianceStream(first)
        var other = try JournalComplianceStream(second)
        try await journal.append([
            try one.next([.eventCreated(settings)]), try other.next([.eventCreated(settings)]),
        ])
        try await journal.append([try one.next(acquiring: [claim])])
        try await journal.append([try one.next(releasing: [claim])])
        try await journal.append([try other.next(acquiring: [claim])])

        let rebuilt = try await Rebuilt(from: journal)
        #expect(rebuilt.claims.holder(of: claim) == other.code)
        #expect(rebuilt.claims.count == 1)
    }
}
