package import PoskoCore

extension Entry {
    /// What the entry takes and gives back; a refused command and one about the staff do neither.
    package var claims: ClaimChange {
        switch outcome {
        case .accepted(let decision): decision.claims
        case .staffChanged, .refused: ClaimChange()
        }
    }
}

extension Entry {
    private var facts: [Fact] {
        if case .accepted(let decision) = outcome { decision.facts } else { [] }
    }

    /// The highest number of a person that it brings; 0 when it brings nobody.
    var personsNamed: Int {
        facts.lazy.map { fact in
            switch fact {
            case .rosterListed(_, let person), .rosterUpdated(_, let person): person.number.value
            case .registrationAdded(let beginning): beginning.personNumber.value
            case .cardListed(_, let card), .cardIdentified(_, let card): card.owner.value
            case .cardHandedOver(_, _, .proxy(let proxy), _): proxy.number?.value ?? 0
            default: 0
            }
        }.max() ?? 0
    }

    /// A key is forgotten with it.
    package var forgetsKeys: Bool { !erasures.isEmpty }

    var erasures: [Erasure] {
        facts.compactMap { if case .personErased(let erasure) = $0 { erasure } else { nil } }
    }
}
