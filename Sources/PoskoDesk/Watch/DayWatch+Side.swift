internal import PoskoContract
internal import PoskoWords

extension DayWatch {
    /// What is to be seen on every page: desks that have gone quiet, findings, cards, coverage.
    func side(_ summary: Posko_V1_GetSummaryResponse) -> [Line] {
        quietLines + [Line()] + levels(summary.screenings) + [Line()] + cardLines(summary)
    }

    private static let quietMax = 3

    private var quietLines: [Line] {
        let quiet = quiet
        guard !quiet.isEmpty else {
            return [Line(" " + WatchWords.nothingQuiet.text(), .faint)]
        }
        let count = Language.current.number(quiet.count)
        var lines = [Line(" " + WatchWords.quiet.text(count), .warning)]
        for desk in quiet.prefix(Self.quietMax) {
            let name = shell.context.stationName(desk.station)
            let time = shell.duration(since_ms: desk.since_ms)
            let room = Screen.sideColumns - 4
            switch desk.reason {
            case .stuck(let counter, let ticket, let isServing):
                let state = isServing ? WatchWords.serving : CommonWords.called
                lines.append(Line(" \(CellWidth.prefix(name, columns: room)) \(counter)"))
                lines.append(Line("  \(ticket) \(state.text()) \(time)", .faint))
            case .idle(let waiting):
                let words = WatchWords.idle.text(Language.current.number(waiting), time)
                lines.append(Line(" " + CellWidth.prefix(name, columns: room)))
                lines.append(Line("  " + words, .faint))
            }
        }
        let hidden = quiet.count - Self.quietMax
        if hidden > 0 { lines.append(Line(" " + DeskWords.more.text("\(hidden)"), .faint)) }
        return lines
    }

    func levels(_ screenings: Posko_V1_ScreeningSummary) -> [Line] {
        let open = WatchFigures.count(screenings.hasOpenFindings, screenings.openFindings)
        let levels: [(String, Posko_V1_ActionLevel)] = [
            ("RED", .red), ("ORANGE", .orange), ("YELLOW", .yellow), ("GREEN", .green),
        ]
        return [Line(" " + WatchWords.openCount.text(open), .strong)]
            + levels.map { key, level in
                let people = screenings.byActionLevel[key] ?? 0
                let word = level.phrase?.text() ?? key
                let figure = WatchFigures.right(
                    WatchFigures.count(true, people),
                    12 - CellWidth.of(word)
                )
                return Line([Run("  "), Run(word, people > 0 ? level.ink : .faint), Run(figure)])
            }
    }

    private func cardLines(_ summary: Posko_V1_GetSummaryResponse) -> [Line] {
        let cards = summary.cards
        let coverage = summary.coverage
        let handed = WatchWords.cardsHanded.text(
            WatchFigures.count(cards.hasHandedOver, cards.handedOver),
            WatchFigures.count(cards.hasReceived, cards.received),
            WatchFigures.count(cards.hasInStock, cards.inStock)
        )
        var lines = WatchFigures.folded(handed, margin: 1, columns: Screen.sideColumns)
        if coverage.hasNowPermille {
            let now = WatchFigures.percent(true, coverage.nowPermille)
            lines.append(Line(" " + WatchWords.coveredNow.text(now)))
        }
        return lines
    }

    func change(_ coverage: Posko_V1_CoverageSummary) -> String {
        let before = WatchFigures.percent(coverage.hasBeforePermille, coverage.beforePermille)
        let now = WatchFigures.percent(coverage.hasNowPermille, coverage.nowPermille)
        return "\(before) → \(now)"
    }
}
