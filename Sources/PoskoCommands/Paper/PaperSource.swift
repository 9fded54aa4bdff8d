internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import PoskoPaper
internal import PoskoWords
internal import SwiftProtobuf

/// What stands on papers, read from the server: each read says that it is for paper, and which, so
/// that the journal knows and a second one is known for a reprint.
struct PaperSource: Sendable {
    private let connection: PoskoConnection
    private let event: String

    init(_ connection: PoskoConnection, event: String) {
        self.connection = connection
        self.event = event
    }

    /// - Throws: `PoskoFailure`; `UsageFailure` when nothing could stand on the paper.
    func slip(_ printout: Printout) async throws -> Slip {
        let view = await EventView.load(connection, event)
        switch printout {
        case .queueSlip(let ticket, let reprints):
            return try await queueSlip(ticket, reprints: reprints, view)
        case .resultSlip(let ticket):
            let screening = try await screening(ticket, paper: "result slip")
            return ResultSlip(screening, view).slip()
        case .referral(let ticket):
            return try await referral(ticket, view)
        case .cardReceipt(let card, _):
            return try await cardReceipt(card, view)
        }
    }

    private func queueSlip(
        _ ticket: String,
        reprints: UInt32,
        _ view: EventView
    ) async throws -> Slip {
        let reply = try await connection.call {
            try await $0.tickets.getTicket(
                .with {
                    ($0.event, $0.ticket) = (event, ticket)
                    $0.read = Self.forPaper("queue slip")
                }
            )
        }
        return QueueSlip(reply.visit, reprints: Int(reprints), view).slip()
    }

    /// Looked at first, and read for paper when there is something to print: a read for paper
    /// counts as a print.
    private func referral(_ ticket: String, _ view: EventView) async throws -> Slip {
        guard ReferralLetter(try await screening(ticket, paper: nil), view) != nil,
            let letter = ReferralLetter(
                try await screening(ticket, paper: "referral letter"),
                view
            )
        else { throw UsageFailure(message: PrintWords.noDisposition.text(ticket)) }
        return letter.slip()
    }

    private func screening(_ ticket: String, paper: String?) async throws -> Posko_V1_Screening {
        try await connection.call {
            try await $0.screenings.getScreening(
                .with {
                    ($0.event, $0.ticket) = (event, ticket)
                    if let paper { $0.read = Self.forPaper(paper) }
                }
            ).screening
        }
    }

    private func cardReceipt(_ number: UInt32, _ view: EventView) async throws -> Slip {
        guard try await receipt(number, view, paper: nil) != nil,
            let receipt = try await receipt(number, view, paper: "receipt of card #\(number)")
        else { throw UsageFailure(message: PrintWords.notHandedOver.text("\(number)")) }
        return receipt.slip()
    }

    private func receipt(
        _ number: UInt32,
        _ view: EventView,
        paper: String?
    ) async throws -> CardReceipt? {
        let reply = try await connection.call {
            try await $0.cards.findCards(
                .with {
                    ($0.event, $0.card) = (event, number)
                    if let paper { $0.read = Self.forPaper(paper) }
                }
            )
        }
        return reply.cards.first.flatMap { CardReceipt($0, prints: Int(reply.prints), view) }
    }

    private static func forPaper(_ name: String) -> Posko_V1_ReadOptions {
        .with { ($0.forPrint, $0.reason) = (true, name) }
    }
}
