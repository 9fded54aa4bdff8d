package import PoskoCore

/// The people and the cards of a made-up day, the same for the same seed.
///
/// `people` are on the village's list; `others` are residents and workers whom the office forgot. A
/// sample with another `salt` has the same people and decisions under other numbers (NIK, serial,
/// KPJ), so that a drill can be played again on a server that has seen these.
package struct Sample: Hashable, Sendable {
    /// The launch: Friday 2025-11-21.
    package static let date: CivilDate = {
        guard let date = CivilDate(year: 2025, month: 11, day: 21) else {
            preconditionFailure("the day of the launch is no day")
        }
        return date
    }()

    /// Fewer have no room for everything that goes wrong on a list.
    package static let peopleMin = 30
    package static let peopleMax = 100_000
    package static let peopleStandard = 360
    package static let cardsStandard = 300
    package static let seedStandard: UInt64 = 2025

    package let seed: UInt64
    package let salt: UInt16
    package let people: [SamplePerson]
    package let others: [SamplePerson]
    /// Sponsored by a company for workers of the village.
    package let cardsCSR: [SampleCard]
    /// The regency's allocation for the day.
    package let cardsRegency: [SampleCard]
    /// What the office did to the list, by place in `people`.
    let faults: RosterFaults

    /// - Parameter people: how many are on the roster, `peopleMin` to `peopleMax`.
    /// - Parameter cards: how many cards each of the two lists has.
    package init(
        seed: UInt64 = seedStandard,
        people count: Int = peopleStandard,
        cards: Int = cardsStandard,
        salt: UInt16 = 0
    ) {
        precondition((Self.peopleMin...Self.peopleMax).contains(count) && cards > 0)
        self.seed = seed
        self.salt = salt
        faults = RosterFaults(seed: seed, people: count)
        var maker = SamplePeople(seed: seed, salt: salt)
        var people: [SamplePerson] = []
        for index in 0..<count {
            people.append(
                maker.make(
                    index,
                    SamplePersonRequest(
                        ages: nil,
                        hasNIK: !faults.withoutNIK.contains(index),
                        birthDateDiffers: faults.differingBirthDate.contains(index)
                    )
                )
            )
        }
        self.people = people

        var random = SplitMix64(seed: seed, "owners")
        let workers = random.shuffled(people.filter { $0.nik != nil && $0.mayWork })
        // Two in five of the company's workers are on the village's list by chance, one in four of
        // the regency's; two people are on both card lists.
        let onCSR = Array(workers.prefix(cards * 2 / 5))
        let onRegency = workers.dropFirst(onCSR.count).prefix(cards / 4) + onCSR.prefix(2)
        var others: [SamplePerson] = []
        func newcomers(_ wanted: Int, ages: ClosedRange<Int>?) -> [SamplePerson] {
            let made = (0..<max(0, wanted)).map { offset in
                maker.make(
                    count + others.count + offset,
                    SamplePersonRequest(ages: ages)
                )
            }
            others += made
            return made
        }
        let ownersCSR = onCSR + newcomers(cards - onCSR.count, ages: 18...64)
        let ownersRegency = onRegency + newcomers(cards - onRegency.count, ages: 18...64)
        _ = newcomers(count / 4, ages: nil)
        self.others = others
        var cardMaker = SampleCards(
            seed: seed,
            salt: salt,
            ownersOfTwo: Set(onCSR.prefix(2).map(\.index))
        )
        cardsCSR = cardMaker.make(for: random.shuffled(ownersCSR), .villageCSR)
        cardsRegency = cardMaker.make(for: random.shuffled(Array(ownersRegency)), .regency)
    }
}
