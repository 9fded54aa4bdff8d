/// Which people of a roster are written wrongly, and how. Nobody has two faults.
struct RosterFaults: Hashable, Sendable {
    /// A row that no import can take; one row of each kind for every 360 people.
    enum Broken: Hashable, Sendable, CaseIterable {
        case impossibleBirthDate
        case fifteenDigits
        case noName
        case twoDigitYear
        case impossibleDateInNIK
        case delimiterNotQuoted
        case neitherNIKNorBirthDate
    }

    /// A second row for somebody who has one.
    enum Double: Hashable, Sendable, CaseIterable {
        case same
        case shouted
        case respelt
        case separatedNIK
    }

    /// A spreadsheet made a number of the NIK: 3,21416E+15.
    let rounded: Set<Int>
    let broken: [Int: Broken]
    let withoutNIK: Set<Int>
    /// The NIK has dots or spaces.
    let separated: Set<Int>
    let differingBirthDate: Set<Int>
    let doubles: [Int: Double]

    init(seed: UInt64, people: Int) {
        var random = SplitMix64(seed: seed, "faults")
        var order = random.shuffled(Array(0..<people))[...]
        func take(_ count: Int) -> [Int] {
            defer { order = order.dropFirst(count) }
            return Array(order.prefix(count))
        }
        func assign<Kind: CaseIterable>(_ kinds: Kind.Type) -> [Int: Kind] {
            let all = Array(kinds.allCases)
            let indices = take(all.count * max(1, people / 360))
            return Dictionary(
                uniqueKeysWithValues: indices.enumerated().map { ($1, all[$0 % all.count]) }
            )
        }
        broken = assign(Broken.self)
        doubles = assign(Double.self)
        rounded = Set(take(max(2, people / 45)))
        withoutNIK = Set(take(max(2, people / 40)))
        differingBirthDate = Set(take(max(1, people / 120)))
        separated = Set(take(max(2, people / 30)))
    }

    /// Whether the import refuses this person's row.
    func refuses(_ index: Int) -> Bool {
        rounded.contains(index) || broken[index] != nil
    }
}
