internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct EventShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "show",
        "Shows an event and its stations.",
        example: "posko event show"
    )

    @Argument(help: "Code of the event; the chosen one when left out.", completion: .events)
    var code: String?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read(event: code) { connection, event in
            let reply = try await connection.call {
                try await $0.events.getEvent(.with { $0.event = event })
            }
            try await global.show(reply) { Self.text(EventView(reply.event)) }
        }
    }

    static func text(_ view: EventView) -> String {
        let event = view.event
        let settings = event.settings
        var fields = FieldList()
        fields.add("Event", event.code)
        fields.add("Name", settings.name)
        fields.add("Phase", event.phase.word)
        fields.add(
            "Village",
            [event.villageName, settings.villageCode].joined(separator: " ").trimmed
        )
        fields.add("Date", "\(settings.date) \(settings.timeZone)".trimmed)
        if settings.hasSlots { fields.add("Slots", String(settings.slots)) }
        if settings.hasPreregisteredSlots {
            fields.add("Kept for the roster", String(settings.preregisteredSlots))
        }
        if settings.hasReleaseAt {
            fields.add("Released at", view.time.dayAndClock(settings.releaseAt))
        }
        if settings.hasPriorityBurstMax {
            fields.add("Priority calls in a row", String(settings.priorityBurstMax))
        }
        if settings.hasOvertakenMax {
            fields.add("Overtaken at most", String(settings.overtakenMax))
        }
        if settings.hasRecallsBeforeMissed {
            fields.add("Recalls before missed", String(settings.recallsBeforeMissed))
        }
        fields.add(
            "Rule set",
            [settings.ruleSet, settings.bmiProfile].joined(separator: " ").trimmed
        )
        if settings.hasWorkersTotal { fields.add("Workers", String(settings.workersTotal)) }
        if settings.hasWorkersCoveredBefore {
            fields.add("Covered before", String(settings.workersCoveredBefore))
        }
        if event.hasCreatedAt { fields.add("Made", view.time.dayAndClock(event.createdAt)) }
        if event.hasOpenedAt { fields.add("Opened", view.time.dayAndClock(event.openedAt)) }
        if event.hasClosedAt { fields.add("Closed", view.time.dayAndClock(event.closedAt)) }

        var table = Table(["STATION", "NAME", "KIND", "COUNTERS>", "VISITED BY"])
        for station in settings.stations {
            table.add([
                station.code, station.name, station.kind.word, String(station.counters),
                station.conditional ? "flagged people" : "all",
            ])
        }
        return table.isEmpty ? fields.text : "\(fields.text)\n\n\(table.text)"
    }
}

extension String {
    /// Without spaces at either end.
    var trimmed: String {
        String(drop { $0 == " " }).trimmingTrailingSpaces()
    }
}
