internal import ArgumentParser

/// A queue number as people type it: `a017` is A017.
struct TicketArgument: ExpressibleByArgument, Hashable, Sendable {
    static var defaultCompletionKind: CompletionKind { .tickets }

    let number: String

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        number = argument.uppercased()
    }
}

/// Number of a card in the event: `12`, or `#12` as lists show it.
struct CardArgument: ExpressibleByArgument, Hashable, Sendable {
    let number: UInt32

    init?(argument: String) {
        guard let number = UInt32(argument.hasPrefix("#") ? argument.dropFirst() : argument[...]),
            number > 0
        else { return nil }
        self.number = number
    }
}
