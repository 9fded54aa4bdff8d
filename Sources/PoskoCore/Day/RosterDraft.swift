/// A roster with the rows of one command on top of it. The roster itself is not copied: with a
/// regency's 590,000 people every thousand rows would copy them all.
struct RosterDraft {
    private let roster: Roster
    /// Entries that are new or were put again.
    private(set) var changes: [RosterNumber: Person] = [:]
    private(set) var count: Int
    private var byNIK: [NIK: RosterNumber] = [:]
    /// Changes that came to be called so, in order; the roster's own list stands before them.
    private var byNameAndBirth: [Roster.NameAndBirth: [RosterNumber]] = [:]
    /// Entries that stand in the list above and in the roster's no more, whatever they are called.
    private var renamed: Set<RosterNumber> = []

    init(of roster: Roster) {
        self.roster = roster
        count = roster.entries.count
    }

    private subscript(number: RosterNumber) -> Known? {
        (changes[number] ?? roster[number]?.person).map { Known(number: number, person: $0) }
    }

    struct Known {
        let number: RosterNumber
        let person: Person
    }

    /// As ``Roster/match(_:)``.
    func match(_ person: Person) -> Known? {
        // A NIK, once known, never leaves its entry: merging only adds one.
        if let nik = person.nik, let number = byNIK[nik] ?? roster.find(nik)?.number {
            return self[number]
        }
        guard let key = Roster.NameAndBirth(person) else { return nil }
        let before = roster.numbers(of: key).filter { !renamed.contains($0) }
        return (before + byNameAndBirth[key, default: []]).lazy.compactMap { self[$0] }
            .first { person.nik == nil || $0.person.nik == nil }
    }

    mutating func put(_ number: RosterNumber, _ person: Person) {
        let earlier = self[number].flatMap { Roster.NameAndBirth($0.person) }
        let key = Roster.NameAndBirth(person)
        if earlier != key {
            renamed.insert(number)
            if let earlier { byNameAndBirth[earlier]?.removeAll { $0 == number } }
            if let key { byNameAndBirth[key, default: []].append(number) }
        }
        if let nik = person.nik { byNIK[nik] = number }
        changes[number] = person
        count = max(count, number.index + 1)
    }
}
