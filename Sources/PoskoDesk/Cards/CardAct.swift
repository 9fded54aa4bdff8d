internal import PoskoContract
internal import SwiftProtobuf

/// What is to be done with a card, and what it was typed in.
struct CardAct: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case handOver(Posko_V1_Proxy?, nameMatchReason: String)
        case reverse(reason: String)
        case trouble(CardTrouble, reason: String)
    }

    /// Who was in front of the desk.
    let ticket: String
    let card: UInt32
    let kind: Kind
    let sheet: CardSheet?

    /// The command; filled in with the event and a request id it is the same every time.
    func command(
        _ event: String,
        _ requestID: String
    ) -> Posko_V1_ExchangeRequest.OneOf_Command {
        switch kind {
        case .handOver(let proxy, let nameMatchReason):
            .handOverCard(
                .with {
                    ($0.event, $0.requestID, $0.ticket) = (event, requestID, ticket)
                    ($0.card, $0.nameMatchReason) = (card, nameMatchReason)
                    if let proxy { $0.proxy = proxy }
                }
            )
        case .reverse(let reason):
            .reverseHandOver(
                .with {
                    ($0.event, $0.requestID, $0.card) = (event, requestID, card)
                    $0.reason = reason
                }
            )
        case .trouble(.refused, let reason):
            .refuseCard(
                .with {
                    ($0.event, $0.requestID, $0.card) = (event, requestID, card)
                    $0.reason = reason
                }
            )
        case .trouble(.returned, let reason):
            .returnCard(
                .with {
                    ($0.event, $0.requestID, $0.card) = (event, requestID, card)
                    $0.reason = reason
                }
            )
        case .trouble(let trouble, let reason):
            .spoilCard(
                .with {
                    ($0.event, $0.requestID, $0.card) = (event, requestID, card)
                    ($0.reason, $0.wrongData) = (reason, trouble == .wrongData)
                }
            )
        }
    }
}
