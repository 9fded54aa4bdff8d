/// A roster with the rows of one command on top of it. The roster itself is not copied: with a
/// regency's 590,000 people every thousand rows would copy them all.
struct RosterDraft {
    private let roster: Roster
    /// Entries that are new or were put again.
    private(set) var changes: [RosterNumber: Person] = [:]
    private(set) var count: Int
    private var byNIK: [NIK: RosterNumber] = [:]
    /// Those of the changes that the roster does not have under this key.
    private var byNameAndBirth: [Roster.NameAndBirth: [RosterNumber]] = [:]

    init(of roster: Roster) {
        self.roster = roster
        count = roster.entries.count
    }

    private subscript(number: RosterNumber) -> RosterEntry? {
        changes[number].map { RosterEntry(number: number, person: $0) } ?? roster[number]
    }

    /// As ``Roster/match(_:)``.
    func match(_ person: Person) -> RosterEntry? {
        // A NIK, once known, never leaves its entry: merging only adds one.
        if let nik = person.nik, let number = byNIK[nik] ?? roster.find(nik)?.number {
            return self[number]
        }
        guard let key = Roster.NameAndBirth(person) else { return nil }
        let before = roster.numbers(of: key).filter { number in
            changes[number].map { Roster.NameAndBirth($0) == key } ?? true
        }
        return (before + byNameAndBirth[key, default: []]).lazy.compactMap { self[$0] }
            .first { person.nik == nil || $0.person.nik == nil }
    }

    mutating func put(_ number: RosterNumber, _ person: Person) {
        let before = roster[number].flatMap { Roster.NameAndBirth($0.person) }
        let earlier = changes[number].flatMap { Roster.NameAndBirth($0) } ?? before
        let key = Roster.NameAndBirth(person)
        if earlier != key {
            if let earlier { byNameAndBirth[earlier]?.removeAll { $0 == number } }
            if let key, key != before { byNameAndBirth[key, default: []].append(number) }
        }
        if let nik = person.nik { byNIK[nik] = number }
        changes[number] = person
        count = max(count, number.index + 1)
    }
}
