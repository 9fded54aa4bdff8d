internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct CardFind: Verb {
    static let configuration = CommandConfiguration.verb(
        "find",
        "Finds cards.",
        example: "posko card find --ticket A017"
    )

    @Option(help: .init("Cards for the person with this queue number.", valueName: "ticket"))
    var ticket: TicketArgument?

    @Option(help: "NIK, 16 digits.")
    var nik: String?

    @Option(help: "Part of a name.")
    var name: String?

    @Option(help: "Serial or KPJ.")
    var serial: String?

    @Option(help: "Only those in this state.")
    var state: CardStateArgument?

    @Option(help: .init("At most this many.", valueName: "number"))
    var limit: UInt32?

    @OptionGroup var read: ReadFlags
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.cards.findCards(
                    .with {
                        $0.event = event
                        $0.ticket = ticket?.number ?? ""
                        $0.nik = nik ?? ""
                        $0.name = name ?? ""
                        $0.serial = serial ?? ""
                        $0.state = state?.message ?? .unspecified
                        $0.limit = limit ?? 0
                        $0.read = read.message
                    }
                )
            }
            try await global.show(reply) {
                Self.text(reply, await EventView.load(connection, event))
            }
        }
    }

    /// A table; of a single card its history too.
    static func text(_ reply: Posko_V1_FindCardsResponse, _ view: EventView) -> String {
        var paragraphs: [String] = []
        if reply.cards.isEmpty {
            paragraphs.append(CardText.noneFound.text())
        } else {
            paragraphs.append(
                table(reply.cards.map { ($0, "") })
                    + Counting.more(shown: reply.cards.count, total: reply.total)
            )
        }
        if !reply.suggestions.isEmpty {
            let rows = reply.suggestions.map { ($0.card, "\($0.nameSimilarity) %") }
            paragraphs.append("\(CardText.onlyTheNameFits.text())\n\(table(rows))")
        }
        if reply.cards.count == 1, let card = reply.cards.first, !card.history.isEmpty {
            paragraphs.append(history(card, view))
        }
        return paragraphs.joined(separator: "\n\n")
    }

    private static func table(_ cards: [(Posko_V1_Card, similarity: String)]) -> String {
        var table = Table([
            .right(TableWords.card), .left(TableWords.serial), .left(TableWords.kpj),
            .left(TableWords.name), .left(TableWords.nik), .left(TableWords.programme),
            .left(TableWords.funding), .left(TableWords.state), .left(TableWords.holder),
            .left(TableWords.ticket), .right(TableWords.nameFits),
        ])
        for (card, similarity) in cards {
            let state = card.state.word
            table.add([
                "#\(card.number)", card.serial, card.kpj, card.name, card.nik,
                card.programmes.map(\.word).joined(separator: "+"), card.funding.word,
                card.refused ? CardText.refusedByOwner.text(state) : state, card.holder,
                card.ticket,
                similarity,
            ])
        }
        return table.text
    }

    private static func history(_ card: Posko_V1_Card, _ view: EventView) -> String {
        var table = Table([
            .left(TableWords.time), .left(TableWords.by), .left(TableWords.device),
            .left(TableWords.state), .left(TableWords.what),
        ])
        for step in card.history {
            table.add([
                view.time.dayAndClock(step.time), step.staff, step.device, step.state.word,
                step.description_p,
            ])
        }
        return table.text
    }
}
