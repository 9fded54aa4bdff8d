extension Summary {
    package struct Screenings: Hashable, Sendable {
        /// People with anything recorded.
        package let started: Int
        package let finalised: Int
        /// RED or ORANGE without disposition.
        package let openFindings: Int
        /// People by the level that counts now; those of whom nothing could be measured have none.
        package let byLevel: [ActionLevel: Int]
        package let bands: [BandFigure]
        /// Seconds from the value that opened a finding to its disposition.
        package let disposition: Spread?

        init(_ day: EventDay) {
            let all = day.screenings.values
            started = all.count
            finalised = all.filter { $0.finalised != nil }.count
            openFindings = all.filter(\.hasOpenFinding).count
            byLevel = all.filter(\.assessment.hasData)
                .reduce(into: [:]) { $0[$1.level, default: 0] += 1 }
            bands = BandFigure.all(day)
            disposition = Spread(all.flatMap(\.dispositions).map(\.openSeconds))
        }
    }
}

/// People of one sex and age group in one band of a rule.
package struct BandFigure: Hashable, Sendable {
    package let rule: String
    package let band: String
    package let sex: Sex?
    package let ageGroup: AgeGroup
    package let people: Int

    static func all(_ day: EventDay) -> [BandFigure] {
        struct Key: Hashable {
            let rule: String
            let band: String
            let sex: Sex?
            let ageGroup: AgeGroup
        }
        var counts: [Key: Int] = [:]
        for screening in day.screenings.values {
            let subject = day.subject(of: screening.ticket)
            let group = AgeGroup(age: subject?.age)
            // A person counts once in a band, however many findings say it.
            let bands = Set(screening.assessment.findings.map { [$0.rule, $0.band] })
            for pair in bands {
                let key = Key(rule: pair[0], band: pair[1], sex: subject?.sex, ageGroup: group)
                counts[key, default: 0] += 1
            }
        }
        return counts.map { key, people in
            BandFigure(
                rule: key.rule,
                band: key.band,
                sex: key.sex,
                ageGroup: key.ageGroup,
                people: people
            )
        }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    private var order: [String] { [rule, band, sex?.rawValue ?? "", ageGroup.rawValue] }
}

package enum AgeGroup: String, Hashable, Sendable, CaseIterable {
    case under18 = "<18"
    case from18 = "18-39"
    case from40 = "40-59"
    case from60 = "60+"
    case unknown

    init(age: Int?) {
        switch age {
        case nil: self = .unknown
        case let age? where age < 18: self = .under18
        case let age? where age < 40: self = .from18
        case let age? where age < 60: self = .from40
        default: self = .from60
        }
    }
}
