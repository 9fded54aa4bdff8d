internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct CardReturn: Verb {
    static let configuration = CommandConfiguration.verb(
        "return",
        "Sends a card back to the issuing office.",
        example: "posko card return 12"
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
                try await $0.cards.returnCard(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.card = card.number
                        $0.reason = reason ?? ""
                    }
                )
            }
            try await global.show(reply) {
                CardText.returned.text(String(reply.card))
            }
        }
    }
}
