internal import PoskoContract
internal import PoskoWords

extension DayWatch {
    // MARK: - Findings

    /// Every band with the people in it, by sex and age; a cell of fewer than five has no number.
    func findings(_ screenings: Posko_V1_ScreeningSummary, columns: Int) -> [Line] {
        let made = WatchWords.screenings.text(
            WatchFigures.count(screenings.hasStarted, screenings.started),
            WatchFigures.count(screenings.hasFinalised, screenings.finalised)
        )
        let waited = WatchWords.toDisposition.text(
            WatchFigures.minutes(
                screenings.hasDispositionSecondsMedian,
                screenings.dispositionSecondsMedian
            ),
            WatchFigures.minutes(
                screenings.hasDispositionSecondsMax,
                screenings.dispositionSecondsMax
            )
        )
        var lines = WatchFigures.folded(made, margin: 1, columns: columns)
        lines += WatchFigures.folded(waited, margin: 1, columns: columns) + [Line()]
        guard !screenings.bands.isEmpty else {
            return lines + [Line(" " + WatchWords.noBands.text(), .faint)]
        }
        var rest = screenings.bands[...]
        while let first = rest.first {
            let band = rest.prefix { $0.rule == first.rule && $0.band == first.band }
            rest = rest.dropFirst(band.count)
            lines += self.band(Array(band), columns: columns)
        }
        return lines + [Line(), Line(" " + WatchWords.fewer.text(), .faint)]
    }

    private func band(_ cells: [Posko_V1_BandCount], columns: Int) -> [Line] {
        let label = WatchFigures.label(rule: cells[0].rule, band: cells[0].band)
        let people = cells.reduce(0) { $0 + Int($1.people) }
        let isWhole = cells.allSatisfy(\.hasPeople)
        // What is hidden is not given away by a total.
        let total = people == 0 ? "<5" : Language.current.number(people) + (isWhole ? "" : "+")
        var lines = WatchFigures.folded(label, margin: 1, columns: columns - 8)
        if let last = lines.popLast() {
            lines.append(last + Line(WatchFigures.right(total, columns - last.width), .strong))
        }
        let parts = cells.map { cell in
            "\(sex(cell.sex)) \(age(cell.ageGroup)) "
                + (cell.hasPeople ? WatchFigures.count(true, cell.people) : "<5")
        }
        let text = parts.joined(separator: ", ")
        return lines + WatchFigures.folded(text, margin: 3, columns: columns, .faint)
    }

    private func sex(_ sex: Posko_V1_Sex) -> String {
        switch sex {
        case .female: SummaryWords.female.text()
        case .male: SummaryWords.male.text()
        case .unspecified, .UNRECOGNIZED: "?"
        }
    }

    private func age(_ group: String) -> String {
        group == "unknown" ? WatchWords.ageUnknown.text() : CellWidth.safe(group)
    }

    // MARK: - Cards

    /// Where every card is, by programme and who pays, and what that means for the workers.
    func cards(_ summary: Posko_V1_GetSummaryResponse, columns: Int) -> [Line] {
        let cards = summary.cards
        let coverage = summary.coverage
        let rows: [(Phrase, Bool, UInt32)] = [
            (StateWords.cardListed, cards.hasListed, cards.listed),
            (CardText.ofReceived, cards.hasReceived, cards.received),
            (CardText.ofHandedOver, cards.hasHandedOver, cards.handedOver),
            (CardText.ofByProxy, cards.hasByProxy, cards.byProxy),
            (StateWords.cardSpoiled, cards.hasSpoiled, cards.spoiled),
            (StateWords.cardReturned, cards.hasReturned, cards.returned),
            (StateWords.cardForwarded, cards.hasForwarded, cards.forwarded),
            (CardDeskWords.inStock, cards.hasInStock, cards.inStock),
            (CardPlaceWords.refused, cards.hasRefused, cards.refused),
            (CardText.ofReversed, cards.hasReversed, cards.reversed),
        ]
        var lines = rows.map { word, isKnown, value in
            Line(WatchFigures.right(WatchFigures.count(isKnown, value), 8), .strong)
                + Line(" " + word.text())
        }
        lines.append(Line())
        for group in cards.groups {
            let text = WatchWords.group.text(
                CellWidth.safe(group.programme),
                funding(group.funding),
                WatchFigures.count(group.hasHandedOver, group.handedOver),
                WatchFigures.count(group.hasReceived, group.received),
                WatchFigures.count(group.hasInStock, group.inStock)
            )
            lines += WatchFigures.folded(text, margin: 1, columns: columns)
        }
        let workers = WatchWords.coverageWorkers.text(
            WatchFigures.count(coverage.hasWorkersTotal, coverage.workersTotal),
            WatchFigures.count(coverage.hasCoveredBefore, coverage.coveredBefore),
            WatchFigures.count(coverage.hasCoveredHere, coverage.coveredHere)
        )
        lines += [Line(), Line(" \(WatchWords.coverage.text()) \(change(coverage))", .strong)]
        return lines + WatchFigures.folded(workers, margin: 1, columns: columns)
    }

    private func funding(_ source: String) -> String {
        switch source {
        case "regency": StateWords.regency.text()
        case "village_csr": StateWords.villageCSR.text()
        default: CellWidth.safe(source)
        }
    }
}
