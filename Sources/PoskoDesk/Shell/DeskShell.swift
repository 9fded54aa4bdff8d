package import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// What all desks share: the connection, what is unsent, the lines, the clock, the last message.
///
/// A desk owns one, gives it every event first, and sends and asks through it.
package struct DeskShell: Sendable {
    package let context: DeskContext
    package private(set) var link = Link.connecting
    package private(set) var now_ms: Int64 = 0
    package private(set) var board = LineBoard()
    /// When the board was last heard of, in milliseconds; nil before.
    private var heard_ms: Int64?
    /// Request ids of commands without an answer, oldest first.
    package private(set) var unsent: [String] = []
    package var message: DeskMessage?
    /// Papers that the printer did not take, by their names; the message about one is gone with the
    /// next key, and somebody waits for it.
    private var unprinted: [String] = []
    private var made: UInt64 = 0
    private var asked = 0
    private var quitAsked = false
    /// The message says that something waits for the connection.
    private var isKeptSaid = false
    /// Queue numbers that the desk has rung for.
    private var rung: Set<String> = []

    package init(_ context: DeskContext) {
        self.context = context
    }

    package var isUp: Bool { link == .up }

    /// Takes in what concerns all desks alike.
    package mutating func note(_ event: DeskEvent) {
        switch event {
        case .tick(let now): now_ms = now
        case .link(let link): self.link = link
        case .lines(let message):
            board.apply(message)
            heard_ms = now_ms
        case .summary: heard_ms = now_ms
        case .answered(let id, _):
            unsent.removeAll { $0 == id }
            if unsent.isEmpty, isKeptSaid { (message, isKeptSaid) = (nil, false) }
        case .printed(let outcome): note(outcome)
        case .key(let key):
            if key != .act(.quit) { quitAsked = false }
            (message, isKeptSaid) = (nil, false)
        case .scan: (message, quitAsked) = (nil, false)
        case .told, .waited, .unlocked, .lineBegins, .lineEnds: break
        }
    }

    private mutating func note(_ outcome: PrintOutcome) {
        let name = outcome.printout.name
        unprinted.removeAll { $0 == name }
        if outcome.problem != nil { unprinted.append(name) }
        message =
            outcome.problem.map { problem in
                DeskMessage(DeskWords.notPrinted.text(name, CellWidth.safe(problem)), .warning)
            } ?? DeskMessage(DeskWords.printed.text(name))
    }

    // MARK: - What goes out

    /// Puts a command onto the desk's stream.
    ///
    /// - Parameter build: fills the command in, with the event and a fresh request id.
    /// - Returns: the request id, by which the answer comes, and the effect.
    package mutating func send(
        _ build: (_ event: String, _ requestID: String) -> Posko_V1_ExchangeRequest.OneOf_Command
    ) -> (requestID: String, effect: DeskEffect) {
        made += 1
        let id = "\(context.requestPrefix).\(made)"
        unsent.append(id)
        let request = Posko_V1_ExchangeRequest.with {
            $0.command = build(context.event.code, id)
        }
        if !isUp {
            message = DeskMessage(DeskWords.keptUntilConnected.text(), .warning)
            isKeptSaid = true
        }
        return (id, .send(request))
    }

    package mutating func ask(_ question: DeskQuestion) -> (number: Int, effect: DeskEffect) {
        asked += 1
        return (asked, .ask(asked, question))
    }

    /// A pause; a later one does not end an earlier one.
    package mutating func wait(milliseconds: Int) -> (number: Int, effect: DeskEffect) {
        asked += 1
        return (asked, .wait(asked, milliseconds: milliseconds))
    }

    /// The key F10: at once when nothing is open, else when it is pressed twice.
    package mutating func quit(isBusy: Bool) -> [DeskEffect] {
        guard isBusy || !unsent.isEmpty, !quitAsked else { return [.quit] }
        quitAsked = true
        message = DeskMessage(DeskWords.quitWithUnsent.text(), .warning)
        return [.bell]
    }

    package mutating func print(_ printout: Printout) -> [DeskEffect] {
        guard context.hasPrinter else {
            message = DeskMessage(DeskWords.noPrinter.text(), .warning)
            return []
        }
        return [.print(printout)]
    }

    /// Who goes before everybody in this desk's line: people with a RED finding, at a doctor's.
    package var urgent: [String] {
        board[context.station]?.waiting.filter(\.urgent).map(\.ticket) ?? []
    }

    /// Rings once for everybody who has come to be urgent.
    package mutating func alarm() -> [DeskEffect] {
        let urgent = Set(urgent)
        defer { rung = urgent }
        return urgent.isSubset(of: rung) ? [] : [.bell]
    }

    package mutating func say(_ text: String, _ ink: Ink = .plain) {
        isKeptSaid = false
        message = DeskMessage(CellWidth.safe(text), ink)
    }

    package mutating func say(_ problem: DeskProblem) {
        isKeptSaid = false
        message = DeskMessage(CellWidth.safe(problem.message), .warning)
    }
}

extension DeskShell {
    /// `● tersambung  2 belum terkirim  data 3 dtk lalu  10.31`
    package var status: [Run] {
        var runs: [Run] = []
        switch link {
        case .connecting: runs.append(Run("○ " + DeskWords.connecting.text(), .orange))
        case .up: runs.append(Run("● " + DeskWords.connected.text(), .good))
        case .down(let since, _):
            runs.append(Run("✕ " + DeskWords.cutOff.text(duration(since: since)), .red))
        case .refused, .locked: runs.append(Run("✕ " + DeskWords.refused.text(), .red))
        }
        if !unsent.isEmpty {
            let count = Language.current.number(unsent.count)
            runs.append(Run("  " + DeskWords.unsent.text(count), .orange))
        }
        if let heard_ms, !isUp {
            runs.append(Run("  " + DeskWords.age.text(duration(since: heard_ms)), .warning))
        }
        runs.append(Run("  \(clock) ", .strong))
        return runs
    }

    /// The event's time of day.
    package var clock: String {
        context.clock(seconds: now_ms / 1000)
    }

    package func duration(since_ms: Int64) -> String {
        let seconds = max(Int(now_ms - since_ms) / 1000, 0)
        return seconds < 100
            ? DeskWords.seconds.text("\(seconds)") : DeskWords.minutes.text("\(seconds / 60)")
    }

    private func duration(since: Int64) -> String { duration(since_ms: since) }

    /// Why nothing goes on, when it will not come back by itself, and which papers are missing.
    package var alert: [Line] {
        var lines: [Line] = []
        switch link {
        case .refused(let reason), .down(_, let reason):
            if !reason.isEmpty { lines.append(Line(" " + CellWidth.safe(reason), .orange)) }
        case .connecting, .up, .locked: break
        }
        guard !unprinted.isEmpty else { return lines }
        let shown = unprinted.suffix(Self.unprintedMax).joined(separator: ", ")
        let hidden = unprinted.count - Self.unprintedMax
        let more = hidden > 0 ? " " + DeskWords.more.text("\(hidden)") : ""
        return lines + [Line(" " + DeskWords.unprinted.text(shown + more), .warning)]
    }

    private static let unprintedMax = 5

    /// The line of a station, as it stands at the right of a screen.
    package func side(station: String, counter: UInt32?) -> [Line] {
        guard let line = board[station] else { return [] }
        let count = Language.current.number(line.waiting.count)
        var lines = [Line(" " + DeskWords.line.text(count), .strong)]
        let shown = line.waiting.prefix(7)
        lines += shown.map { place in
            let since = duration(since_ms: place.since.seconds * 1000)
            return place.urgent
                ? Line([Run(" " + place.ticket, .strong), Run(" " + DeskWords.urgent.text(), .red)])
                : Line([Run(" " + place.ticket, .strong), Run("  " + since, .faint)])
        }
        let hidden = line.waiting.count - shown.count
        if hidden > 0 { lines.append(Line(" " + DeskWords.more.text("\(hidden)"), .faint)) }
        if !line.atCounters.isEmpty {
            lines += [Line(), Line(" " + DeskWords.counters.text(), .strong)]
            lines += line.atCounters.map { place in
                let state =
                    place.state == .serving
                    ? CommonWords.serving.text() : CommonWords.called.text()
                let ink: Ink = place.counter == counter ? .strong : .plain
                return Line(" \(place.counter) \(place.ticket) \(state)", ink)
            }
        }
        if !line.missed.isEmpty {
            lines += [Line(), Line(" " + DeskWords.missed.text(), .strong)]
            lines.append(Line(" " + line.missed.suffix(4).joined(separator: " "), .faint))
        }
        return lines
    }
}
