import Foundation
import GRPCCore
import PoskoContract
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

/// The village office's file, in pieces, broken, and sent again.
@Suite(.timeLimit(.minutes(2)))
struct ImportRosterTests {
    @Test(arguments: [1, 2, 3, 7, 64, 1_000])
    func piecesMayBeCutAnywhere(size: Int) async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let file =
                "\u{FEFF}nik;nama;dusun\r\n\(Make.nik(1));\"Siti ; Nur’aini\";Cikalong\r\n\r\n"
                + "\(Make.nik(2));Budi Hartono;\"Pasir\r\nAngin\"\r\n"
            let answer = try await server.importRoster(file, id: "one", pieces: size)
            #expect(answer.rows == 2)
            #expect(answer.added == 2)
            #expect(answer.header == "nik;nama;dusun")
            let found = try await server.roster.searchRoster(.with { $0.event = Make.event })
            #expect(found.people.map(\.person.name) == ["Siti ; Nur’aini", "Budi Hartono"])
        }
    }

    @Test func aDryRunSaysWhatWouldHappenAndChangesNothing() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            try await server.importRoster(people(1...2), id: "one")
            let before = try await server.summary()
            let rehearsed = try await server.importRoster(people(1...4), id: "two", dryRun: true)
            #expect(rehearsed.dryRun)
            #expect(rehearsed.added == 2)
            #expect(rehearsed.unchanged == 2)
            #expect(try await server.summary() == before)
            // The id is not used up by trying.
            var meant = try await server.importRoster(people(1...4), id: "two")
            #expect(!meant.dryRun)
            meant.dryRun = true
            #expect(meant == rehearsed)
        }
    }

    @Test func twiceChangesNothingMore() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let first = try await server.importRoster(people(1...30), id: "one")
            #expect(first.added == 30)
            let summary = try await server.summary()
            let again = try await server.importRoster(people(1...30), id: "two")
            #expect(again.added == 0)
            #expect(again.updated == 0)
            #expect(again.unchanged == 30)
            // The second reading is on record, and changes no figure.
            var after = try await server.summary()
            #expect(after.sequence == summary.sequence + 1)
            after.sequence = summary.sequence
            #expect(after == summary)
            // Under its own id it gets its own answer.
            #expect(try await server.importRoster(people(1...30), id: "one") == first)
        }
    }

    @Test func rowsAreTakenInGroupsAndRepeatedAfterARestart() async throws {
        let journal = MemoryJournal()
        let file = people(1...2_500)
        let first = try await ServerHarness.run(journal) { server in
            try await server.send(Make.create())
            let answer = try await server.importRoster(file, id: "one", pieces: 10_000)
            // The creation and three groups.
            #expect(try await server.summary().sequence == 4)
            return answer
        }
        #expect(first.added == 2_500)
        try await ServerHarness.run(journal) { server in
            let again = try await server.importRoster(file, id: "one")
            #expect(again == first)
            #expect(try await server.summary().registrations.rosterPeople == 2_500)
        }
    }

    @Test func aBrokenImportIsMendedByTheSameFile() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.send(Make.create())
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let call = tasks.start {
                    try await server.importRoster(people(1...1_500), id: "one")
                }
                try await eventually("the first group") { journal.appends.waitingCount == 1 }
                journal.refuseAppends(1)
                journal.appends.open()
                let lost = try await refusal { try await call.value() }
                #expect(lost.reason == "JOURNAL_UNAVAILABLE")
            }
            var mended: Posko_V1_ImportRosterResponse?
            try await eventually("it is taken") {
                mended = try? await server.importRoster(people(1...1_500), id: "one")
                return mended != nil
            }
            #expect(mended?.added == 1_500)
        }
    }

    @Test func somebodyWhoIsInTheFileTwiceIsTakenOnce() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let file = people(1...2) + "\(Make.nik(1)),Asep S,Pasir\n"
            let answer = try await server.importRoster(file, id: "one")
            #expect(answer.rows == 3)
            #expect(answer.added == 2)
            #expect(answer.unchanged == 1)
            #expect(answer.warnings.map(\.code) == ["TWICE_IN_FILE"])
            #expect(answer.warnings.map(\.row) == [4])
        }
    }

    @Test func badRowsAreRefusedAndTheRestIsTaken() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let file =
                people(1...1) + "123,Budi,Pasir\n" + ",Cecep,Pasir\n" + people(4...4, header: false)
            let answer = try await server.importRoster(file, id: "one")
            #expect(answer.rows == 4)
            #expect(answer.added == 2)
            #expect(answer.refused == 2)
            #expect(answer.problems.map(\.row) == [3, 4])
            #expect(answer.problems.map(\.field) == ["nik", "birth_date"])
            #expect(answer.problems.map(\.code) == ["NIK_NOT_16_DIGITS", "BIRTH_DATE_MISSING"])
            #expect(answer.problems.map(\.record) == ["123,Budi,Pasir", ",Cecep,Pasir"])
            #expect(
                answer.rows == answer.added + answer.updated + answer.unchanged + answer.refused
            )
        }
    }

    @Test func problemsAndWarningsStayWithinAMessage() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let long = String(repeating: "x", count: 980)
            var file = "nik,nama,catatan\n"
            for _ in 0..<3_000 { file += "12,Budi,\(long)\n" }
            for _ in 0..<3_000 { file += "\(Make.nik(1)),\(Make.name(1)),\(long)\n" }
            let answer = try await server.importRoster(file, id: "one", pieces: 1_000_000)
            #expect(answer.refused == 3_000)
            #expect(answer.problems.count + Int(answer.problemsOmitted) == 3_000)
            #expect(answer.warnings.count + Int(answer.warningsOmitted) == 2_999)
            #expect(answer.problemsOmitted > 0)
            // What gRPC clients take by default.
            let bytes: [UInt8] = try answer.serializedBytes()
            #expect(bytes.count < 4 * 1024 * 1024)
        }
    }

    @Test(arguments: [
        ("nama lengkap saja\nSiti\n", "HEADER_MISSING_COLUMN"),
        ("nik,nama,nik\n1,2,3\n", "HEADER_DUPLICATE_COLUMN"),
        ("", "CSV_EMPTY"), ("\n\n", "CSV_EMPTY"),
        ("nik,nama\n\"1,2", "CSV_UNTERMINATED_QUOTE"),
    ])
    func aFileThatCannotBeReadChangesNothing(file: String, code: String) async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            for dryRun in [true, false] {
                let refused = try await refusal {
                    try await server.importRoster(file, id: "one", dryRun: dryRun)
                }
                #expect(refused.code == .invalidArgument)
                #expect(refused.fields == [.init(path: "data", code: code)])
            }
            #expect(try await server.summary().sequence == 1)
        }
    }

    @Test func aFileWithoutAHeaderIsRefusedWithoutItsPeople() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let refused = try await refusal {
                try await server.importRoster("\(Make.nik(1)),\(Make.name(1))\n", id: "one")
            }
            #expect(refused.reason == "HEADER_MISSING_COLUMN")
            #expect(!refused.message.contains(Make.nik(1)))
        }
    }

    @Test func piecesOutOfOrderAreRefused() async throws {
        let options = Posko_V1_ImportRosterRequest.with {
            $0.options = .with {
                $0.event = Make.event
                $0.requestID = "one"
            }
        }
        let data = Posko_V1_ImportRosterRequest.with { $0.data = Data(people(1...1).utf8) }
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            for messages in [
                [], [data], [data, options], [options, options], [options, data, options],
                [.init()], [options, .init()],
            ] {
                let refused = try await refusal { try await server.importRoster(messages) }
                #expect(refused.fields == [.init(path: "content", code: "UPLOAD_DISORDER")])
            }
            let large = Posko_V1_ImportRosterRequest.with {
                $0.data = Data(repeating: 0x20, count: 1024 * 1024 + 1)
            }
            let refused = try await refusal { try await server.importRoster([options, large]) }
            #expect(refused.fields == [.init(path: "data", code: "PIECE_TOO_LARGE")])
            #expect(try await server.summary().sequence == 1)
        }
    }

    @Test func theOptionsAreChecked() async throws {
        try await ServerHarness.run { server in
            try await server.send(Make.create())
            let event = try await refusal {
                try await server.importRoster(people(1...1), id: "one", event: "X")
            }
            #expect(event.fields == [.init(path: "event", code: "EVENT_CODE_INVALID")])
            let id = try await refusal { try await server.importRoster(people(1...1), id: "") }
            #expect(id.fields == [.init(path: "request_id", code: "REQUEST_ID_INVALID")])
            let missing = try await refusal {
                try await server.importRoster(people(1...1), id: "one", event: "nowhere")
            }
            #expect(missing.reason == "EVENT_NOT_FOUND")
            try await server.send(Make.open().with(requestID: "open"))
            try await server.send(Make.close.with(requestID: "close"))
            let closed = try await refusal {
                try await server.importRoster(people(1...1), id: "two")
            }
            #expect(closed.reason == "EVENT_CLOSED")
        }
    }
}

/// Rows of a roster; every person once.
private func people(_ serials: ClosedRange<Int>, header: Bool = true) -> String {
    serials.reduce(into: header ? "nik,nama,dusun\n" : "") { file, serial in
        file += "\(Make.nik(serial)),\(Make.names[serial % 10]) \(letters(serial)),Cikalong\n"
    }
}

/// A number in letters, so that names differ.
private func letters(_ number: Int) -> String {
    "\(number)".map { digit in
        ["Ana", "Bas", "Cip", "Dar", "Eka", "Fir", "Gun", "Har", "Ima", "Jun"][
            digit.wholeNumberValue ?? 0
        ]
    }
    .joined().capitalized
}
