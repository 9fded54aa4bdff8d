internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct EventShow: Verb {
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
        fields.add(FieldWords.event, event.code)
        fields.add(FieldWords.name, settings.name)
        fields.add(FieldWords.phase, event.phase.word)
        fields.add(
            FieldWords.village,
            [event.villageName, settings.villageCode].joined(separator: " ").trimmed
        )
        fields.add(
            FieldWords.date,
            "\(Figures.date(settings.date)) \(settings.timeZone)".trimmed
        )
        if settings.hasSlots { fields.add(FieldWords.slots, Figures.count(settings.slots)) }
        if settings.hasPreregisteredSlots {
            fields.add(FieldWords.keptForRoster, Figures.count(settings.preregisteredSlots))
        }
        if settings.hasReleaseAt {
            fields.add(FieldWords.releasedAt, view.time.dayAndClock(settings.releaseAt))
        }
        if settings.hasPriorityBurstMax {
            fields.add(
                FieldWords.priorityCallsInARow,
                Figures.count(settings.priorityBurstMax)
            )
        }
        if settings.hasOvertakenMax {
            fields.add(FieldWords.overtakenAtMost, Figures.count(settings.overtakenMax))
        }
        if settings.hasRecallsBeforeMissed {
            fields.add(
                FieldWords.recallsBeforeMissed,
                Figures.count(settings.recallsBeforeMissed)
            )
        }
        fields.add(
            FieldWords.ruleSet,
            [settings.ruleSet, settings.bmiProfile].joined(separator: " ").trimmed
        )
        if settings.hasWorkersTotal {
            fields.add(FieldWords.workers, Figures.count(settings.workersTotal))
        }
        if settings.hasWorkersCoveredBefore {
            fields.add(FieldWords.coveredBefore, Figures.count(settings.workersCoveredBefore))
        }
        if event.hasCreatedAt {
            fields.add(FieldWords.made, view.time.dayAndClock(event.createdAt))
        }
        if event.hasOpenedAt {
            fields.add(FieldWords.opened, view.time.dayAndClock(event.openedAt))
        }
        if event.hasClosedAt {
            fields.add(FieldWords.closed, view.time.dayAndClock(event.closedAt))
        }
        let stations = stations(settings.stations)
        return stations.isEmpty ? fields.text : "\(fields.text)\n\n\(stations)"
    }

    /// Empty when there are none.
    private static func stations(_ stations: [Posko_V1_Station]) -> String {
        guard !stations.isEmpty else { return "" }
        var table = Table([
            .left(TableWords.station), .left(TableWords.name), .left(TableWords.kind),
            .right(TableWords.counters), .left(TableWords.visitedBy),
        ])
        for station in stations {
            let visitors = station.conditional ? EventText.flaggedPeople : EventText.everybody
            table.add([
                station.code, station.name, station.kind.word, Figures.count(station.counters),
                visitors.text(),
            ])
        }
        return table.text
    }
}

extension String {
    /// Without spaces at either end.
    var trimmed: String {
        String(drop { $0 == " " }).trimmingTrailingSpaces()
    }
}
