import GRPCCore
import PoskoContract
import PoskoCore
import PoskoJournal
import SwiftProtobuf
import Testing

@testable import PoskoServer

/// Every refusal of the rules as a client reads it.
@Suite(.timeLimit(.minutes(2)))
struct RejectionTests {
    /// The reasons that no small day can come to: a limit of the hundred thousands, or a rule that nothing gives.
    private static let outOfReach: [Rejection] = [
        Rejection(.registrationsFull, details: [.init(key: "limit", value: "200000")]),
        Rejection(.rosterFull, details: [.init(key: "limit", value: "1000000")]),
        Rejection(.cardsFull, details: [.init(key: "limit", value: "1000000")]),
        Rejection(.slotsExhausted),
    ]

    @Test func everyReasonIsSaidInWordsOfItsOwn() async throws {
        let provoked = try await provoke()
        let reasons = provoked.map(\.reason) + Self.outOfReach.map(\.reason.code)
        #expect(Set(reasons) == Set(Rejection.Reason.allCases.map(\.code)))
        for refused in provoked + Self.outOfReach.map({ Refusal($0.status) }) {
            #expect(refused.domain == "posko", "\(refused.reason)")
            #expect(!refused.message.hasPrefix("Refused"), "\(refused.reason)")
            #expect(!refused.message.contains("?"), "\(refused.reason): \(refused.message)")
            #expect(refused.message.hasSuffix("."), "\(refused.reason): \(refused.message)")
            #expect(refused.message == refused.shown)
            #expect(refused.fields.isEmpty)
            let said = ([refused.message] + refused.metadata.values).joined(separator: " ")
            for secret in Self.secrets {
                #expect(!said.contains(secret), "\(refused.reason): \(said)")
            }
        }
        let words = Set(provoked.map(\.message))
        #expect(words.count >= Set(provoked.map(\.reason)).count)
    }

    private static let secrets =
        Make.names.flatMap { $0.split(separator: " ").map(String.init) } + ["32141612", "Siti", "Tetangga"]

    /// One refusal for each step; a refusal of another reason than expected is a failure.
    private func provoke() async throws -> [Refusal] {
        try await ServerHarness.run { server in
            var refused: [Refusal] = []
            for stage in Provocation.stages {
                for command in stage.before {
                    _ = try await server.send(command.with(requestID: "r\(refused.count)-\(UInt32.random(in: 0 ... .max))"))
                }
                if let cards = stage.cards {
                    let answer = try await server.receiveCards(cards, id: "cards-\(refused.count)", event: stage.event)
                    refused += answer.problems.map { problem in
                        Refusal(row: problem)
                    }
                }
                for (reason, command) in stage.refused {
                    let asked = command.with(requestID: "no-\(refused.count)")
                    let refusal = try await refusal { try await server.send(asked) }
                    #expect(refusal.reason == reason.code)
                    refused.append(refusal)
                }
            }
            return refused
        }
    }
}

extension Refusal {
    /// What the answer to an import says of a row that the rules refused.
    fileprivate init(row: Posko_V1_RowProblem) {
        let reason = Rejection.Reason.allCases.first { $0.code == row.code }
        let status = Rejection(reason ?? .serialTaken).status
        self.init(status, message: row.message, reason: row.code)
    }
}
