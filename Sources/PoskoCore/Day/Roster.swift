/// The people that the village office announced, found by NIK or by name and birth date.
package struct Roster: Hashable, Sendable {
    /// In the order of their numbers.
    package private(set) var entries: [RosterEntry] = []
    private var byNIK: [NIK: RosterNumber] = [:]
    /// At the index of its entry.
    private(set) var looks: [PersonLook] = []
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
        return numbers(of: key).lazy.compactMap { self[$0] }
            .first { person.nik == nil || $0.person.nik == nil }
    }

    func numbers(of key: NameAndBirth) -> [RosterNumber] { byNameAndBirth[key, default: []] }

    /// Whether somebody of this name is on the roster, spelling aside.
    package func knows(_ name: NameKey) -> Bool { names[name, default: 0] > 0 }

    /// Adds an entry with the next number, or replaces one.
    mutating func put(_ entry: RosterEntry) {
        let look = PersonLook(entry.person)
        let oldKey = self[entry.number].flatMap { NameAndBirth($0.person) }
        let key = NameAndBirth(entry.person)
        if oldKey != key {
            if let oldKey { byNameAndBirth[oldKey]?.removeAll { $0 == entry.number } }
            if let key { byNameAndBirth[key, default: []].append(entry.number) }
        }
        if let old = self[entry.number] {
            if let nik = old.person.nik { byNIK[nik] = nil }
            names[looks[entry.number.index].name, default: 1] -= 1
            entries[entry.number.index] = entry
            looks[entry.number.index] = look
        } else {
            precondition(entry.number.index == entries.count, "roster numbers have no gap")
            entries.append(entry)
            looks.append(look)
        }
        names[look.name, default: 0] += 1
        if let nik = entry.person.nik { byNIK[nik] = entry.number }
    }
}

extension EventDay {
    /// Rows that are on the roster with the same particulars change nothing: importing a file twice
    /// is importing it once. Of several rows for one person what they come to together counts.
    func decideImport(_ rows: [Person]) throws(Rejection) -> Decision {
        precondition(rows.count <= Limits.rowsPerCommand, "the services cut files into groups")
        try requireNotClosed()
        var draft = RosterDraft(of: roster)
        for row in rows {
            let person = row.completedFromNIK(on: settings.date)
            if let known = draft.match(person) {
                draft.put(known.number, known.person.merged(with: person))
            } else {
                guard draft.count < Limits.rosterMax else {
                    throw Rejection(.rosterFull, ["limit": Limits.rosterMax])
                }
                draft.put(RosterNumber(draft.count + 1), person)
            }
        }
        var people = PeopleDraft(of: people)
        let facts = draft.changes.sorted { $0.key < $1.key }.compactMap { number, now -> Fact? in
            let before = roster[number]
            guard before?.person != now else { return nil }
            let person = NumberedPerson(
                number: people.number(of: now.nik, known: before?.personNumber),
                person: now
            )
            return before == nil ? .rosterListed(number, person) : .rosterUpdated(number, person)
        }
        return Decision(facts + [.rosterRowsRead(rows: rows.count)])
    }
}
