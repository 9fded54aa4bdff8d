package import PoskoContract
internal import PoskoWords

/// What a desk knows from the beginning and what does not change.
package struct DeskContext: Sendable {
    package let event: Posko_V1_Event
    /// The account that works here.
    package let staff: String
    /// Code of the station; "registration" at the registration desk.
    package let station: String
    package let counter: UInt32
    /// Minutes that the event's clock is ahead of UTC.
    package let zone_min: Int
    /// Whether slips are printed without being asked for.
    package let hasPrinter: Bool
    /// Begins every request id of this desk; fresh for each start of it.
    package let requestPrefix: String

    package init(
        event: Posko_V1_Event,
        staff: String,
        station: String,
        counter: UInt32,
        zone_min: Int,
        hasPrinter: Bool,
        requestPrefix: String
    ) {
        self.event = event
        self.staff = staff
        self.station = station
        self.counter = counter
        self.zone_min = zone_min
        self.hasPrinter = hasPrinter
        self.requestPrefix = requestPrefix
    }

    /// "Tekanan Darah", or the code of a station without a name.
    package func stationName(_ code: String) -> String {
        let name = event.settings.stations.first { $0.code == code }?.name ?? ""
        return CellWidth.safe(name.isEmpty ? code : name)
    }

    package var stationKind: Posko_V1_StationKind {
        event.settings.stations.first { $0.code == station }?.kind ?? .unspecified
    }

    /// The event's time of day at a moment.
    package func clock(seconds: Int64) -> String {
        let minutes = Int(seconds / 60) + zone_min
        let minute = ((minutes % 1440) + 1440) % 1440
        return Language.current.clock(hour: minute / 60, minute: minute % 60)
    }
}
