import Foundation
import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@testable import PoskoServer

/// Everybody is answered in the language that they ask for, whatever carries the answer.
@Suite(.timeLimit(.minutes(2)))
struct CallLanguageTests {
    private static let indonesian: Metadata = ["accept-language": "id"]

    /// The English sentence, for programs, is the same in each.
    private static let lineEmpty = "Nobody waits at lab."
    private static let nobodyWaits = "Tidak ada yang menunggu di lab."

    private func called(
        _ server: ServerHarness,
        _ id: String,
        _ metadata: Metadata
    ) async throws -> Said {
        guard case .callNext(let message) = Make.call("lab").with(requestID: id) else {
            throw NoSuchCommand()
        }
        return try await said { try await server.queue.callNext(message, metadata: metadata) }
    }

    @Test(
        arguments: [
            ([:], "en"), (["accept-language": "en-GB"], "en"), (["accept-language": "fr"], "en"),
            (["accept-language": ""], "en"), (["accept-language": "id"], "id"),
            (["accept-language": "fr, id-ID;q=0.9, en"], "id"), (["accept-language": "in"], "id"),
        ] as [([String: String], String)]
    )
    func aUnaryCallIsRefusedInItsLanguage(headers: [String: String], locale: String) async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            var metadata = Metadata()
            for (key, value) in headers { metadata.addString(value, forKey: key) }
            let said = try await called(server, "one", metadata)
            #expect(said.status == Self.lineEmpty)
            #expect(said.locale == locale)
            #expect(said.text == (locale == "id" ? Self.nobodyWaits : Self.lineEmpty))
        }
    }

    @Test func anExchangeAnswersInTheLanguageOfItsStream() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 1)
            let commands = [
                Make.call("lab").with(requestID: "a"),
                Make.begin("").with(requestID: "b"),
                Make.record("A001", 120, 130).with(requestID: "c"),
                Make.open().with(requestID: "d", event: "nowhere"),
                Make.recall("A001").with(requestID: "open"),
            ]
            let messages = commands.map { command in
                Posko_V1_ExchangeRequest.with { $0.command = command }
            }
            let nothing = Posko_V1_ExchangeRequest()
            for (metadata, locale) in [([:], "en"), (Self.indonesian, "id")] as [(Metadata, String)]
            {
                let replies = try await server.exchangeMessages(
                    messages + [nothing],
                    metadata: metadata
                )
                #expect(replies.count == commands.count + 1)
                for reply in replies {
                    let said = try Said(bytes: reply.error)
                    #expect(said.locale == locale, "\(reply.requestID)")
                    #expect(said.status.contains(said.text) == (locale == "en"), "\(said)")
                }
                let first = try #require(replies.first { $0.requestID == "a" })
                let words = locale == "id" ? Self.nobodyWaits : Self.lineEmpty
                #expect(try Said(bytes: first.error).text == words)
            }
        }
    }

    @Test func eachFieldIsExplainedInTheLanguageOfTheCall() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 1)
            guard
                case .recordScreening(var message) = Make.record("A001", 999, 80)
                    .with(requestID: "part")
            else { throw NoSuchCommand() }
            message.part.observations.append(
                .with {
                    $0.measurement = "pulse"
                    $0.value = "fast"
                }
            )
            let request = message
            let said = try await said {
                try await server.screenings.recordScreening(request, metadata: Self.indonesian)
            }
            #expect(said.text == "2 isian harus diperbaiki.")
            #expect(said.fields.map(\.locale) == ["id", "id"])
            #expect(
                said.fields.map(\.text) == [
                    "sistolik (sbp) 999 tidak mungkin: harus dari 50 sampai 300 mmHg. "
                        + "Ukur ulang, atau isi \"tidak dapat diukur\" dengan alasannya.",
                    "nadi (pulse) diisi dengan angka, misalnya 12,5 atau 12.5.",
                ]
            )
            #expect(said.fields.map(\.english).allSatisfy { said.status.contains($0) })
            #expect(said.fields[1].english == "pulse takes a number, such as 12.5 or 12,5.")
        }
    }

    @Test func aRepeatedRequestIsAnsweredInTheLanguageOfTheRepetition() async throws {
        let journal = MemoryJournal()
        func refusals(_ server: ServerHarness, _ metadata: Metadata) async throws -> [Said] {
            guard
                case .recordScreening(let part) = Make.record("A001", 120, 130)
                    .with(requestID: "part"),
                case .handOverCard(let card) = Make.handOver("A001", card: 1)
                    .with(requestID: "card")
            else { throw NoSuchCommand() }
            return [
                try await called(server, "line", metadata),
                try await said {
                    try await server.screenings.recordScreening(part, metadata: metadata)
                },
                try await said { try await server.cards.handOverCard(card, metadata: metadata) },
            ]
        }
        let first = try await ServerHarness.run(journal) { server in
            try await server.send(Make.create(slots: 5))
            try await server.send(Make.open().with(requestID: "open"))
            try await server.send(Make.register(1, .both).with(requestID: "add"))
            try await server.send(Make.issue(1).with(requestID: "issue"))
            try await server.receiveCards(SmallDay.cards, id: "cards")
            try await server.send(Make.handOver("A001", card: 1).with(requestID: "given"))
            return try await refusals(server, [:])
        }
        #expect(first[2].text == "Card 1 was handed over already (owner, A001).")
        try await ServerHarness.run(journal) { server in
            let again = try await refusals(server, Self.indonesian)
            #expect(again.map(\.status) == first.map(\.status))
            #expect(
                again.map(\.text) == [
                    Self.nobodyWaits,
                    "Diastolik 130 tidak di bawah sistolik 120: ukur ulang.",
                    "Kartu 1 sudah diserahkan (pemilik, A001).",
                ]
            )
            #expect(again[1].fields.map(\.text) == [again[1].text])
            #expect(try await refusals(server, [:]) == first)
            let replies = try await server.exchangeMessages(
                [.with { $0.command = Make.call("lab").with(requestID: "line") }],
                metadata: Self.indonesian
            )
            #expect(try replies.map { try Said(bytes: $0.error) } == [again[0]])
        }
    }

    /// Both stand at one server, and what is said to the one is not said to the other.
    @Test func callersOfBothLanguagesAreServedAtOnce() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for number in 0..<40 {
                    let isIndonesian = number.isMultiple(of: 2)
                    tasks.addTask {
                        let said = try await called(
                            server,
                            "call-\(number)",
                            isIndonesian ? Self.indonesian : [:]
                        )
                        #expect(said.text == (isIndonesian ? Self.nobodyWaits : Self.lineEmpty))
                    }
                }
                try await tasks.waitForAll()
            }
        }
    }

    @Test func aStreamEndsInItsLanguage() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            try await withThrowingTaskGroup(of: Said.self) { tasks in
                let notes = Notes<Posko_V1_WatchLinesResponse>()
                tasks.addTask {
                    try await said {
                        try await server.queue.watchLines(
                            .with { $0.event = Make.event },
                            metadata: Self.indonesian
                        ) { response in
                            for try await message in response.messages { notes.add(message) }
                        }
                    }
                }
                try await eventually("the watch has begun") { notes.count == 1 }
                await server.beginShutdown()
                let ending = try #require(try await tasks.next())
                #expect(ending.locale == "id")
                #expect(ending.text.hasPrefix("Server sedang dimatikan;"))
                #expect(ending.status.hasPrefix("The server is going down;"))
            }
        }
    }

    @Test func filesAreReportedInTheLanguageOfTheCall() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let file = "nik,nama\n1,\(Make.name(1))\n\(Make.nik(2)),\n"
            for (metadata, messages) in [
                (
                    [:],
                    [
                        "The NIK must have exactly 16 digits; compare it with the identity card.",
                        "The name is empty; fill it in.",
                    ]
                ),
                (
                    Self.indonesian,
                    ["NIK harus tepat 16 angka; cocokkan dengan KTP.", "Nama kosong; isilah."]
                ),
            ] as [(Metadata, [String])] {
                let answer = try await server.roster.importRoster(metadata: metadata) { writer in
                    try await writer.write(
                        .with {
                            $0.options.event = Make.event
                            $0.options.requestID = "file"
                        }
                    )
                    try await writer.write(.with { $0.data = Data(file.utf8) })
                }
                #expect(answer.problems.map(\.message) == messages)
                #expect(answer.problems.map(\.row) == [2, 3])
            }
            let headless = try await said {
                try await server.roster.importRoster(metadata: Self.indonesian) { writer in
                    try await writer.write(
                        .with {
                            $0.options.event = Make.event
                            $0.options.requestID = "headless"
                        }
                    )
                    try await writer.write(.with { $0.data = Data("a,b\n1,2\n".utf8) })
                }
            }
            #expect(headless.text.hasPrefix("Baris pertama harus berisi judul kolom"))
        }
    }

    @Test func cardsAndStepsAreToldInTheLanguageOfTheCall() async throws {
        try await ServerHarness.run { server in
            try await server.playSmallDay()
            for (metadata, holder, step, what) in [
                ([:], "owner, K001", "handed over to owner, K001", "queue number K001 issued"),
                (
                    Self.indonesian, "pemilik, K001", "diserahkan kepada pemilik, K001",
                    "nomor antrean K001 diberikan"
                ),
            ] as [(Metadata, String, String, String)] {
                let cards = try await server.cards.findCards(
                    .with {
                        $0.event = Make.event
                        $0.serial = "S-3"
                    },
                    metadata: metadata
                ).cards
                #expect(cards.map(\.holder) == [holder])
                #expect(cards.first?.history.last?.description_p == step)
                let export = try await server.people.exportPerson(
                    .with {
                        $0.event = Make.event
                        $0.person.ticket = "K001"
                        $0.reason = "asked"
                    },
                    metadata: metadata
                )
                #expect(export.steps.contains { $0.what == what })
            }
        }
    }

    /// Who is not let in has a language too; nothing of the first such caller is kept for the next.
    @Test func theGateRefusesInTheLanguageOfTheCall() async throws {
        try await ServerHarness.run(isGuarded: true) { server in
            let texts = [
                (Metadata(), "Log in first: an admin gives you a code for \"posko login\"."),
                (
                    Self.indonesian,
                    "Masuklah dahulu: admin memberi Anda kode untuk \"posko login\"."
                ),
            ]
            for (metadata, text) in texts + texts.reversed() {
                let refused = try await said {
                    try await server.events.listEvents(.init(), metadata: metadata)
                }
                #expect(refused.text == text)
            }
        }
    }
}

/// What a refusal says, and in which language.
private struct Said: Hashable {
    struct Field: Hashable {
        let english: String
        let locale: String
        let text: String
    }

    let status: String
    let locale: String
    let text: String
    let fields: [Field]

    init(_ refused: GoogleRPCStatus) throws {
        let localized = refused.details.compactMap(\.localizedMessage)
        #expect(localized.count == 1)
        status = refused.message
        locale = localized.first?.locale ?? ""
        text = localized.first?.message ?? ""
        fields = refused.details.compactMap(\.badRequest).flatMap(\.violations).map {
            Field(
                english: $0.violationDescription,
                locale: $0.localizedMessage?.locale ?? "",
                text: $0.localizedMessage?.message ?? ""
            )
        }
    }

    init(bytes: Data) throws {
        try self.init(GoogleRPCStatus(serializedBytes: bytes))
    }
}

/// What `body` is refused with.
private func said<Value>(_ body: () async throws -> Value) async throws -> Said {
    do {
        _ = try await body()
    } catch let error as RPCError {
        return try Said(try #require(try error.unpackGoogleRPCStatus()))
    }
    throw NotRefused()
}
