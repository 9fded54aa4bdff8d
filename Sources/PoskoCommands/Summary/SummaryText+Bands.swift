internal import PoskoContract
internal import PoskoWords

extension SummaryText {
    private static let ageGroups = ["<18", "18-39", "40-59", "60+", "unknown"]

    /// A line for each band with the people in it, by sex and age group; empty without any. Groups
    /// that nobody of the day belongs to have no column.
    static func bands(_ counts: [Posko_V1_BandCount]) -> String {
        guard !counts.isEmpty else { return "" }
        let columns = columns(of: counts)
        var table = Table(
            [
                .left(TableWords.finding), .left(TableWords.band), .right(TableWords.people),
            ] + columns.map { .right("\($0.sex.letter) \(ageText($0.age))") }
        )
        for (rule, band) in order(of: counts) {
            let cells = counts.filter { $0.rule == rule && $0.band == band }
            let people = cells.reduce(UInt64(0)) { $0 + UInt64($1.people) }
            let isWhole = cells.allSatisfy(\.hasPeople)
            table.add(
                [
                    FindingText.rule(rule), FindingText.band(band),
                    isWhole
                        ? Figures.count(people) : people > 0 ? "\(Figures.count(people))+" : "<5",
                ]
                    + columns.map { column in
                        let cell = cells.first { $0.sex == column.sex && $0.ageGroup == column.age }
                        guard let cell else { return "0" }
                        return cell.hasPeople ? Figures.count(cell.people) : "<5"
                    }
            )
        }
        return table.text
    }

    private static func ageText(_ group: String) -> String {
        group == "unknown" ? SummaryWords.ageUnknown.text() : group
    }

    private static func columns(
        of counts: [Posko_V1_BandCount]
    ) -> [(sex: Posko_V1_Sex, age: String)] {
        let sexes: [Posko_V1_Sex] = [.female, .male, .unspecified]
        return sexes.flatMap { sex in
            ageGroups.filter { age in
                counts.contains { $0.sex == sex && $0.ageGroup == age }
            }.map { (sex, $0) }
        }
    }

    /// Each rule and band once, as the server sorted them.
    private static func order(
        of counts: [Posko_V1_BandCount]
    ) -> [(rule: String, band: String)] {
        var order: [(rule: String, band: String)] = []
        for count in counts where order.last.map({ $0 != (count.rule, count.band) }) ?? true {
            order.append((count.rule, count.band))
        }
        return order
    }
}

extension Posko_V1_Sex {
    fileprivate var letter: String {
        switch self {
        case .female: SummaryWords.female.text()
        case .male: SummaryWords.male.text()
        case .unspecified, .UNRECOGNIZED: "?"
        }
    }
}
