internal import PoskoContract
internal import PoskoWords

/// The organizer's screen: the day in figures, what waits where, which desks have gone quiet, and
/// the details behind a key. It looks and does nothing else.
package struct DayWatch: Desk {
    enum Page: Hashable {
        case overview, stations, findings, cards
    }

    private(set) var shell: DeskShell
    private(set) var summary: Posko_V1_GetSummaryResponse?
    private(set) var trend = DayTrend()
    private(set) var page = Page.overview
    /// Lines of the page that have gone out at the top.
    private var scrolled = 0
    /// When somebody was last called at a station or left a counter of it, as far as it was seen.
    private var heard_ms: [String: Int64] = [:]

    /// What a page moves by; every page has lines enough for it at the smallest size.
    private static let pageLines = 10
    /// Lines of the body that show at the smallest size, whatever else does.
    private static let leastLines = 17

    package init(_ context: DeskContext) {
        shell = DeskShell(context)
    }

    package var isBusy: Bool { false }

    package mutating func start() -> [DeskEffect] { [] }

    package mutating func handle(_ event: DeskEvent) -> [DeskEffect] {
        let before = shell.board.all
        shell.note(event)
        switch event {
        case .key(let key): return press(key)
        case .lines: noteCalls(before: before)
        case .summary(let summary):
            self.summary = summary
            noteTrend()
        case .tick: noteTrend()
        case .scan, .lineBegins, .lineEnds, .link, .answered, .told, .printed, .waited, .unlocked:
            break
        }
        return []
    }

    private mutating func noteTrend() {
        guard let visits = summary?.visits, visits.hasFinished, visits.hasWaiting, shell.now_ms > 0
        else { return }
        trend.note(
            DayTrend.Sample(finished: Int(visits.finished), waiting: Int(visits.waiting)),
            now_ms: shell.now_ms
        )
    }

    /// Somebody who is at a counter no more has gone on, was missed or was put back: it moves.
    private mutating func noteCalls(before: [Posko_V1_Line]) {
        for line in before {
            let now = Set(shell.board[line.station]?.atCounters.map(\.ticket) ?? [])
            if line.atCounters.contains(where: { !now.contains($0.ticket) }) {
                heard_ms[line.station] = shell.now_ms
            }
        }
        for line in shell.board.all {
            let last = line.atCounters.map(\.since_ms).max() ?? 0
            heard_ms[line.station] = max(heard_ms[line.station] ?? 0, last)
        }
    }

    // MARK: - Keys

    private mutating func press(_ key: Key) -> [DeskEffect] {
        switch key {
        case .act(.quit), .character("q"): return shell.quit(isBusy: false)
        case .character("1"), .character("s"), .character("p"): open(.stations)
        case .character("2"), .character("f"), .character("t"): open(.findings)
        case .character("3"), .character("c"), .character("k"): open(.cards)
        case .escape, .backspace, .character("0"): open(.overview)
        case .pageDown, .character(" "): scroll(by: Self.pageLines)
        case .pageUp: scroll(by: -Self.pageLines)
        case .down: scroll(by: 1)
        case .up: scroll(by: -1)
        case .home: scrolled = 0
        case .end: scroll(by: .max / 2)
        case .character, .enter, .tab, .backTab, .delete, .left, .right, .act: break
        }
        return []
    }

    private mutating func open(_ page: Page) {
        self.page = page
        scrolled = 0
    }

    private mutating func scroll(by lines: Int) {
        let columns = Screen.bodyColumns(of: Screen.leastColumns)
        scrolled = min(max(scrolled + lines, 0), Self.scrollMax(of: body(columns: columns)))
    }

    private static func scrollMax(of lines: [Line]) -> Int {
        lines.count > leastLines ? lines.count - pageLines : 0
    }

    // MARK: - View

    package func view(columns: Int) -> DeskView {
        let context = shell.context
        let parts = [WatchWords.title.text(), context.event.code, context.staff]
        var view = DeskView(
            title: parts.map { CellWidth.safe($0) }.joined(separator: " · "),
            status: shell.status
        )
        let lines = body(columns: columns)
        view.alert = shell.alert + alerts
        view.body = Array(lines.dropFirst(min(scrolled, Self.scrollMax(of: lines))))
        view.side = summary.map { side($0) } ?? []
        view.message = shell.message
        view.hints = hints(isLong: lines.count > Self.leastLines)
        return view
    }

    private func body(columns: Int) -> [Line] {
        guard let summary else { return [Line(), Line(" " + WatchWords.noSummary.text(), .faint)] }
        return switch page {
        case .overview: overview(summary, columns: columns)
        case .stations: stations(summary, columns: columns)
        case .findings: findings(summary.screenings, columns: columns)
        case .cards: cards(summary, columns: columns)
        }
    }

    private func hints(isLong: Bool) -> [KeyHint] {
        let pages: [(Page, String, Phrase)] = [
            (.stations, "1", WatchWords.stations), (.findings, "2", FieldWords.findings),
            (.cards, "3", SummaryWords.cards),
        ]
        var hints = pages.filter { $0.0 != page }.map { KeyHint($0.1, $0.2.text()) }
        if isLong { hints.append(KeyHint("PgDn", WatchWords.further.text())) }
        if scrolled > 0 { hints.append(KeyHint("PgUp", WatchWords.upwards.text())) }
        if page != .overview { hints.append(KeyHint("Esc", DeskWords.back.text())) }
        return hints + [KeyHint(.quit, DeskWords.quit)]
    }

    /// As of the last moment at which the lines could be heard of: nothing goes quiet because the
    /// connection is cut.
    var quiet: [QuietDesk] {
        let now_ms: Int64
        switch shell.link {
        case .up: now_ms = shell.now_ms
        case .down(let since_ms, _): now_ms = since_ms
        case .connecting, .refused, .locked: return []
        }
        return QuietDesk.all(shell.board.all, heard_ms: heard_ms, now_ms: now_ms)
    }
}
