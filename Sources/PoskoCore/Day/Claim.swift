/// Something that may exist once over all events of a server.
package enum Claim: Hashable, Sendable {
    /// A card's serial, or its KPJ and programmes when no serial is printed; cards that left for
    /// elsewhere give it back.
    case card(String)
    /// One card per worker and programme: held from handover until it is reversed.
    case worker(NIK, Programme)
}

/// Who holds what over all events; folded from the journal like everything else.
package struct Claims: Hashable, Sendable {
    private var holders: [Claim: StreamID] = [:]

    package init() {}

    package func holder(of claim: Claim) -> StreamID? { holders[claim] }

    package var count: Int { holders.count }

    /// Every claim with its holder, in no particular order.
    package var all: some Sequence<(key: Claim, value: StreamID)> { holders }

    package mutating func apply(_ change: ClaimChange, by stream: StreamID) {
        for claim in change.released { holders[claim] = nil }
        for claim in change.acquired { holders[claim] = stream }
    }

    /// Takes over what other events hold; nothing is held twice.
    package mutating func merge(_ other: Claims) {
        holders.merge(other.holders) { $1 }
    }
}

/// What a command takes and gives back.
package struct ClaimChange: Hashable, Sendable {
    package var acquired: [Claim]
    package var released: [Claim]

    package init(acquired: [Claim] = [], released: [Claim] = []) {
        self.acquired = acquired
        self.released = released
    }

    package var isEmpty: Bool { acquired.isEmpty && released.isEmpty }
}

/// What a command comes to: the facts that become true, and the claims that change with them.
package struct Decision: Hashable, Sendable {
    package var facts: [Fact]
    package var claims: ClaimChange

    package init(_ facts: [Fact], claims: ClaimChange = ClaimChange()) {
        self.facts = facts
        self.claims = claims
    }
}
