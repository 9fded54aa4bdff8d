internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct EventCreate: Verb {
    static let configuration = CommandConfiguration.verb(
        "create",
        "Makes an event, in phase draft.",
        example: "posko event create --village 32.14.16.2005 --date 2025-11-21 --counters vitals=3"
    )

    @Option(help: .init("Ministry code of the village.", valueName: "code"))
    var village: String

    @Option(help: .init("The day.", valueName: "yyyy-mm-dd"))
    var date: String

    @Option(help: "Name on signs and slips.")
    var name: String?

    @Option(help: "Code of the event; the village's digits and the date when left out.")
    var code: String?

    @Option(help: .init("Health-check slots.", valueName: "number"))
    var slots: UInt32?

    @Option(help: .init("Slots kept for people of the roster.", valueName: "number"))
    var preregistered: UInt32?

    @Option(help: .init("When unclaimed slots become free for all.", valueName: "hh:mm"))
    var releaseAt: String?

    @Option(help: .init("Time zone of the village.", valueName: "name"))
    var timeZone = EventTime.defaultZoneName

    @Option(
        help: .init(
            "A station, in route order; kind is registration, check, doctor or cards.",
            valueName: "code:name:kind:counters[:conditional]"
        )
    )
    var station: [StationArgument] = []

    @Option(help: .init("Counters of a station.", valueName: "station=number"))
    var counters: [CountersArgument] = []

    @Option(help: .init("Priority calls in a row while others wait.", valueName: "number"))
    var burst: UInt32?

    @Option(help: .init("Nobody is overtaken by more people than this.", valueName: "number"))
    var overtakenMax: UInt32?

    @Option(help: .init("Recalls before someone may be missed.", valueName: "number"))
    var recalls: UInt32?

    @Option(help: .init("Clinical rule set.", valueName: "version"))
    var ruleSet: String?

    @Option(help: .init("Bands of the body mass index.", valueName: "profile"))
    var bmiProfile: String?

    @Option(help: .init("Workers of the village.", valueName: "number"))
    var workers: UInt32?

    @Option(help: .init("Workers covered before this event.", valueName: "number"))
    var coveredBefore: UInt32?

    @Option(help: "Who keeps the results after the day: decides what an erasure leaves.")
    var recordHolder = RecordHolderArgument.facility

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        _ = try route()
        _ = try releaseMoment()
    }

    func run() async throws {
        let settings = try settings()
        // POSKO_EVENT chooses an event that exists; only the option can mean a new one.
        try await global.mutate(request, event: code ?? global.event ?? "") { connection, stamp in
            let reply = try await connection.call {
                try await $0.events.createEvent(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.settings = settings
                    }
                )
            }
            try await global.show(reply) {
                let event = SafeText.escaped(reply.event)
                return EventText.made.text(event) + "\n" + EventText.rememberIt.text(event)
            }
        }
    }

    func settings() throws -> Posko_V1_EventSettings {
        var settings = Posko_V1_EventSettings()
        settings.villageCode = village
        settings.date = date
        settings.name = name ?? ""
        settings.timeZone = timeZone
        settings.stations = try route().map(\.message)
        settings.ruleSet = ruleSet ?? ""
        settings.bmiProfile = bmiProfile ?? ""
        if let slots { settings.slots = slots }
        if let preregistered { settings.preregisteredSlots = preregistered }
        if let moment = try releaseMoment() { settings.releaseAt = moment }
        if let burst { settings.priorityBurstMax = burst }
        if let overtakenMax { settings.overtakenMax = overtakenMax }
        if let recalls { settings.recallsBeforeMissed = recalls }
        if let workers { settings.workersTotal = workers }
        if let coveredBefore { settings.workersCoveredBefore = coveredBefore }
        settings.recordHolder = recordHolder.message
        return settings
    }

    /// Empty when nothing was said about stations: the server's own route.
    private func route() throws -> [StationArgument] {
        guard !counters.isEmpty else { return station }
        var route = station.isEmpty ? StationArgument.defaultRoute : station
        for change in counters {
            guard let index = route.firstIndex(where: { $0.code == change.station }) else {
                throw ValidationError(UsageText.unknownStation.text(change.station))
            }
            route[index].counters = change.counters
        }
        return route
    }

    private func releaseMoment() throws -> Google_Protobuf_Timestamp? {
        guard let releaseAt else { return nil }
        guard EventTime.isKnown(zoneName: timeZone) else {
            throw ValidationError(UsageText.timeZone.text())
        }
        guard let moment = EventTime(zoneName: timeZone).moment(releaseAt, day: date) else {
            throw ValidationError(UsageText.releaseAt.text())
        }
        return moment
    }
}
