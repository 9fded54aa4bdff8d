/// The people that the village office announced, found by NIK or by name and birth date.
package struct Roster: Hashable, Sendable {
    /// In the order of their numbers.
    package private(set) var entries: [RosterEntry] = []
    private var byNIK: [NIK: RosterNumber] = [:]
    /// In the order in which they came to be called so.
    private var byNameAndBirth: [NameAndBirth: [RosterNumber]] = [:]
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

    /// The entry that is this person: by NIK, or by name and birth date where one of the two has
    /// none.
    package func match(_ person: Person) -> RosterEntry? {
        if let nik = person.nik, let entry = find(nik) { return entry }
        guard let key = NameAndBirth(person) else { return nil }
        return byNameAndBirth[key, default: []].lazy.compactMap { self[$0] }
            .first { person.nik == nil || $0.person.nik == nil }
    }

    /// Whether somebody of this name is on the roster, spelling aside.
    package func knows(_ name: NameKey) -> Bool { names[name, default: 0] > 0 }

    /// Adds an entry with the next number, or replaces one.
    mutating func put(_ entry: RosterEntry) {
        let oldKey = self[entry.number].flatMap { NameAndBirth($0.person) }
        let key = NameAndBirth(entry.person)
        if oldKey != key {
            if let oldKey { byNameAndBirth[oldKey]?.removeAll { $0 == entry.number } }
            if let key { byNameAndBirth[key, default: []].append(entry.number) }
        }
        if let old = self[entry.number] {
            if let nik = old.person.nik { byNIK[nik] = nil }
            names[NameKey(old.person.name), default: 1] -= 1
            entries[entry.number.index] = entry
        } else {
            precondition(entry.number.index == entries.count, "roster numbers have no gap")
            entries.append(entry)
        }
        names[NameKey(entry.person.name), default: 0] += 1
        if let nik = entry.person.nik { byNIK[nik] = entry.number }
    }
}

extension EventDay {
    /// Rows that are on the roster with the same particulars change nothing: importing a file twice
    /// is importing it once. Of several rows for one person what they come to together counts.
    func decideImport(_ people: [Person]) throws(Rejection) -> Decision {
        precondition(people.count <= Limits.rowsPerCommand, "the services cut files into groups")
        try requireNotClosed()
        var scratch = roster
        var touched: Set<RosterNumber> = []
        for row in people {
            let person = row.completedFromNIK(on: settings.date)
            if let known = scratch.match(person) {
                let merged = known.person.merged(with: person)
                guard merged != known.person else { continue }
                scratch.put(RosterEntry(number: known.number, person: merged))
                touched.insert(known.number)
            } else {
                guard scratch.entries.count < Limits.rosterMax else {
                    throw Rejection(.rosterFull, ["limit": Limits.rosterMax])
                }
                let number = RosterNumber(scratch.entries.count + 1)
                scratch.put(RosterEntry(number: number, person: person))
                touched.insert(number)
            }
        }
        let facts = touched.sorted().compactMap { number -> Fact? in
            guard let now = scratch[number]?.person else { return nil }
            guard let before = roster[number]?.person else { return .rosterListed(number, now) }
            return before == now ? nil : .rosterUpdated(number, now)
        }
        return Decision(facts + [.rosterRowsRead(rows: people.count)])
    }
}
