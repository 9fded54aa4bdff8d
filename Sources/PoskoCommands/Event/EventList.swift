internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords

struct EventList: Verb {
    static let configuration = CommandConfiguration.verb(
        "list",
        "Lists all events of the server.",
        example: "posko event list"
    )

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.connect { connection in
            let reply = try await connection.call {
                try await $0.events.listEvents(Posko_V1_ListEventsRequest())
            }
            try await global.show(reply) { Self.text(reply.events) }
        }
    }

    static func text(_ events: [Posko_V1_Event]) -> String {
        guard !events.isEmpty else { return EventText.none.text() }
        var table = Table([
            .left(TableWords.code), .left(TableWords.date), .left(TableWords.phase),
            .right(TableWords.slots), .left(TableWords.name), .left(TableWords.village),
        ])
        for event in events {
            table.add([
                event.code, Figures.date(event.settings.date), event.phase.word,
                event.settings.hasSlots ? Figures.count(event.settings.slots) : "",
                event.settings.name,
                event.villageName.isEmpty ? event.settings.villageCode : event.villageName,
            ])
        }
        return table.text
    }
}
