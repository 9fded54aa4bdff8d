internal import PoskoCore

/// Gives the people of a sample their parts in a day.
struct DayCast {
    private(set) var people: [DayPerson] = []
    let walkIns: Int
    private let checks: Int
    private let sample: Sample
    private let cards: [Int: [SampleCard]]
    private var random: SplitMix64
    /// Places in the order in which parts are given away.
    private var order: [Int] = []

    init(_ sample: Sample, checks: Int) {
        self.sample = sample
        self.checks = checks
        walkIns = checks * 12 / 100
        random = SplitMix64(seed: sample.seed, "cast")
        cards = Dictionary(grouping: sample.cardsCSR + sample.cardsRegency) { $0.owner.index }
        let absentOwners = invite()
        order = random.shuffled(Array(people.indices))
        castBookings()
        castHealth()
        castFates()
        castCards(absentOwners)
    }

    /// Fills `people`.
    ///
    /// - Returns: owners of one card who do not come.
    private mutating func invite() -> [SamplePerson] {
        let roster = random.shuffled(sample.people)
        let owners = random.shuffled(sample.others.filter { cards[$0.index] != nil })
        let bare = sample.others.filter { cards[$0.index] == nil }
        let ownersWalkingIn = walkIns / 2
        let residents = Array(roster.prefix(checks - walkIns))
        let strangers =
            bare.prefix(walkIns - ownersWalkingIn) + owners.prefix(ownersWalkingIn)
        for person in residents { add(person, .check) }
        for (offset, person) in strangers.enumerated() {
            // Every fourth walk-in has no identity card with them.
            add(person, .check, hidesNIK: offset % 4 == 3)
        }
        let cardOnly = checks * 2 / 11
        let stayingHome = roster.dropFirst(residents.count).filter {
            cards[$0.index] != nil && sample.isOnRoster($0)
        }
        let remaining =
            stayingHome.prefix(cardOnly / 6) + owners.dropFirst(ownersWalkingIn)
        for person in remaining.prefix(cardOnly) { add(person, .card) }
        return remaining.dropFirst(cardOnly).filter { cards[$0.index]?.count == 1 }
    }

    private mutating func add(
        _ person: SamplePerson,
        _ purpose: Purpose,
        hidesNIK: Bool = false
    ) {
        let own = cards[person.index] ?? []
        let wantsCard = !own.isEmpty || random.chance(permille: 300)
        people.append(
            DayPerson(
                place: people.count,
                person: person,
                shownNIK: hidesNIK ? nil : person.nik,
                isOnRoster: sample.isOnRoster(person),
                needsConfirmation: sample.hasWarning(person) && !hidesNIK,
                purpose: purpose == .check && wantsCard ? .both : purpose,
                booking: .atTheDesk,
                cards: own,
                health: DayHealth()
            )
        )
    }

    /// Gives `change` to the first `count` people for whom `fits`; at least one of them is needed.
    private mutating func give(
        _ count: Int,
        where fits: (DayPerson) -> Bool,
        _ change: (inout DayPerson) -> Void
    ) {
        var left = max(1, count)
        for place in order where left > 0 && fits(people[place]) {
            change(&people[place])
            left -= 1
        }
        // The next part begins with other people.
        order = random.shuffled(order)
    }
}

extension DayCast {
    private static func isChecked(_ person: DayPerson) -> Bool { person.purpose.needsSlot }

    /// Comes, is examined, and nothing else is planned for them.
    private static func isFree(_ person: DayPerson) -> Bool {
        isChecked(person) && person.comesAtAll && person.fate == .none && person.consents
            && person.health.kind == .usual && person.health.entry == .plain
    }

    private mutating func castBookings() {
        let isBookable: (DayPerson) -> Bool = {
            Self.isChecked($0) && $0.isOnRoster && $0.booking == .atTheDesk
        }
        give(checks / 2, where: isBookable) { $0.booking = .ahead }
        give(checks / 30, where: isBookable) { $0.booking = .aheadButCancels }
        give(checks / 25, where: isBookable) { $0.booking = .aheadButNeverComes }
        give(checks / 60, where: { Self.isChecked($0) && $0.comesAtAll }) { $0.consents = false }
        give(checks / 60, where: { $0.comesAtAll }) { $0.hasDisability = true }
        give(checks / 30, where: Self.isChecked) { $0.asksForDoctor = true }
    }

    /// One in five has raised pressure and six in a hundred high glucose, as in the country.
    private mutating func castHealth() {
        let isPatient: (DayPerson) -> Bool = { Self.isFree($0) && $0.person.age >= 18 }
        let hasOneCard: (DayPerson) -> Bool = {
            isPatient($0) && $0.cards.count == 1 && $0.shownNIK != nil && $0.booking == .ahead
        }
        give(checks / 160, where: hasOneCard) {
            $0.health.kind = .redPressure
            $0.fate = .sentPastDoctor
        }
        // Somebody whose slot is sure: on the waitlist they might never be examined.
        let isSure: (DayPerson) -> Bool = { isPatient($0) && $0.booking == .ahead }
        give(checks / 320, where: isSure) { $0.health.kind = .redOxygen }
        give(checks / 320, where: isSure) { $0.health.kind = .redGlucose }
        give(checks / 80, where: isSure) { $0.health.kind = .orangePressure }
        give(checks / 110, where: isSure) { $0.health.kind = .orangeGlucose }
        give(checks * 18 / 100, where: isPatient) { $0.health.kind = .raisedPressure }
        give(checks * 5 / 100, where: isPatient) { $0.health.kind = .highGlucose }
        give(
            checks / 60,
            where: {
                isPatient($0) && $0.person.sex == .female && (18...42).contains($0.person.age)
            }
        ) { $0.health.isPregnant = true }
        give(checks / 60, where: { isSure($0) && !$0.health.isPregnant }) {
            $0.health.entry = .unusualWeight
        }
        give(checks / 40, where: isSure) { $0.health.entry = .amended }
        give(checks / 300, where: isSure) { $0.health.entry = .amendedToOrange }
        give(checks / 10, where: { Self.isChecked($0) && $0.consents }) {
            $0.health.isFinalisedTwice = true
        }
    }

    private mutating func castFates() {
        let fates: [(DayPerson.Fate, Int)] = [
            (.misses(.vitals, comesBack: true), 40), (.misses(.vitals, comesBack: false), 60),
            (.misses(.lab, comesBack: true), 80), (.misses(.lab, comesBack: false), 110),
            (.callUndone(.vitals), 60), (.callUndone(.lab), 110), (.leaves(.vitals), 150),
            (.leaves(.lab), 80), (.skipsLab, 50), (.labFirst, 60), (.goneWhenPromoted, 15),
        ]
        for (fate, share) in fates {
            give(checks / share, where: { Self.isFree($0) && !$0.health.isFinalisedTwice }) {
                $0.fate = fate
            }
        }
        give(checks / 110, where: { $0.purpose == .card }) {
            $0.fate = .misses(.cards, comesBack: true)
        }
    }

    private mutating func castCards(_ absent: [SamplePerson]) {
        let isOwner: (DayPerson) -> Bool = {
            $0.cards.count == 1 && $0.fate == .none && $0.comesAtAll && $0.shownNIK != nil
                && $0.cardFate == .takesOwn
        }
        give(checks / 60, where: isOwner) { $0.cardFate = .refuses }
        give(checks / 100, where: isOwner) { $0.cardFate = .isSpoiled }
        for owner in absent.prefix(max(1, checks / 40)) {
            guard let card = cards[owner.index]?.first else { continue }
            give(1, where: isOwner) { $0.cardFate = .takesAlsoFor(card) }
        }
        // Both come for their cards only: on the waitlist they might never get so far.
        var wronged: SampleCard?
        give(1, where: { isOwner($0) && $0.purpose == .card }) { person in
            person.cardFate = .complains
            person.booking = .whenCardIsMissing
            wronged = person.cards.first
        }
        guard let wronged else { return }
        give(1, where: { isOwner($0) && $0.purpose == .card }) {
            $0.cardFate = .isGivenAnothers(wronged)
        }
    }
}
