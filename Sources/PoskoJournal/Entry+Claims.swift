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
