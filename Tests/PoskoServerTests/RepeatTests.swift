import GRPCCore
import PoskoContract
import PoskoJournal
import SwiftProtobuf
import Testing

/// A request that is sent again gets its first answer, and nothing happens twice.
@Suite(.timeLimit(.minutes(2)))
struct RepeatTests {
    @Test func everyCommandIsAnsweredAlikeThreeTimesAndAfterARestart() async throws {
        let journal = MemoryJournal()
        let (answers, before) = try await ServerHarness.run(journal) { server in
            var answers = [try await server.sendThrice(SmallDay.creation)]
            try await server.importThrice()
            for command in SmallDay.commands {
                answers.append(try await server.sendThrice(command))
            }
            return (answers, try await server.summary())
        }
        #expect(before.sequence == UInt64(SmallDay.commands.count + 3))
        try await ServerHarness.run(journal) { server in
            try await server.importThrice()
            for (command, answer) in zip([SmallDay.creation] + SmallDay.commands, answers) {
                #expect(try await server.send(command) == answer, "\(command.requestID)")
            }
            let replies = try await server.exchange([SmallDay.creation] + SmallDay.commands)
            #expect(replies.map(\.outcome) == answers)
            #expect(try await server.summary() == before)
        }
    }

    @Test func aRefusalIsRepeatedEvenWhenItWouldBeTakenNow() async throws {
        let journal = MemoryJournal()
        let early = Make.issue(1).with(requestID: "early")
        let first = try await ServerHarness.run(journal) { server in
            try await server.send(Make.create())
            try await server.send(Make.register(1).with(requestID: "add"))
            let first = try await refusal { try await server.send(early) }
            #expect(first.reason == "EVENT_NOT_OPEN")
            try await server.send(Make.open().with(requestID: "open"))
            #expect(try await refusal { try await server.send(early) } == first)
            return first
        }
        try await ServerHarness.run(journal) { server in
            #expect(try await refusal { try await server.send(early) } == first)
            #expect(try await server.summary().visits.checkedIn == 0)
            // Four entries: refusals are in the journal too, once.
            #expect(try await server.summary().sequence == 4)
            try await server.send(Make.issue(1).with(requestID: "later"))
        }
    }

    @Test(arguments: [false, true])
    func anotherCommandUnderTheSameIDIsRefused(afterRestart: Bool) async throws {
        let journal = MemoryJournal()
        let check: @Sendable (ServerHarness) async throws -> Void = { server in
            let before = try await server.summary()
            for command in [SmallDay.creation] + SmallDay.commands {
                for other in command.others {
                    let refused = try await refusal { try await server.send(other) }
                    #expect(refused.reason == "REQUEST_ID_REUSED")
                    #expect(refused.code == .alreadyExists)
                    #expect(refused.metadata == ["request_id": command.requestID])
                }
            }
            #expect(try await server.summary() == before)
        }
        try await ServerHarness.run(journal) { server in
            try await server.playSmallDay()
            if !afterRestart { try await check(server) }
        }
        if afterRestart { try await ServerHarness.run(journal) { try await check($0) } }
    }

    @Test func theSameIDInAnotherEventIsAnotherRequest() async throws {
        try await ServerHarness.run { server in
            for event in ["desa-1", "desa-2"] {
                try await server.send(Make.create(event: event))
                let answer = try await server.send(
                    Make.register(1).with(requestID: "add", event: event)
                )
                guard case .addRegistration(let added) = answer else { throw NoSuchCommand() }
                #expect(added.registration == 1)
            }
        }
    }

    @Test func anImportUnderTheSameIDWithOtherRowsIsRefused() async throws {
        try await ServerHarness.run { server in
            try await server.playSmallDay()
            try await server.reopen(reason: "late file")
            let people = try await refusal {
                try await server.importRoster(
                    "nik,nama\n\(Make.nik(9)),\(Make.name(9))\n",
                    id: "roster"
                )
            }
            #expect(people.reason == "REQUEST_ID_REUSED")
            let cards = try await refusal {
                try await server.receiveCards(SmallDay.cards, id: "cards", listOnly: true)
            }
            #expect(cards.reason == "REQUEST_ID_REUSED")
            let box = try await refusal {
                try await server.receiveCards(SmallDay.cards, id: "cards", box: "box 2")
            }
            #expect(box.reason == "REQUEST_ID_REUSED")
        }
    }

    @Test func aCommandAndAnImportDoNotShareAnID() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            try await server.send(Make.register(1).with(requestID: "command"))
            let file = try await refusal {
                try await server.importRoster(SmallDay.roster, id: "command")
            }
            #expect(file.reason == "REQUEST_ID_REUSED")
            try await server.importRoster(SmallDay.roster, id: "file")
            let command = try await refusal {
                try await server.send(Make.register(5).with(requestID: "file"))
            }
            #expect(command.reason == "REQUEST_ID_REUSED")
            let cards = try await refusal {
                try await server.receiveCards(SmallDay.cards, id: "file")
            }
            #expect(cards.reason == "REQUEST_ID_REUSED")
        }
    }

    @Test func anImportThatChangedNothingIsNotDoneWhenItIsRepeated() async throws {
        let old = "nik,nama,dusun\n\(Make.nik(1)),\(Make.name(1)),Cikalong\n"
        let new = "nik,nama,dusun\n\(Make.nik(1)),\(Make.name(1)),Pasir\n"
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            try await server.importRoster(old, id: "one")
            let unchanged = try await server.importRoster(old, id: "two")
            #expect(unchanged.unchanged == 1)
            #expect(try await server.importRoster(new, id: "three").updated == 1)
            let again = try await server.importRoster(old, id: "two")
            #expect(again == unchanged)
        }
    }
}

extension ServerHarness {
    fileprivate func sendThrice(_ command: Command) async throws -> Answer {
        let first = try await send(command)
        for _ in 1...2 { #expect(try await send(command) == first, "\(command.requestID)") }
        return first
    }

    fileprivate func importThrice() async throws {
        for _ in 1...3 {
            let people = try await importRoster(SmallDay.roster, id: "roster")
            #expect(people.added == 3)
            #expect(people.unchanged == 0)
            let cards = try await receiveCards(SmallDay.cards, id: "cards")
            #expect(cards.received == 6)
            #expect(cards.matched == 2)
        }
    }
}

extension Posko_V1_ExchangeRequest.OneOf_Command {
    /// Commands of the same id with another content: one of another kind, and this one with more in
    /// it.
    fileprivate var others: [Command] {
        let other: Command =
            if case .releaseSlots = self { Make.close } else { Make.release }
        var more = Posko_V1_ExchangeRequest()
        more.command = self
        return [other.with(requestID: requestID)] + [more.withUnknownField].compactMap(\.command)
    }
}

extension Posko_V1_ExchangeRequest {
    /// The command with a field that this server does not know, as a newer client may send it.
    fileprivate var withUnknownField: Self {
        // Field 2000, varint 1.
        let unknown: [UInt8] = [0x80, 0x7D, 0x01]
        guard let bytes: [UInt8] = try? serializedBytes(),
            let outer = OuterField(bytes),
            let changed = try? Self(serializedBytes: outer.appending(unknown))
        else { return self }
        return changed
    }
}

/// A message with one length-delimited field: its tag and what is inside.
private struct OuterField {
    private let tag: ArraySlice<UInt8>
    private let content: ArraySlice<UInt8>

    init?(_ bytes: [UInt8]) {
        guard let tagEnd = bytes.firstIndex(where: { $0 < 0x80 }),
            let lengthEnd = bytes[(tagEnd + 1)...].firstIndex(where: { $0 < 0x80 })
        else { return nil }
        tag = bytes[...tagEnd]
        content = bytes[(lengthEnd + 1)...]
    }

    func appending(_ more: [UInt8]) -> [UInt8] {
        var length = content.count + more.count
        var varint: [UInt8] = []
        while length >= 0x80 {
            varint.append(UInt8(length & 0x7F) | 0x80)
            length >>= 7
        }
        return Array(tag) + varint + [UInt8(length)] + Array(content) + more
    }
}
