import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// Which lines a reader asks for: one station's, or all.
struct LineScope: Sendable {
    private let station: StationCode?

    init(_ station: String) throws {
        do {
            self.station = station.isEmpty ? nil : try Fields.station(station)
        } catch {
            throw error.status
        }
    }

    /// Tells scopes apart.
    var key: String { station.map { "\($0)" } ?? "" }

    func lines(of day: EventDay) throws(GoogleRPCStatus) -> [Posko_V1_Line] {
        guard let station else {
            return day.settings.stations.filter { $0.kind != .registration }
                .map { Posko_V1_Line($0, in: day) }
        }
        let detail = Rejection.Detail(key: "station", value: "\(station)")
        guard let found = day.settings.station(station) else {
            throw Rejection(.stationNotFound, details: [detail]).status
        }
        guard found.kind != .registration else {
            throw Rejection(.stationHasNoLine, details: [detail]).status
        }
        return [Posko_V1_Line(found, in: day)]
    }
}

extension Posko_V1_Line {
    init(_ station: PoskoCore.Station, in day: EventDay) {
        self.init()
        self.station = station.code.description
        stationName = station.name
        counters = station.counters.count32
        let order = day.floor.lines[station.code]?.callOrder(under: day.settings.queuePolicy)
        waiting = (order ?? []).map { place in
            .with {
                $0.ticket = place.ticket.description
                $0.state = .waiting
                $0.since = place.since.message
                $0.urgent = place.urgent
            }
        }
        atCounters = (1...station.counters).compactMap { number in
            let counter = Floor.Counter(station: station.code, number: number)
            guard let ticket = day.floor.counters[counter], let visit = day.floor.visits[ticket]
            else { return nil }
            return .with {
                $0.ticket = ticket.description
                $0.state = Posko_V1_VisitState(visit.state)
                $0.counter = number.count32
                if case .called(_, _, let calls) = visit.state { $0.calls = calls.count32 }
                $0.since = visit.since.message
                $0.urgent = day.isUrgent(ticket, at: station.code)
            }
        }
        missed = day.floor.missed(at: station.code).map(\.description)
    }
}

/// What is different between two looks at lines.
enum LineDifference {
    static func changes(
        from before: [Posko_V1_Line],
        to after: [Posko_V1_Line]
    ) -> [Posko_V1_LineChange] {
        zip(before, after).flatMap { old, new in
            let was = places(of: old)
            let now = places(of: new)
            let gone = was.keys.filter { now[$0] == nil }.sorted()
            let changed = now.filter { was[$0.key] != $0.value }.keys.sorted()
            let leaving = gone.map { ticket in
                Posko_V1_LineChange.with {
                    $0.station = new.station
                    $0.ticket = ticket
                }
            }
            return leaving
                + changed.compactMap { ticket in now[ticket]?.change(new.station, ticket) }
        }
    }

    private struct Place: Equatable {
        let place: Posko_V1_LinePlace
        let index: Int?

        func change(_ station: String, _ ticket: String) -> Posko_V1_LineChange {
            .with {
                $0.station = station
                $0.ticket = ticket
                $0.place = place
                if let index { $0.index = index.count32 }
            }
        }
    }

    private static func places(of line: Posko_V1_Line) -> [String: Place] {
        var places: [String: Place] = [:]
        for (index, place) in line.waiting.enumerated() {
            places[place.ticket] = Place(place: place, index: index)
        }
        for place in line.atCounters { places[place.ticket] = Place(place: place, index: nil) }
        for ticket in line.missed {
            let place = Posko_V1_LinePlace.with {
                $0.ticket = ticket
                $0.state = .missed
            }
            places[ticket] = Place(place: place, index: nil)
        }
        return places
    }
}
