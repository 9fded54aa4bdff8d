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
    /// them, so it has no number, and there is no second way to it.
    package var shownBands: [ShownFigure] { RuleFigures.all(bands).flatMap(\.shown) }
}

/// What one rule says of the people of a day, by band.
///
/// Whoever reads figures knows more than a cell: the closing report gives a band's total, and how
/// many people were screened is no secret, which is a rule's total where everybody was measured. So
/// totals of bands are hidden from the rule's, and cells of a band from the band's.
struct RuleFigures {
    /// In their order; of one band each.
    private let bands: [[BandFigure]]
    /// Positions of those whose total is hidden, and all their cells.
    private let hidden: Set<Int>

    private init(_ bands: [[BandFigure]]) {
        self.bands = bands
        hidden = Self.hidden(among: bands.map(Self.people))
    }

    /// - Parameter figures: sorted by rule and band.
    static func all(_ figures: [BandFigure]) -> [RuleFigures] {
        var rules: [[[BandFigure]]] = []
        for figure in figures {
            if let last = rules.last?.last?.last, last.rule == figure.rule {
                let rule = rules.count - 1
                if last.band == figure.band {
                    rules[rule][rules[rule].count - 1].append(figure)
                } else {
                    rules[rule].append([figure])
                }
            } else {
                rules.append([[figure]])
            }
        }
        return rules.map(RuleFigures.init)
    }

    /// The cells.
    var shown: [ShownFigure] {
        bands.indices.flatMap { index in
            let band = bands[index]
            let cells =
                hidden.contains(index)
                ? Set(band.indices) : Self.hidden(among: band.map(\.people))
            return band.indices.map { cell in
                ShownFigure(
                    figure: band[cell],
                    people: cells.contains(cell) ? nil : band[cell].people
                )
            }
        }
    }

    /// Both sexes and all ages together.
    var totals: [ClosingReport.FindingTotal] {
        bands.indices.map { index in
            ClosingReport.FindingTotal(
                rule: bands[index][0].rule,
                band: bands[index][0].band,
                people: hidden.contains(index) ? nil : Self.people(bands[index])
            )
        }
    }

    private static func people(_ band: [BandFigure]) -> Int {
        band.reduce(0) { $0 + $1.people }
    }

    /// Positions of the numbers that are hidden when their sum is known: those below the limit, and
    /// the next smallest with them until the hidden ones are several and together at least twice
    /// the limit, so that they are not all small.
    private static func hidden(among people: [Int]) -> Set<Int> {
        var hidden = Set(people.indices.filter { people[$0] < Limits.smallestCellShown })
        let larger = people.indices.filter { !hidden.contains($0) }
            .sorted { people[$0] < people[$1] }
        for next in larger where !hidden.isEmpty {
            let sum = hidden.reduce(0) { $0 + people[$1] }
            if hidden.count > 1, sum >= 2 * Limits.smallestCellShown { break }
            hidden.insert(next)
        }
        return hidden
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
