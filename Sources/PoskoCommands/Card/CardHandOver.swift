internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct CardHandOver: Verb {
    static let configuration = CommandConfiguration.verb(
        "hand-over",
        "Hands a card over to its owner or a proxy.",
        example: "posko card hand-over A017 --card 12 --name-match \"same identity card\""
    )

    @Argument(help: "Queue number of the owner, or of the proxy's visit.")
    var ticket: TicketArgument

    @Option(
        help: .init(
            "Number of the card; the one with the person's NIK when left out.",
            valueName: "number"
        )
    )
    var card: CardArgument?

    @Option(help: .init("Name of who takes it for the owner.", valueName: "name"))
    var proxyName: String?

    @Option(help: .init("Spouse, child, neighbour, ...", valueName: "relation"))
    var proxyRelation: String?

    @Option(help: .init("NIK of the proxy.", valueName: "nik"))
    var proxyNik: String?

    @Option(help: .init("Why the card is theirs although the NIK differs.", valueName: "reason"))
    var nameMatch: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        let given = [proxyName, proxyRelation, proxyNik].compactMap { $0 }
        if !given.isEmpty, given.count < 3 {
            throw ValidationError(UsageText.proxy.text())
        }
    }

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.cards.handOverCard(message(stamp))
            }
            try await global.show(reply) {
                let card = String(reply.card)
                let text =
                    proxyName.map { CardText.handedOverToProxy.text(card, $0, reply.ticket) }
                    ?? CardText.handedOver.text(card, reply.ticket)
                return SafeText.escaped(text)
            }
        }
    }

    private func message(_ stamp: Stamp) -> Posko_V1_HandOverCardRequest {
        .with {
            $0.event = stamp.event
            $0.requestID = stamp.requestID
            $0.ticket = ticket.number
            $0.card = card?.number ?? 0
            $0.nameMatchReason = nameMatch ?? ""
            if let proxyName, let proxyRelation, let proxyNik {
                $0.proxy = .with {
                    $0.name = proxyName
                    $0.relation = proxyRelation
                    $0.nik = proxyNik
                }
            }
        }
    }
}
