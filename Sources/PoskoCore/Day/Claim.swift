/// Something that may exist once over all events of a server, by a keyed hash: the same thing has
/// the same claim everywhere, and the claim tells nobody what it is.
package struct Claim: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A card's serial, or its KPJ and programmes when no serial is printed; cards that left
        /// for elsewhere give it back.
        case card
        /// One card per worker and programme: held from handover until it is reversed.
        case worker
    }

    package let kind: Kind
    package let key: ClaimKey

    package init(kind: Kind, key: ClaimKey) {
        self.kind = kind
        self.key = key
    }
}

package typealias ClaimKey = Bytes32<Claim>
/// Of a command that waits for a second person.
package typealias CommandKey = Bytes32<Approval>

/// A hash that only who has the server's key can make.
package struct KeyedHash: Sendable {
    /// The 32 bytes for some bytes: the same for the same.
    private let hash: @Sendable ([UInt8]) -> [UInt8]

    package init(_ hash: @Sendable @escaping ([UInt8]) -> [UInt8]) {
        self.hash = hash
    }

    package func callAsFunction<Subject>(
        _ bytes: [UInt8],
        as: Subject.Type = Subject.self
    ) -> Bytes32<Subject> {
        guard let key = Bytes32<Subject>(hash(bytes)) else {
            preconditionFailure("a keyed hash has 32 bytes")
        }
        return key
    }
}

/// Who holds what over all events; folded from the journal like everything else.
package struct Claims: Sendable {
    package let hash: KeyedHash
    private var holders: [Claim: StreamID] = [:]

    package init(hash: KeyedHash) {
        self.hash = hash
    }

    package func holder(of claim: Claim) -> StreamID? { holders[claim] }

    package var count: Int { holders.count }

    /// Every claim with its holder, in no particular order.
    package var all: some Sequence<(key: Claim, value: StreamID)> { holders }

    package func isSame(as other: Claims) -> Bool { holders == other.holders }

    /// - Parameter number: a serial, or a KPJ and programmes.
    package func card(_ number: String) -> Claim {
        Claim(kind: .card, key: hash(Array("card\n\(number)".utf8)))
    }

    package func worker(_ nik: NIK, _ programme: Programme) -> Claim {
        Claim(
            kind: .worker,
            key: hash(Array("worker\n\(nik.digits)/\(programme.rawValue)".utf8))
        )
    }

    /// The KPJ is the worker's number and stands on each of their cards, so it names a card only
    /// where no serial is printed, and together with the programmes.
    func identity(of details: CardDetails) -> Claim? {
        if let serial = details.serial { return card(serial) }
        let programmes = details.programmes.map(\.rawValue).joined(separator: "+")
        return details.kpj.map { card("\($0)/\(programmes)") }
    }

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
