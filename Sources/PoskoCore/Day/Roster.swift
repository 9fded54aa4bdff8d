/// The people that the village office announced, found by NIK or by name and birth date.
package struct Roster: Hashable, Sendable {
    /// In the order of their numbers.
    package private(set) var entries: [RosterEntry] = []
    private var byNIK: [NIK: RosterNumber] = [:]
    private var byNameAndBirth: [NameAndBirth: RosterNumber] = [:]
    /// How many entries have a name of this key.
    private var names: [NameKey: Int] = [:]

    struct NameAndBirth: Hashable {
        let name: NameKey
        let birthDate: CivilDate

        init?(_ person: Person) {
            guard let birthDate = person.birthDate else { return nil }
            name = NameKey(person.name)
            self.birthDate = birthDate
        }
    }

    package init() {}

    package subscript(number: RosterNumber) -> RosterEntry? {
        entries.indices.contains(number.index) ? entries[number.index] : nil
    }

    package func find(_ nik: NIK) -> RosterEntry? {
        byNIK[nik].flatMap { self[$0] }
    }

    /// The entry that is this person: by NIK, or by name and birth date where one of the two has none.
    package func match(_ person: Person) -> RosterEntry? {
        if let nik = person.nik, let entry = find(nik) { return entry }
        guard let key = NameAndBirth(person), let number = byNameAndBirth[key],
            let entry = self[number]
        else { return nil }
        return person.nik == nil || entry.person.nik == nil ? entry : nil
    }

    /// Whether somebody of this name is on the roster, spelling aside.
    package func knows(_ name: NameKey) -> Bool { names[name, default: 0] > 0 }

    /// Adds an entry with the next number, or replaces one.
    mutating func put(_ entry: RosterEntry) {
        if let old = self[entry.number] {
            if let nik = old.person.nik { byNIK[nik] = nil }
            if let key = NameAndBirth(old.person), byNameAndBirth[key] == entry.number {
                byNameAndBirth[key] = nil
            }
            names[NameKey(old.person.name), default: 1] -= 1
            entries[entry.number.index] = entry
        } else {
            precondition(entry.number.index == entries.count, "roster numbers have no gap")
            entries.append(entry)
        }
        names[NameKey(entry.person.name), default: 0] += 1
        if let nik = entry.person.nik { byNIK[nik] = entry.number }
        if let key = NameAndBirth(entry.person) { byNameAndBirth[key] = entry.number }
    }
}

extension EventDay {
    /// Rows that are on the roster with the same particulars change nothing, and a command that changes
    /// nothing leaves no fact: importing a file twice is importing it once.
    func decideImport(_ people: [Person]) throws(Rejection) -> Decision {
        precondition(people.count <= Limits.rowsPerCommand, "the services cut files into groups")
        try requireNotClosed()
        var scratch = roster
        var facts: [Fact] = []
        for row in people {
            let person = row.completedFromNIK(on: settings.date)
            if let known = scratch.match(person) {
                let merged = known.person.merged(with: person)
                guard merged != known.person else { continue }
                scratch.put(RosterEntry(number: known.number, person: merged))
                facts.append(.rosterUpdated(known.number, merged))
            } else {
                guard scratch.entries.count < Limits.rosterMax else {
                    throw Rejection(.rosterFull, ["limit": Limits.rosterMax])
                }
                let number = RosterNumber(scratch.entries.count + 1)
                scratch.put(RosterEntry(number: number, person: person))
                facts.append(.rosterListed(number, person))
            }
        }
        guard !facts.isEmpty else { return Decision([]) }
        return Decision(facts + [.rosterRowsRead(rows: people.count)])
    }
}
