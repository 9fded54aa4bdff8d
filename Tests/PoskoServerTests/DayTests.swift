import PoskoContract
import PoskoJournal
import SwiftProtobuf
import Testing

/// The same day by both ways in.
@Suite(.timeLimit(.minutes(2)))
struct DayTests {
    @Test func comesToTheSameByUnaryCallsAndByExchange() async throws {
        let (byCalls, answers) = try await ServerHarness.run { server in
            let answers = try await server.playSmallDay()
            return (try await server.summary(), answers)
        }
        let (byStream, replies) = try await ServerHarness.run { server in
            let created = try await server.exchange([SmallDay.creation])
            #expect(created.count == 1)
            try await server.importRoster(SmallDay.roster, id: "roster")
            try await server.receiveCards(SmallDay.cards, id: "cards")
            let replies = try await server.exchange(SmallDay.commands)
            return (try await server.summary(), replies)
        }
        #expect(byStream == byCalls)
        #expect(replies.map { $0.outcome.map(withoutRoot) } == answers.map(withoutRoot))
        #expect(replies.map(\.requestID) == SmallDay.commands.map(\.requestID))
    }

    /// The root of a chain hangs on what the journal draws at random.
    private func withoutRoot(_ answer: Answer) -> Answer {
        switch answer {
        case .closeEvent(var closed):
            closed.closing.root = ""
            closed.closing.shortRoot = ""
            return .closeEvent(closed)
        case .erasePerson(var certificate):
            certificate.entryHash = ""
            certificate.signature = ""
            return .erasePerson(certificate)
        default: return answer
        }
    }

    /// But the second person's, who is another than plays it.
    @Test func hasEveryCommandOfTheContract() {
        let kinds = Set(
            (SmallDay.commands + [SmallDay.creation]).map { type(of: $0.message).protoMessageName }
        )
        #expect(kinds.count == 32)
    }

    @Test func addsUp() async throws {
        let summary = try await ServerHarness.run { server in
            try await server.playSmallDay()
            return try await server.summary()
        }
        #expect(summary.registrations.total == 7)
        #expect(summary.registrations.roster == 2)
        #expect(summary.registrations.walkIn == 5)
        #expect(summary.registrations.fromWaitlist == 1)
        #expect(summary.registrations.cancelled == 1)
        #expect(summary.visits.checkedIn == 6)
        #expect(summary.visits.finished == 4)
        #expect(summary.visits.left == 2)
        #expect(summary.visits.inside == 0)
        #expect(summary.visits.byLane == ["A": 5, "K": 1, "P": 0])
        #expect(summary.screenings.started == 2)
        #expect(summary.screenings.finalised == 1)
        #expect(summary.screenings.openFindings == 0)
        #expect(summary.cards.received == 6)
        #expect(summary.cards.handedOver == 2)
        #expect(summary.cards.spoiled == 1)
        #expect(summary.cards.returned == 1)
        #expect(summary.cards.forwarded == 1)
        #expect(summary.cards.inStock == 1)
        #expect(summary.cards.refused == 1)
        #expect(summary.cards.reversed == 1)
        // The creation, two files, the commands.
        #expect(summary.sequence == UInt64(SmallDay.commands.count + 3))
    }

    @Test func isTheSameAfterARestart() async throws {
        let journal = MemoryJournal()
        let before = try await ServerHarness.run(journal) { server in
            try await server.playSmallDay()
            return (try await server.summary(), try await server.lines())
        }
        let after = try await ServerHarness.run(journal) { server in
            (try await server.summary(), try await server.lines())
        }
        #expect(after.0 == before.0)
        #expect(after.1 == before.1)
    }

    @Test func listsEventsByDateAndCode() async throws {
        try await ServerHarness.run { server in
            for code in ["c-desa", "a-desa", "b-desa"] {
                try await server.send(Make.create(event: code))
            }
            let events = try await server.events.listEvents(.init()).events
            #expect(events.map(\.code) == ["a-desa", "b-desa", "c-desa"])
            #expect(events.allSatisfy { $0.phase == .draft && $0.villageName == "Tanjungsari" })
        }
    }
}
