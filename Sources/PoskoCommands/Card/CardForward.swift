internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct CardForward: Verb {
    static let configuration = CommandConfiguration.verb(
        "forward",
        "Sends a card on to another village.",
        example: "posko card forward 12 --to 32.14.16.2004"
    )

    @Argument(help: "Number of the card in the event.")
    var card: CardArgument

    @Option(help: .init("Ministry code of the village.", valueName: "village-code"))
    var to: String

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.cards.forwardCard(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.card = card.number
                        $0.toVillageCode = to
                        $0.reason = reason ?? ""
                    }
                )
            }
            try await global.show(reply) {
                SafeText.escaped(CardText.forwarded.text(String(reply.card), to))
            }
        }
    }
}
