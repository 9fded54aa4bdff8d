/// The people of an event, whatever is known of them: the roster's, those who came, owners of cards
/// and those who fetched one for somebody.
///
/// Each has a number, under which the journal keeps what is personal. Two records that are known to
/// be of one person, because they have the same NIK, have the same number.
package struct People: Hashable, Sendable {
    /// Numbers given so far, from 1 without gaps.
    package private(set) var count = 0
    private var byNIK: [NIK: PersonNumber] = [:]
    /// Other numbers that turned out to be the same person's, by the one that counts now.
    private var also: [PersonNumber: [PersonNumber]] = [:]
    /// The one that counts now, for those others.
    private var joined: [PersonNumber: PersonNumber] = [:]
    private var restricted: Set<PersonNumber> = []
    /// Of whom nothing is kept.
    package private(set) var erased: Set<PersonNumber> = []
    /// Of whom the results are kept, restricted, and nothing that leads to them.
    package private(set) var reduced: Set<PersonNumber> = []
    private var prints: [Paper: Int] = [:]

    /// A paper that was made of what is held about somebody.
    private struct Paper: Hashable, Sendable {
        let person: PersonNumber
        let what: RecordRead.What
        /// Which paper: a result slip, a referral.
        let name: String
    }

    package init() {}

    /// How often a paper has been printed for somebody, under whichever of their numbers.
    package func prints(
        for person: PersonNumber,
        of what: RecordRead.What,
        named name: String
    ) -> Int {
        numbers(of: person).reduce(0) {
            $0 + prints[Paper(person: $1, what: what, name: name), default: 0]
        }
    }

    /// A print of one person's record; of a list of people no paper is made that is counted.
    mutating func note(_ read: RecordRead) {
        guard read.kind == .print, read.people.count == 1, let name = read.reason else { return }
        prints[Paper(person: read.people[0], what: read.what, name: name), default: 0] += 1
    }

    package func number(of nik: NIK) -> PersonNumber? { byNIK[nik] }

    package func contains(_ number: PersonNumber) -> Bool {
        (1...max(count, 1)).contains(number.value) && count > 0
    }

    /// The person with all their numbers, the one that counts first.
    package func numbers(of number: PersonNumber) -> [PersonNumber] {
        let counting = joined[number] ?? number
        return [counting] + also[counting, default: []]
    }

    /// Under whichever of their numbers.
    package func isRestricted(_ number: PersonNumber) -> Bool {
        numbers(of: number).contains(where: restricted.contains)
    }

    /// The numbers of a person that are restricted, or those that are not.
    func numbers(of number: PersonNumber, restricted isRestricted: Bool) -> [PersonNumber] {
        numbers(of: number).filter { restricted.contains($0) == isRestricted }
    }

    /// Takes over what a fact says of a number.
    mutating func note(_ number: PersonNumber, _ nik: NIK?) {
        count = max(count, number.value)
        if let nik { byNIK[nik] = number }
    }

    /// `old` turned out to be `number`.
    mutating func join(_ old: PersonNumber, to number: PersonNumber) {
        let (from, to) = (numbers(of: old), joined[number] ?? number)
        guard from[0] != to else { return }
        also[from[0]] = nil
        also[to, default: []] += from
        for each in from { joined[each] = to }
    }

    mutating func restrict(_ number: PersonNumber, lifted: Bool) {
        if lifted { restricted.remove(number) } else { restricted.insert(number) }
    }

    mutating func erase(_ erasure: Erasure) {
        for number in [erasure.person] + erasure.also {
            if erasure.recordKept {
                reduced.insert(number)
                restricted.insert(number)
            } else {
                erased.insert(number)
                reduced.remove(number)
                restricted.remove(number)
                byNIK = byNIK.filter { $0.value != number }
            }
        }
    }
}

/// The people with those of one command on top of them; the people themselves are not copied.
struct PeopleDraft {
    private let people: People
    private var count: Int
    private var byNIK: [NIK: PersonNumber] = [:]

    init(of people: People) {
        self.people = people
        count = people.count
    }

    /// The number of somebody: the one of their NIK, else the one that their record has, else a new
    /// one.
    mutating func number(of nik: NIK?, known: PersonNumber? = nil) -> PersonNumber {
        let ofNIK = nik.flatMap { byNIK[$0] ?? people.number(of: $0) }
        let number = ofNIK ?? known ?? PersonNumber(count + 1)
        count = max(count, number.value)
        if let nik { byNIK[nik] = number }
        return number
    }
}

/// What became of somebody's data.
package struct Erasure: Hashable, Sendable {
    package let person: PersonNumber
    /// Other numbers that were the same person's.
    package let also: [PersonNumber]
    /// A health facility keeps the results; only the way to the person and their cards is gone.
    package let recordKept: Bool
    package let ground: Ground

    package enum Ground: String, Hashable, Sendable, CaseIterable {
        /// The person asked for it.
        case request
        /// A consent was withdrawn.
        case withdrawn
        /// The time for which the data was kept is over.
        case expired
        /// The key is not there any more: erased after the backup that was restored.
        case lost
    }

    package init(person: PersonNumber, also: [PersonNumber], recordKept: Bool, ground: Ground) {
        self.person = person
        self.also = also
        self.recordKept = recordKept
        self.ground = ground
    }
}

/// Somebody's particulars with their number.
package struct NumberedPerson: Hashable, Sendable {
    package let number: PersonNumber
    package let person: Person

    package init(number: PersonNumber, person: Person) {
        self.number = number
        self.person = person
    }
}

/// Who keeps the results after the day: decides what an erasure leaves (Permenkes 24/2022).
package enum RecordHolder: String, Hashable, Sendable, CaseIterable {
    /// A health facility, by law for at least 25 years.
    case facility
    /// Nobody but the event: ordinary erasure.
    case event
}

/// What somebody's data may be used for beyond the day's own business (UU 27/2022). The health
/// check itself is ``Consent``.
package enum ConsentPurpose: String, Hashable, Sendable, CaseIterable {
    case healthCheck = "health_check"
    /// To be called or visited afterwards.
    case followUp = "follow_up"
    /// Results to the health centre.
    case sharing
}
