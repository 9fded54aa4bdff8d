internal import PoskoContract
internal import SwiftProtobuf

@testable import PoskoDesk

/// Cards of made-up people, as a server would tell them.
enum CardsSamples {
    static func card(
        _ number: UInt32,
        _ name: String = "TUTI PERMATASARI",
        nik: String = "3214********0006",
        _ programme: Posko_V1_Programme = .jkk,
        state: Posko_V1_CardState = .inStock
    ) -> Posko_V1_Card {
        .with {
            $0.number = number
            $0.serial = "PWK25-0000\(number)"
            $0.kpj = "2373797206\(number)"
            $0.name = name
            $0.nik = nik
            $0.programmes = [programme]
            $0.funding = .regency
            $0.state = state
        }
    }

    static let mine = card(3)
    static let another = card(7, "SITI AMINAH", nik: "3214********0001")

    static let ledger = Posko_V1_ReconcileCardsResponse.with {
        ($0.listed, $0.received, $0.inStock, $0.handedOver) = (600, 600, 599, 1)
        ($0.spoiled, $0.returned, $0.forwarded) = (0, 0, 0)
    }

    static func found(
        _ cards: [Posko_V1_Card],
        byName: [Posko_V1_Card] = []
    ) -> Posko_V1_FindCardsResponse {
        .with {
            $0.cards = cards
            $0.suggestions = byName.map { card in
                .with { ($0.card, $0.nameSimilarity) = (card, 92) }
            }
        }
    }

    /// What a server tells: the person's cards by ticket, every card by what is printed on it.
    static func server(
        _ found: Posko_V1_FindCardsResponse,
        all: [Posko_V1_Card] = [mine, another]
    ) -> (DeskQuestion) -> DeskReply? {
        { question in
            switch question {
            case .ledger: .ledger(ledger)
            case .cards(let request) where request.serial.isEmpty: .cards(found)
            case .cards(let request):
                .cards(
                    .with {
                        $0.cards = all.filter { $0.hasPrinted(request.serial) }
                    }
                )
            default: nil
            }
        }
    }

    static func stage(
        _ found: Posko_V1_FindCardsResponse,
        _ visit: Posko_V1_Visit = Village.visit("A017")
    ) -> DeskStage<CounterDesk<CardWork>> {
        var stage = DeskStage(CounterDesk(Village.context("cards"), work: CardWork()))
        stage.tell(server(found))
        stage.feed(.lines(Village.lines("cards", waiting: ["A017", "A018"], sequence: 90)))
        stage.callAndBegin(visit, server(found))
        return stage
    }
}
