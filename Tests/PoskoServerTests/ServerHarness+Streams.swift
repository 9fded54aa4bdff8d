import Foundation
import GRPCCore
import PoskoContract
import SwiftProtobuf

extension ServerHarness {
    /// Sends `commands` over one Exchange stream, half-closes it, and gives all answers.
    func exchange(_ commands: [Command]) async throws -> [Posko_V1_ExchangeResponse] {
        try await exchangeMessages(
            commands.map { command in .with { $0.command = command } }
        )
    }

    func exchangeMessages(
        _ messages: [Posko_V1_ExchangeRequest],
        metadata: Metadata = [:]
    ) async throws -> [Posko_V1_ExchangeResponse] {
        try await desk.exchange(metadata: metadata) { writer in
            for message in messages { try await writer.write(message) }
        } onResponse: { response in
            var answers: [Posko_V1_ExchangeResponse] = []
            for try await answer in response.messages { answers.append(answer) }
            return answers
        }
    }

    @discardableResult
    func importRoster(
        _ file: String,
        id: String,
        event: String = Make.event,
        dryRun: Bool = false,
        pieces: Int = .max
    ) async throws -> Posko_V1_ImportRosterResponse {
        let options = Posko_V1_ImportRosterOptions.with {
            $0.event = event
            $0.requestID = id
            $0.dryRun = dryRun
        }
        let data = Data(file.utf8).pieces(of: pieces)
        return try await importRoster(
            [.with { $0.options = options }]
                + data.map { piece in .with { $0.data = piece } }
        )
    }

    func importRoster(
        _ messages: [Posko_V1_ImportRosterRequest]
    ) async throws -> Posko_V1_ImportRosterResponse {
        try await roster.importRoster { writer in
            for message in messages { try await writer.write(message) }
        }
    }

    @discardableResult
    func receiveCards(
        _ file: String,
        id: String,
        event: String = Make.event,
        dryRun: Bool = false,
        listOnly: Bool = false,
        box: String = "",
        pieces: Int = .max
    ) async throws -> Posko_V1_ReceiveCardsResponse {
        let options = Posko_V1_ReceiveCardsOptions.with {
            $0.event = event
            $0.requestID = id
            $0.dryRun = dryRun
            $0.listOnly = listOnly
            $0.box = box
        }
        let data = Data(file.utf8).pieces(of: pieces)
        return try await receiveCards(
            [.with { $0.options = options }]
                + data.map { piece in .with { $0.data = piece } }
        )
    }

    func receiveCards(
        _ messages: [Posko_V1_ReceiveCardsRequest]
    ) async throws -> Posko_V1_ReceiveCardsResponse {
        try await cards.receiveCards { writer in
            for message in messages { try await writer.write(message) }
        }
    }

    /// Notes every message of a watch of lines until the server ends it.
    func watchLines(
        _ event: String = Make.event,
        into notes: Notes<Posko_V1_WatchLinesResponse>
    ) async throws {
        try await queue.watchLines(.with { $0.event = event }) { response in
            for try await message in response.messages { notes.add(message) }
        }
    }

    func watchSummary(
        _ event: String = Make.event,
        into notes: Notes<Posko_V1_GetSummaryResponse>
    ) async throws {
        try await summaries.watchSummary(.with { $0.event = event }) { response in
            for try await message in response.messages { notes.add(message.summary) }
        }
    }
}

extension Data {
    fileprivate func pieces(of size: Int) -> [Data] {
        guard size < count else { return isEmpty ? [] : [self] }
        return stride(from: 0, to: count, by: size).map {
            Data(self[$0..<Swift.min($0 + size, count)])
        }
    }
}
