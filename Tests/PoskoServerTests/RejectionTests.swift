import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoWords
import SwiftProtobuf
import Testing

@testable import PoskoServer

/// Every refusal of the rules as a client reads it.
@Suite(.timeLimit(.minutes(2)))
struct RejectionTests {
    /// The reasons that no small day can come to: a limit of the hundred thousands, or one that no
    /// rule gives.
    private static let outOfReach: [Rejection] = [
        Rejection(.registrationsFull, details: [.init(key: "limit", value: "200000")]),
        Rejection(.rosterFull, details: [.init(key: "limit", value: "1000000")]),
        Rejection(.cardsFull, details: [.init(key: "limit", value: "1000000")]),
        Rejection(.slotsExhausted),
    ]

    /// Of the staff; no day gives them.
    private static let ofStaff: [Rejection] = {
        let staff = Rejection.Detail(key: "staff", value: "siti")
        let device = Rejection.Detail(key: "device", value: "0123456789abcdef")
        return [
            Rejection(.accountExists, details: [staff]),
            Rejection(.accountNotFound, details: [staff]),
            Rejection(.deviceNotFound, details: [device]),
            Rejection(.lastAdmin, details: [staff]),
            Rejection(.staffFull, details: [.init(key: "limit", value: "5000")]),
            Rejection(.codeInvalid), Rejection(.deviceRevoked, details: [device]),
            Rejection(.signInRefused, details: [staff]),
            Rejection(.pinLocked, details: [staff, .init(key: "minutes", value: "15")]),
            Rejection(.sessionOver), Rejection(.tokenKnown),
        ]
    }()

    /// Of closings, second persons and rights; `RightsTests` of the core provoke them.
    private static let ofRights: [Rejection] = {
        let approval = Rejection.Detail(key: "approval", value: "3")
        let person = Rejection.Detail(key: "person", value: "7")
        return [
            Rejection(.cardsNotReconciled, details: [.init(key: "in_stock", value: "3")]),
            Rejection(.personNotFound, details: [person]),
            Rejection(.personErased, details: [person]),
            Rejection(.personRestricted, details: [person]),
            Rejection(.notRestricted, details: [person]),
            Rejection(.personInside, details: [person, .init(key: "ticket", value: "A001")]),
            Rejection(
                .noHealthCheckRegistered,
                details: [.init(key: "registration", value: "4")]
            ),
            Rejection(.secondPersonNeeded, details: [approval]),
            Rejection(.approvalNotFound, details: [approval]),
            Rejection(.approverRole, details: [approval, .init(key: "roles", value: "clinician")]),
            Rejection(.ownApproval, details: [approval]),
            Rejection(.approvalGiven, details: [approval, .init(key: "by", value: "budi")]),
            Rejection(.approvalsFull, details: [.init(key: "limit", value: "10000")]),
        ]
    }()

    /// Of rows of a file, where the answer has the sentence alone.
    private static let ofRows: [Rejection] = [
        Rejection(.serialTaken, details: [.init(key: "event", value: "desa-2")]),
        Rejection(.cardOfAnother, details: [.init(key: "card", value: "4")]),
    ]

    /// Nothing of these may stand in a refusal: names, relations, NIKs.
    private static let secrets =
        Make.names.flatMap { $0.split(separator: " ").map(String.init) }
        + ["32141612", "Siti", "Tetangga"]

    @Test func everyReasonIsSaidInWordsOfItsOwn() async throws {
        let provoked = try await ServerHarness.run { try await $0.provoke() }
        let unprovoked = Self.outOfReach + Self.ofStaff + Self.ofRights
        let known = provoked.map(\.reason) + unprovoked.map(\.reason.code)
        let missing = Set(Rejection.Reason.allCases.map(\.code)).subtracting(known)
        #expect(missing.isEmpty)
        for refused in provoked + unprovoked.map({ Refusal($0.status) }) {
            #expect(refused.domain == "posko", "\(refused.reason)")
            #expect(!refused.message.hasPrefix("Refused"), "\(refused.reason)")
            #expect(!refused.message.contains("?"), "\(refused.reason): \(refused.message)")
            #expect(refused.message.hasSuffix("."), "\(refused.reason): \(refused.message)")
            #expect(refused.message == refused.shown)
            let paths = refused.reason == "INVALID_PART" ? ["part"] : []
            #expect(refused.fields.map(\.path) == paths, "\(refused.reason)")
            #expect(refused.retryDelay == nil)
            let said = ([refused.message] + refused.metadata.values).joined(separator: " ")
            for secret in Self.secrets {
                #expect(!said.contains(secret), "\(refused.reason): \(said)")
            }
        }
        let rejections = try provoked.map { try $0.rejection }.filter { rejection in
            !Self.ofRows.contains { $0.reason == rejection.reason }
        }
        for rejection in rejections + unprovoked + Self.ofRows {
            Self.checkLanguages(of: rejection)
        }
        let byReason = Dictionary(grouping: provoked, by: \.reason)
        let words = byReason.values.compactMap { $0.first?.message }
        #expect(Set(words).count == byReason.count)
    }

    /// Indonesian says the same refusal with all of its values, and in other words.
    private static func checkLanguages(of rejection: Rejection) {
        let english = rejection.message(in: .english)
        let indonesian = rejection.message(in: .indonesian)
        let reason = rejection.reason
        #expect(english != indonesian, "\(reason)")
        #expect(indonesian.hasSuffix("."), "\(reason): \(indonesian)")
        for sign in ["?", "{", "}"] {
            #expect(!(english + indonesian).contains(sign), "\(reason): \(indonesian)")
        }
        // Tickets, numbers and codes of the event stand in both or in none.
        for detail in rejection.details where detail.value.contains(where: \.isNumber) {
            guard !["event_date", "candidates", "limit"].contains(detail.key) else { continue }
            #expect(
                english.contains(detail.value) == indonesian.contains(detail.value),
                "\(reason) \(detail.key): \(english) / \(indonesian)"
            )
        }
        let status = Language.$current.withValue(.indonesian) { Refusal(rejection.status) }
        #expect(status.message == english)
        #expect(status.shown == indonesian)
    }

    @Test func detailsAreSaidAsPeopleWriteThem() {
        func said(_ reason: Rejection.Reason, _ key: String, _ value: String) -> String {
            Rejection(reason, details: [.init(key: key, value: value)]).message(in: .indonesian)
        }
        #expect(said(.rosterFull, "limit", "1000000").contains("1.000.000"))
        #expect(said(.birthDateInFuture, "event_date", "2025-11-21").contains("21-11-2025"))
        #expect(
            said(.possibleDuplicate, "candidates", "registration 3, roster 5")
                .contains("pendaftaran 3, daftar warga 5")
        )
        #expect(
            said(.confirmationRequired, "warnings", "NIK_SEX_DIFFERS, NIK_BIRTH_DATE_DIFFERS")
                .contains("jenis kelamin berbeda dari NIK, tanggal lahir berbeda dari NIK")
        )
        #expect(said(.approverRole, "roles", "card-officer, organizer").contains("petugas kartu"))
        #expect(said(.visitOver, "state", "left").contains("(pulang lebih dulu)"))
        #expect(said(.cardNotHandedOver, "state", "in_stock").contains("(dalam stok)"))
        #expect(said(.registrationNotActive, "state", "released").contains("sudah dilepas"))
        // Words that nobody gave a translation stay as they are.
        #expect(said(.visitOver, "state", "dancing").contains("(dancing)"))
    }

    /// Of somebody who was erased the sentence says nothing that was measured.
    @Test func whatIsToldOfNobodyIsSaidWithoutIt() {
        let untold = Rejection(
            .invalidPart,
            details: [
                .init(key: "ticket", value: "A001"),
                .init(key: "problem", value: "DIASTOLIC_NOT_BELOW_SYSTOLIC"),
                .init(key: "systolic", value: "-"), .init(key: "diastolic", value: "-"),
            ]
        )
        #expect(untold.message(in: .english) == "The value was not taken.")
        #expect(untold.message(in: .indonesian) == "Nilai itu tidak diterima.")
    }

    /// The codes of gRPC by which clients without our words decide.
    @Test func codesTellWhatKindOfRefusalItIs() {
        let expected: [(Rejection.Reason, RPCError.Code)] = [
            (.ticketNotFound, .notFound), (.eventExists, .alreadyExists),
            (.requestIDReused, .alreadyExists), (.invalidPart, .invalidArgument),
            (.rosterFull, .resourceExhausted), (.eventClosed, .failedPrecondition),
            (.lineEmpty, .failedPrecondition), (.openFinding, .failedPrecondition),
        ]
        for (reason, code) in expected { #expect(Rejection(reason).status.code == code) }
        // A refusal is an outcome: no code that tells a client to send it again as it is.
        let retried: Set<RPCError.Code> = [.unavailable, .internalError, .unknown, .aborted]
        for reason in Rejection.Reason.allCases {
            #expect(!retried.contains(Rejection(reason).status.code), "\(reason)")
        }
    }

    @Test func operatingErrorsSayNothingOfTheirCause() {
        let cause = "/var/lib/posko: Siti"
        let errors: [JournalError] = [
            .unavailable(cause: cause), .corrupt(stream: "desa-1", sequence: 7, cause: cause),
            .foreign(cause: cause),
        ]
        for error in errors {
            let refused = Refusal(error.status)
            #expect(!refused.message.contains("Siti"))
            #expect(!refused.reason.isEmpty)
        }
        #expect(Refusal(SubmissionFailure.overloaded.status).reason == "OVERLOADED")
        #expect(Refusal(SubmissionFailure.overloaded.status).retryDelay != nil)
        #expect(Refusal(SubmissionFailure.shuttingDown.status).reason == "SHUTTING_DOWN")
        #expect(Refusal(SubmissionFailure.shuttingDown.status).retryDelay != nil)
    }
}

extension ServerHarness {
    /// The refusals of all stages, those of card rows among them.
    fileprivate func provoke() async throws -> [Refusal] {
        var refused: [Refusal] = []
        var accepted = 0
        for stage in Provocation.stages + [Provocation.evening] {
            for command in stage.before {
                accepted += 1
                try await send(command.with(requestID: "yes-\(accepted)", event: stage.event))
            }
            if let cards = stage.cards {
                let answer = try await receiveCards(cards, id: "cards", event: stage.event)
                refused += try answer.problems.map { try Refusal(row: $0) }
            }
            for (reason, command) in stage.refused {
                let asked = command.with(requestID: "no-\(refused.count)", event: stage.event)
                let came = try await refusal { try await send(asked) }
                #expect(came.reason == reason.code)
                refused.append(came)
            }
        }
        let reused = Make.release.with(requestID: "yes-1")
        refused.append(try await refusal { try await send(reused) })
        return refused
    }
}

extension Refusal {
    /// The outcome of the rules that this is the status of.
    fileprivate var rejection: Rejection {
        get throws {
            let reason = try #require(Rejection.Reason.allCases.first { $0.code == self.reason })
            let details = metadata.sorted { $0.key < $1.key }.map {
                Rejection.Detail(key: $0.key, value: $0.value)
            }
            return Rejection(reason, details: details)
        }
    }

    /// What an import says of a row that the rules refused.
    fileprivate init(row: Posko_V1_RowProblem) throws {
        let reason = try #require(Rejection.Reason.allCases.first { $0.code == row.code })
        self.init(
            GoogleRPCStatus(
                code: .failedPrecondition,
                message: row.message,
                details: [
                    .errorInfo(reason: reason.code, domain: "posko"),
                    .localizedMessage(locale: "en", message: row.message),
                ]
            )
        )
    }
}
