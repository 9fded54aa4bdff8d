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
        let settings = try Self.settings()
        var one = try JournalComplianceStream(first)
        var other = try JournalComplianceStream(second)
        try await journal.append([
            try one.next([.eventCreated(settings)]), try other.next([.eventCreated(settings)]),
        ])
        try await journal.append([try one.next(acquiring: [claim])])
        try await journal.append([try one.next(releasing: [claim])])
        try await journal.append([try other.next(acquiring: [claim])])

        let rebuilt = try await Rebuilt(from: journal, with: .test)
        #expect(rebuilt.claims.holder(of: claim) == other.code)
        #expect(rebuilt.claims.count == 1)
    }

    /// With hashes that fit: somebody who can write them can write anything.
    @Test(arguments: [
        Fact.slotFreed(RegistrationNumber(1)), .slotTaken(RegistrationNumber(3)),
        .registrationCancelled(RegistrationNumber(2), reason: nil),
        .ticketIssued(
            Ticket(lane: .general, number: 1),
            RegistrationNumber(1),
            StationCode("vitals")!,
            peopleWaiting: 0
        ),
        .visitFinished(Ticket(lane: .general, number: 1)),
        .leftEvent(Ticket(lane: .priority, number: 7), reason: nil),
        .cardReturned(CardNumber(1), reason: nil), .cardAssigned(CardNumber(9), holder: "desk"),
    ])
    func aFactThatCannotFollowIsNamedAndNotApplied(fact: Fact) async throws {
        let journal = MemoryJournal()
        var stream = try JournalComplianceStream("desa-1")
        try await journal.append([
            try stream.next([.eventCreated(try Self.settings())]), try stream.next([fact]),
        ])
        await #expect {
            _ = try await Rebuilt(from: journal, with: .test)
        } throws: { error in
            guard case .corrupt("desa-1", 2, _)? = error as? JournalError else { return false }
            return true
        }
    }

    @Test func anEventThatIsCreatedTwiceIsNamed() async throws {
        let journal = MemoryJournal()
        var stream = try JournalComplianceStream("desa-1")
        let created = Fact.eventCreated(try Self.settings())
        try await journal.append([try stream.next([created]), try stream.next([created])])
        await #expect(
            throws: JournalError.corrupt(
                stream: "desa-1",
                sequence: 2,
                cause: "the event is created a second time."
            )
        ) { try await Rebuilt(from: journal, with: .test) }
    }

    private static func settings() throws -> EventSettings {
        try EventSettings(
            name: "Posko",
            village: try VillageCode.parse("32.14.16.2005"),
            date: try #require(CivilDate(iso: "2025-11-21")),
            timeZone: "Asia/Jakarta"
        )
    }
}
