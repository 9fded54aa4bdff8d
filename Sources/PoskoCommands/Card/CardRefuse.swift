internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct CardRefuse: Verb {
    static let configuration = CommandConfiguration.verb(
        "refuse",
        "The person does not want the card; it stays in stock.",
        example: "posko card refuse 12"
    )

    @Argument(help: "Number of the card in the event.")
    var card: CardArgument

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.cards.refuseCard(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.card = card.number
                        $0.reason = reason ?? ""
                    }
                )
            }
            try await global.show(reply) {
                CardText.refused.text(String(reply.card))
            }
        }
    }
}
