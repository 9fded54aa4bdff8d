internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Synchronization

struct QueueWatch: Verb {
    static let configuration = CommandConfiguration.verb(
        "watch",
        "Follows the lines until Ctrl-C.",
        example: "posko queue watch --station vitals"
    )

    @Option(help: .init("Only this station.", valueName: "code"), completion: .stations)
    var station: String?

    @Option(help: .init("Stop after this many messages.", valueName: "number"))
    var changes: UInt32?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if changes == 0 { throw ValidationError(UsageText.changesAboveZero.text()) }
    }

    func run() async throws {
        Terminal.endQuietlyOnInterrupt()
        try await global.read { connection, event in
            let isJSON = global.json
            let view = isJSON ? nil : await EventView.load(connection, event)
            let countdown = Countdown(changes)
            try await connection.watchLines(
                .with {
                    $0.event = event
                    $0.station = station ?? ""
                }
            ) { message in
                if let view {
                    let text = Self.text(message, view)
                    if !text.isEmpty { try Terminal.print(text) }
                } else {
                    try Terminal.print(GlobalOptions.jsonLine(message))
                }
                return countdown.goesOn()
            }
        }
    }

    /// The lines first, then a line for each change.
    static func text(_ message: Posko_V1_WatchLinesResponse, _ view: EventView) -> String {
        switch message.content {
        case .snapshot(let snapshot): return QueueList.text(snapshot.lines)
        case .changes(let changes):
            return changes.changes.map { SafeText.escaped(line($0, view)) }
                .joined(separator: "\n")
        case nil: return ""
        }
    }

    private static func line(_ change: Posko_V1_LineChange, _ view: EventView) -> String {
        guard change.hasPlace else {
            return QueueText.hasGone.text(change.station, change.ticket)
        }
        let place = change.place
        var words = [place.state.word]
        if place.counter > 0 { words.append(QueueText.atCounter.text(String(place.counter))) }
        if place.calls > 1 { words.append(QueueText.call.text(String(place.calls))) }
        if change.hasIndex {
            words.append(RegistrationText.place.text(Figures.count(change.index + 1)))
        }
        if place.urgent { words.append(QueueText.urgent.text()) }
        let clock = place.hasSince ? view.time.clock(place.since) + "  " : ""
        return "\(clock)\(change.station): \(change.ticket) \(words.joined(separator: ", "))"
    }
}

/// Counts the messages of a watch that ends by itself.
final class Countdown: Sendable {
    private let left: Mutex<UInt32?>

    /// - Parameter messages: nil for a watch without end.
    init(_ messages: UInt32?) {
        left = Mutex(messages)
    }

    /// One message was shown.
    ///
    /// - Returns: whether more are wanted.
    func goesOn() -> Bool {
        left.withLock { left in
            guard let count = left else { return true }
            left = count > 0 ? count - 1 : 0
            return count > 1
        }
    }
}
