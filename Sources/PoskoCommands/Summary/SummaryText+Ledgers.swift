internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

extension SummaryText {
    /// Levels, and bands by sex and age group.
    static func findings(_ counts: Posko_V1_ScreeningSummary) -> String {
        let levels = [
            CommonWords.green, CommonWords.yellow, CommonWords.orange, CommonWords.red,
        ].map { Equation.term(counts.byActionLevel[$0.text(in: .english)], $0) }
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
            SummaryWords.screenings,
            SummaryWords.startedAndFinal.text(
                Equation.number(counts.known(\.started, counts.hasStarted)),
                Equation.number(counts.known(\.finalised, counts.hasFinalised))
            )
        )
        fields.add(
            SummaryWords.levels,
            levels.joined(separator: ", "),
            painting: LevelColour.painted
        )
        fields.add(
            SummaryWords.openFindings,
            SummaryWords.toTheDisposition.text(
                Equation.number(counts.known(\.openFindings, counts.hasOpenFindings)),
                median,
                longest
            )
        )
        let bands = bands(counts.bands)
        return bands.isEmpty ? fields.text : fields.text + "\n\n" + bands
    }

    static func cards(_ counts: Posko_V1_CardSummary) -> String {
        var fields = FieldList()
        fields.add(
            SummaryWords.cards,
            Equation.text(
                counts.known(\.received, counts.hasReceived),
                CardText.ofReceived,
                [
                    (counts.known(\.handedOver, counts.hasHandedOver), CardText.ofHandedOver),
                    (counts.known(\.spoiled, counts.hasSpoiled), StateWords.cardSpoiled),
                    (counts.known(\.returned, counts.hasReturned), StateWords.cardReturned),
                    (counts.known(\.forwarded, counts.hasForwarded), StateWords.cardForwarded),
                    (counts.known(\.inStock, counts.hasInStock), CardText.ofInStock),
                ]
            )
        )
        let others: [(count: UInt32?, name: Phrase)] = [
            (counts.known(\.listed, counts.hasListed), StateWords.cardListed),
            (counts.known(\.refused, counts.hasRefused), CardText.ofRefused),
            (counts.known(\.byProxy, counts.hasByProxy), CardText.ofByProxy),
            (counts.known(\.reversed, counts.hasReversed), CardText.ofReversed),
        ]
        let text = others.map { Equation.term($0.count, $0.name) }.joined(separator: ", ")
        fields.add(SummaryWords.ofThem, text)
        for group in counts.groups {
            fields.add(
                "  \(group.programme) \(funding(group.funding))",
                CardText.group.text(
                    Figures.count(group.listed),
                    Figures.count(group.received),
                    Figures.count(group.handedOver),
                    Figures.count(group.inStock)
                )
            )
        }
        return fields.text
    }

    /// - Parameter code: as the ledger groups by it.
    private static func funding(_ code: String) -> String {
        guard Language.current == .indonesian else { return code }
        return switch code {
        case "regency": StateWords.regency.text()
        case "village_csr": StateWords.villageCSR.text()
        default: code
        }
    }

    static func coverage(_ counts: Posko_V1_CoverageSummary) -> String {
        let before = percent(counts.known(\.beforePermille, counts.hasBeforePermille))
        let now = percent(counts.known(\.nowPermille, counts.hasNowPermille))
        let workers = Equation.number(counts.known(\.workersTotal, counts.hasWorkersTotal))
        let earlier = Equation.number(counts.known(\.coveredBefore, counts.hasCoveredBefore))
        let here = Equation.number(counts.known(\.coveredHere, counts.hasCoveredHere))
        return SummaryWords.coverage.text(before, now, workers, earlier, here)
    }

    /// Tenths of a per cent as "69.8 %", in Indonesian "69,8 %".
    private static func percent(_ permille: UInt32?) -> String {
        permille.map { Figures.reading("\($0 / 10).\($0 % 10)") + " %" } ?? "-"
    }
}

extension Message {
    /// The field's value, nil when the server does not know it.
    func known(_ field: KeyPath<Self, UInt32>, _ isKnown: Bool) -> UInt32? {
        isKnown ? self[keyPath: field] : nil
    }
}
