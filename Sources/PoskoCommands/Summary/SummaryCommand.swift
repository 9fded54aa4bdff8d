internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct SummaryCommand: Verb {
    static let configuration = CommandConfiguration.verb(
        "summary",
        "The day in figures: now, at any moment, or as it goes on.",
        example: "posko summary --at 10:30"
    )

    @Flag(help: "Follow it until Ctrl-C.")
    var watch = false

    @Option(help: .init("With --watch: stop after this many messages.", valueName: "number"))
    var changes: UInt32?

    @Option(
        help: .init(
            "As of this moment, in the event's time zone.",
            valueName: "hh:mm|yyyy-mm-ddThh:mm"
        )
    )
    var at: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if watch, at != nil { throw ValidationError(UsageText.watchOrAt.text()) }
        if changes != nil, !watch { throw ValidationError(UsageText.changesNeedWatch.text()) }
        if changes == 0 { throw ValidationError(UsageText.changesAboveZero.text()) }
        // The day does not matter here: only the form is checked.
        if let at, EventTime().moment(at, day: "2000-01-01") == nil {
            throw ValidationError(UsageText.at.text())
        }
    }

    func run() async throws {
        if watch { Terminal.endQuietlyOnInterrupt() }
        try await global.read { connection, event in
            if watch {
                try await follow(connection, event)
                return
            }
            let needsView = at != nil || !global.json
            let view = needsView ? try await readView(connection, event) : nil
            let moment = try at.flatMap { at in try view.map { try Self.moment(at, $0) } }
            let reply = try await connection.call {
                try await $0.summaries.getSummary(
                    .with {
                        $0.event = event
                        if let moment { $0.at = moment }
                    }
                )
            }
            try await global.show(reply) { view.map { SummaryText.text(reply, $0) } ?? "" }
        }
    }

    private func follow(_ connection: PoskoConnection, _ event: String) async throws {
        let view = global.json ? nil : try await readView(connection, event)
        let countdown = Countdown(changes)
        try await connection.watchSummary(.with { $0.event = event }) { message in
            if let view {
                let text = SummaryText.text(message.summary, view)
                if Terminal.isOutputTerminal {
                    try Terminal.redraw(text)
                } else {
                    try Terminal.print(text + "\n")
                }
            } else {
                try Terminal.print(GlobalOptions.jsonLine(message))
            }
            return countdown.goesOn()
        }
    }

    private func readView(
        _ connection: PoskoConnection,
        _ event: String
    ) async throws -> EventView {
        EventView(
            try await connection.call {
                try await $0.events.getEvent(.with { $0.event = event })
            }.event
        )
    }

    private static func moment(
        _ text: String,
        _ view: EventView
    ) throws -> Google_Protobuf_Timestamp {
        // A rehearsal is opened on another day than the event's: its hours are meant.
        let opened = view.event.hasOpenedAt ? view.time.day(view.event.openedAt) : nil
        guard let moment = view.time.moment(text, day: opened ?? view.event.settings.date) else {
            throw UsageFailure(message: UsageText.noMomentOfTheEvent.text(SafeText.escaped(text)))
        }
        return moment
    }
}
