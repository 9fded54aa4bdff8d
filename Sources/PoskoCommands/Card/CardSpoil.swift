internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct CardSpoil: Verb {
    static let configuration = CommandConfiguration.verb(
        "spoil",
        "The card cannot be used.",
        example: "posko card spoil 12 --reason \"name misspelt\" --wrong-data"
    )

    @Argument(help: "Number of the card in the event.")
    var card: CardArgument

    @Option(help: "Why; required.")
    var reason: String

    @Flag(help: "The card is whole but its data are wrong.")
    var wrongData = false

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.cards.spoilCard(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.card = card.number
                        $0.reason = reason
                        $0.wrongData = wrongData
                    }
                )
            }
            try await global.show(reply) {
                CardText.spoiled.text(String(reply.card))
            }
        }
    }
}
