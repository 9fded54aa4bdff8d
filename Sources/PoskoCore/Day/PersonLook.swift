/// What a second look compares of two people, computed once for each: a desk waits while everybody
/// is looked at.
struct PersonLook: Hashable, Sendable {
    let name: NameKey
    private let hamlet: NameKey?
    private let birthDate: CivilDate?
    private let hasNIK: Bool

    init(_ person: Person) {
        name = NameKey(person.name)
        hamlet = person.hamlet.map { NameKey($0) }
        birthDate = person.birthDate
        hasNIK = person.nik != nil
    }

    /// Whether the two may be the same person: their names are alike and their birth date or hamlet
    /// is the same. Two NIKs are two people, and somebody with one is compared by birth date only.
    func isLike(_ new: PersonLook) -> Bool {
        let sameBirth = new.birthDate != nil && birthDate == new.birthDate
        if new.hasNIK, hasNIK || !sameBirth { return false }
        let sameHamlet = new.hamlet != nil && hamlet == new.hamlet
        let bothBirths = new.birthDate != nil && birthDate != nil
        let bothHamlets = new.hamlet != nil && hamlet != nil
        // With nothing to compare, the name alone is reason enough to look.
        guard sameBirth || sameHamlet || !(bothBirths || bothHamlets) else { return false }
        return nameSimilarity(name, new.name) >= nameSimilaritySuggestedMin
    }
}
