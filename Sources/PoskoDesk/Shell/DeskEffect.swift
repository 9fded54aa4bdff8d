package import PoskoContract

/// What a desk wants done. Whoever runs it does so and says in an event what came of it.
package enum DeskEffect: Sendable {
    /// Kept until it is answered, over restarts of the server, in the order in which it was sent.
    case send(Posko_V1_ExchangeRequest)
    case ask(Int, DeskQuestion)
    /// Never waited for.
    case print(Printout)
    case wait(Int, milliseconds: Int)
    /// Signs in anew.
    case unlock(pin: String)
    case bell
    case quit
}

/// A paper, by what it is about. What stands on it is read for it, so that the journal knows.
package enum Printout: Hashable, Sendable {
    /// - `reprints`: zero for the first slip.
    case queueSlip(ticket: String, reprints: UInt32)
    case resultSlip(ticket: String)
    case referral(ticket: String)
    case cardReceipt(card: UInt32, ticket: String)

    /// What it is called in a sentence about it: the queue number.
    package var name: String {
        switch self {
        case .queueSlip(let ticket, _), .resultSlip(let ticket), .referral(let ticket),
            .cardReceipt(_, let ticket):
            ticket
        }
    }
}
