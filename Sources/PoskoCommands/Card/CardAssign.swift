internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct CardAssign: Verb {
    static let configuration = CommandConfiguration.verb(
        "assign",
        "Gives a card in stock to a desk or a person of the staff.",
        example: "posko card assign 12 --to meja-6"
    )

    @Argument(help: "Number of the card in the event.")
    var card: CardArgument

    @Option(help: .init("Who answers for it from now on.", valueName: "holder"))
    var to: String

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.cards.assignCard(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.card = card.number
                        $0.holder = to
                    }
                )
            }
            try await global.show(reply) {
                SafeText.escaped(CardText.assigned.text(String(reply.card), to))
            }
        }
    }
}
