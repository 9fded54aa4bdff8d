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
        /// People whose results were erased; they count by level and in no band.
        package let erased: Int
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
            erased = all.filter { $0.assessment.isForgotten }.count
            disposition = Spread(all.flatMap(\.dispositions).map(\.openSeconds))
        }
    }
}

extension Summary.Screenings {
    /// What is shown outside of the clinic: a cell of fewer than five people tells about each of
    /// them, so it has no number. The closing report gives a band's total, so the next smallest are
    /// hidden too until the hidden ones together are several and at least twice the limit.
    package var shownBands: [ShownFigure] {
        var shown: [ShownFigure] = []
        var rest = bands[...]
        while let first = rest.first {
            let band = rest.prefix { $0.rule == first.rule && $0.band == first.band }
            rest = rest.dropFirst(band.count)
            var hidden = Set(band.indices.filter { band[$0].people < Limits.smallestCellShown })
            let larger = band.indices.filter { !hidden.contains($0) }
                .sorted { band[$0].people < band[$1].people }
            for next in larger where !hidden.isEmpty {
                let sum = hidden.reduce(0) { $0 + band[$1].people }
                if hidden.count > 1, sum >= 2 * Limits.smallestCellShown { break }
                hidden.insert(next)
            }
            for index in band.indices {
                let people = hidden.contains(index) ? nil : band[index].people
                shown.append(ShownFigure(figure: band[index], people: people))
            }
        }
        return shown
    }
}

/// A cell as it is shown; without a number where that would tell about single people.
package struct ShownFigure: Hashable, Sendable {
    let figure: BandFigure
    package let people: Int?

    package var rule: String { figure.rule }
    package var band: String { figure.band }
    package var sex: Sex? { figure.sex }
    package var ageGroup: AgeGroup { figure.ageGroup }
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
