internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct QueueList: Verb {
    static let configuration = CommandConfiguration.verb(
        "list",
        "Shows the lines as they are.",
        example: "posko queue list --station vitals"
    )

    @Option(help: .init("Only this station.", valueName: "code"), completion: .stations)
    var station: String?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.queue.listLines(
                    .with {
                        $0.event = event
                        $0.station = station ?? ""
                    }
                )
            }
            try await global.show(reply) { Self.text(reply.lines) }
        }
    }

    /// One row a station; a long line is cut after its first numbers.
    static func text(_ lines: [Posko_V1_Line]) -> String {
        var table = Table([
            .left(TableWords.station), .left(TableWords.name), .left(TableWords.atCounters),
            .right(TableWords.waiting), .left(TableWords.next), .left(TableWords.missed),
        ])
        for line in lines {
            let counters = line.atCounters.map { place in
                "\(place.counter): \(place.ticket) \(place.state.word)"
            }
            table.add([
                line.station, line.stationName, counters.joined(separator: ", "),
                Figures.count(line.waiting.count),
                cut(line.waiting.map { $0.urgent ? "\($0.ticket)!" : $0.ticket }),
                cut(line.missed),
            ])
        }
        table.paint(4, LevelColour.paintedUrgent)
        return table.isEmpty ? QueueText.noLines.text() : table.text
    }

    private static func cut(_ tickets: [String]) -> String {
        let shown = tickets.prefix(8).joined(separator: " ")
        return tickets.count > 8 ? shown + " ..." : shown
    }
}
