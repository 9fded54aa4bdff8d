internal import PoskoCore

/// Who comes to the day, for what, and what goes wrong: all of it from the seed.
///
/// About one in nine is too many for the slots, so the waitlist is used. The order in which desks
/// get to people is not part of the plan.
struct DayPlan: Sendable {
    /// People for checks; fewer do not fill every role.
    static let peopleMin = 60
    static let peopleMax = 10_000
    static let peopleStandard = 330

    let sample: Sample
    /// Those for a check first, then those for a card only.
    let people: [DayPerson]
    /// Places in `people`, in the order in which they come.
    let arrivals: [Int]
    let slots: Int
    /// Slots kept for the roster; it leaves room for half of the walk-ins.
    let slotsForRoster: Int

    /// - Parameter people: how many come for a check, `peopleMin` to `peopleMax`.
    init(seed: UInt64, people count: Int, salt: UInt16) {
        precondition((Self.peopleMin...Self.peopleMax).contains(count))
        slots = count * 10 / 11
        let sample = Sample(seed: seed, people: count * 12 / 11, cards: slots, salt: salt)
        self.sample = sample
        let cast = DayCast(sample, checks: count)
        slotsForRoster = slots - cast.walkIns / 2
        people = cast.people
        var random = SplitMix64(seed: seed, "arrivals")
        arrivals = random.shuffled(
            people.filter { $0.comesAtAll && $0.booking != .whenCardIsMissing }.map(\.place)
        )
    }

    func measurements(of person: DayPerson) -> DayMeasurements {
        DayMeasurements(person.person, person.health, seed: sample.seed)
    }

    /// A choice of one person's, the same in every run.
    func chance(_ what: String, _ person: DayPerson, permille: Int) -> Bool {
        var random = SplitMix64(seed: sample.seed, what, person.place)
        return random.chance(permille: permille)
    }
}
