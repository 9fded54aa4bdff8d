internal import PoskoContract
internal import SwiftProtobuf

extension SummaryText {
    /// Levels, and bands by sex and age group.
    static func findings(_ counts: Posko_V1_ScreeningSummary) -> String {
        let levels = ["GREEN", "YELLOW", "ORANGE", "RED"].map {
            "\(Equation.number(counts.byActionLevel[$0])) \($0)"
        }
        let median = EventTime.duration(
            seconds: counts.known(
                \.dispositionSecondsMedian,
                counts.hasDispositionSecondsMedian
            )
        )
        let longest = EventTime.duration(
            seconds: counts.known(\.dispositionSecondsMax, counts.hasDispositionSecondsMax)
        )
        var fields = FieldList()
        fields.add(
            "Screenings",
            "\(Equation.number(counts.known(\.started, counts.hasStarted))) started, "
                + "\(Equation.number(counts.known(\.finalised, counts.hasFinalised))) final"
        )
        fields.add("Levels", levels.joined(separator: ", "), painting: LevelColour.painted)
        fields.add(
            "Open findings",
            "\(Equation.number(counts.known(\.openFindings, counts.hasOpenFindings))); "
                + "to the disposition: median \(median), longest \(longest)"
        )
        let bands = bands(counts.bands)
        return bands.isEmpty ? fields.text : fields.text + "\n\n" + bands
    }

    static func cards(_ counts: Posko_V1_CardSummary) -> String {
        var fields = FieldList()
        fields.add(
            "Cards",
            Equation.text(
                counts.known(\.received, counts.hasReceived),
                "received",
                [
                    (counts.known(\.handedOver, counts.hasHandedOver), "handed over"),
                    (counts.known(\.spoiled, counts.hasSpoiled), "spoiled"),
                    (counts.known(\.returned, counts.hasReturned), "returned"),
                    (counts.known(\.forwarded, counts.hasForwarded), "forwarded"),
                    (counts.known(\.inStock, counts.hasInStock), "in stock"),
                ]
            )
        )
        let others: [(count: UInt32?, name: String)] = [
            (counts.known(\.listed, counts.hasListed), "listed"),
            (counts.known(\.refused, counts.hasRefused), "refused by their owners"),
            (counts.known(\.byProxy, counts.hasByProxy), "by proxy"),
            (counts.known(\.reversed, counts.hasReversed), "reversed"),
        ]
        let text = others.map { "\(Equation.number($0.count)) \($0.name)" }.joined(separator: ", ")
        fields.add("of them", text)
        for group in counts.groups {
            fields.add(
                "  \(group.programme) \(group.funding)",
                "\(group.listed) listed, \(group.received) received, "
                    + "\(group.handedOver) handed over, \(group.inStock) in stock"
            )
        }
        return fields.text
    }

    static func coverage(_ counts: Posko_V1_CoverageSummary) -> String {
        let before = percent(counts.known(\.beforePermille, counts.hasBeforePermille))
        let now = percent(counts.known(\.nowPermille, counts.hasNowPermille))
        let workers = Equation.number(counts.known(\.workersTotal, counts.hasWorkersTotal))
        let earlier = Equation.number(counts.known(\.coveredBefore, counts.hasCoveredBefore))
        let here = Equation.number(counts.known(\.coveredHere, counts.hasCoveredHere))
        return
            "Coverage  \(before) -> \(now) of \(workers) workers: \(earlier) before, \(here) here"
    }

    /// Tenths of a per cent as "69.8 %".
    private static func percent(_ permille: UInt32?) -> String {
        permille.map { "\($0 / 10).\($0 % 10) %" } ?? "-"
    }
}

extension Message {
    /// The field's value, nil when the server does not know it.
    func known(_ field: KeyPath<Self, UInt32>, _ isKnown: Bool) -> UInt32? {
        isKnown ? self[keyPath: field] : nil
    }
}
