import Foundation
import GRPCCore
import PoskoContract
import PoskoJournal
import SwiftProtobuf
import Testing

/// Card lists and boxes.
@Suite(.timeLimit(.minutes(2)))
struct ReceiveCardsTests {
    @Test(arguments: [1, 5, 100])
    func piecesMayBeCutAnywhere(size: Int) async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            try await server.importRoster(SmallDay.roster, id: "roster")
            let answer = try await server.receiveCards(
                SmallDay.cards,
                id: "one",
                box: "kotak 1",
                pieces: size
            )
            #expect(answer.rows == 6)
            #expect(answer.listed == 6)
            #expect(answer.received == 6)
            #expect(answer.matched == 2)
            let cards = try await server.cards.findCards(.with { $0.event = Make.event }).cards
            #expect(cards.map(\.serial) == ["S-1", "S-2", "S-3", "S-4", "S-5", "S-6"])
            #expect(cards.allSatisfy { $0.box == "kotak 1" && $0.state == .inStock })
            // Masked.
            #expect(cards.first?.nik == "3214********0001")
        }
    }

    /// A card that lies there leads to its owner, wherever they are; that of somebody whose data is
    /// restricted (the third), or is erased (the fifth), leads nowhere.
    @Test func aCardTellsTheQueueNumberOfItsOwner() async throws {
        try await ServerHarness.run { server in
            try await server.playSmallDay()
            let cards = try await server.cards.findCards(.with { $0.event = Make.event }).cards
            #expect(cards.map(\.ownerTicket) == ["A001", "A002", "", "A003", "", "A004"])
        }
    }

    @Test func aListComesBeforeTheBox() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let listed = try await server.receiveCards(SmallDay.cards, id: "list", listOnly: true)
            #expect(listed.listed == 6)
            #expect(listed.received == 0)
            let received = try await server.receiveCards(SmallDay.cards, id: "box")
            #expect(received.listed == 0)
            #expect(received.received == 6)
            let again = try await server.receiveCards(SmallDay.cards, id: "box-again")
            #expect(again.received == 0)
            #expect(again.unchanged == 6)
            let cards = try await server.summary().cards
            #expect(cards.listed == 6)
            #expect(cards.received == 6)
        }
    }

    @Test func aDryRunChangesNothingAndSeesOtherEvents() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            try await server.send(Make.create(event: "desa-2"))
            try await server.receiveCards(SmallDay.cards, id: "one")
            let before = try await server.summary("desa-2")
            let rehearsed = try await server.receiveCards(
                SmallDay.cards,
                id: "one",
                event: "desa-2",
                dryRun: true
            )
            #expect(rehearsed.refused == 6)
            #expect(rehearsed.rows == 6)
            #expect(Set(rehearsed.problems.map(\.code)) == ["SERIAL_TAKEN"])
            #expect(rehearsed.dryRun)
            #expect(try await server.summary("desa-2") == before)
            var meant = try await server.receiveCards(SmallDay.cards, id: "one", event: "desa-2")
            meant.dryRun = true
            #expect(meant == rehearsed)
        }
    }

    @Test func badRowsAreRefusedAndTheRestIsTaken() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let file = """
                \(SmallDay.cards)
                S 7,\(Make.nik(7)),\(Make.name(7)),JKK,APBD
                S-8,,\(Make.name(8)),JKK,APBD
                S-9,\(Make.nik(9)),\(Make.name(9)),umroh,APBD
                S-1,\(Make.nik(9)),\(Make.name(9)),JKK,APBD
                """
            let answer = try await server.receiveCards(file, id: "one")
            #expect(answer.rows == 10)
            #expect(answer.received == 6)
            #expect(answer.refused == 4)
            let codes = ["SERIAL_FORM", "NIK_MISSING", "PROGRAMME_UNKNOWN", "CARD_OF_ANOTHER"]
            #expect(answer.problems.map(\.code) == codes)
            #expect(answer.problems.map(\.row) == [8, 9, 10, 11])
            let again = try await server.receiveCards(file, id: "one")
            #expect(again == answer)
        }
    }

    @Test func aBoxThatCameTwiceOverTwoEventsIsKnownAfterARestart() async throws {
        let journal = MemoryJournal()
        try await ServerHarness.run(journal) { server in
            try await server.send(Make.create())
            try await server.send(Make.create(event: "desa-2"))
            try await server.receiveCards(SmallDay.cards, id: "one")
        }
        try await ServerHarness.run(journal) { server in
            let answer = try await server.receiveCards(SmallDay.cards, id: "one", event: "desa-2")
            #expect(answer.received == 0)
            #expect(answer.refused == 6)
        }
    }

    @Test func aFileThatCannotBeReadChangesNothing() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let header = try await refusal {
                try await server.receiveCards("nik,nama\n", id: "one")
            }
            #expect(header.fields == [.init(path: "data", code: "HEADER_MISSING_COLUMN")])
            let box = try await refusal {
                try await server.receiveCards(
                    SmallDay.cards,
                    id: "one",
                    box: String(repeating: "k", count: 61)
                )
            }
            #expect(box.fields == [.init(path: "box", code: "TOO_LONG")])
            let options = Posko_V1_ReceiveCardsRequest.with {
                $0.options = .with {
                    $0.event = Make.event
                    $0.requestID = "one"
                }
            }
            let data = Posko_V1_ReceiveCardsRequest.with { $0.data = Data(SmallDay.cards.utf8) }
            for messages in [[], [data], [options, options], [options, .init()]] {
                let refused = try await refusal { try await server.receiveCards(messages) }
                #expect(refused.fields == [.init(path: "content", code: "UPLOAD_DISORDER")])
            }
            #expect(try await server.summary().sequence == 1)
        }
    }
}
