/// Who answers for a card.
package enum CardHolder: Hashable, Sendable {
    /// It is on a list and has not come.
    case notReceived
    /// The box that it came in; nil when that has no name.
    case box(String?)
    /// A desk, a device or one of the staff, by the name that was given.
    case named(String)
    case owner(Ticket)
    case proxy(relation: String, Ticket)
    case issuingOffice
    case village(VillageCode)
}

extension CardHolder {
    private enum Kind: String {
        case notReceived = "not_received"
        case box
        case named
        case owner
        case proxy
        case issuingOffice = "issuing_office"
        case village
    }

    /// What a refusal keeps of it, so that it can be said again in any language.
    var details: [Rejection.Detail] {
        switch self {
        case .notReceived: Self.details(.notReceived)
        case .box(let name): Self.details(.box, name: name)
        case .named(let name): Self.details(.named, name: name)
        case .owner(let ticket): Self.details(.owner, ticket)
        case .proxy(let relation, let ticket): Self.details(.proxy, name: relation, ticket)
        case .issuingOffice: Self.details(.issuingOffice)
        case .village(let village): Self.details(.village, name: village.description)
        }
    }

    private static func details(
        _ kind: Kind,
        name: String? = nil,
        _ ticket: Ticket? = nil
    ) -> [Rejection.Detail] {
        [Rejection.Detail("holder", kind.rawValue)]
            + (name.map { [Rejection.Detail("holder_name", $0)] } ?? [])
            + (ticket.map { [Rejection.Detail("holder_ticket", $0)] } ?? [])
    }

    /// The holder that a refusal names; nil when it names none, or one who is told of nobody any
    /// more.
    package init?(_ rejection: Rejection) {
        guard let kind = rejection["holder"].flatMap({ Kind(rawValue: $0) }) else { return nil }
        let name = rejection["holder_name"]
        let ticket = rejection["holder_ticket"].flatMap { Ticket($0) }
        switch (kind, name, ticket) {
        case (.notReceived, _, _): self = .notReceived
        case (.box, _, _): self = .box(name)
        case (.named, let name?, _): self = .named(name)
        case (.owner, _, let ticket?): self = .owner(ticket)
        case (.proxy, let relation?, let ticket?): self = .proxy(relation: relation, ticket)
        case (.issuingOffice, _, _): self = .issuingOffice
        case (.village, let name?, _):
            guard let village = try? VillageCode.parse(name) else { return nil }
            self = .village(village)
        case (.named, nil, _), (.owner, _, nil), (.proxy, _, _), (.village, nil, _): return nil
        }
    }
}
