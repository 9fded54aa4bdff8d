internal import Foundation
internal import GRPCCore
internal import PoskoClient
internal import PoskoContract

/// The event that a drill is played at: its code, its counters, and the salt of its numbers.
struct DayStage: Sendable {
    struct Place: Hashable, Sendable {
        let station: DayStation
        let counter: UInt32
    }

    let code: String
    let isNew: Bool
    let salt: UInt16
    let desks: [Place]
    let recallsBeforeMissed: Int

    /// The counters of the launch.
    static let counters: [(DayStation, UInt32)] = [
        (.registration, 2), (.vitals, 3), (.lab, 2), (.doctor, 1), (.cards, 2),
    ]

    private static let attemptsMax = 8

    /// A free code, or the event that was named.
    static func find(
        _ event: String?,
        seed: UInt64,
        over connection: PoskoConnection
    ) async throws -> DayStage {
        let milliseconds = UInt64(Date().timeIntervalSince1970 * 1000)
        var random = SplitMix64(seed: seed ^ (milliseconds << 16))
        if let event {
            return try await named(event, salt: salt(&random), over: connection)
        }
        for _ in 0..<attemptsMax {
            let salt = salt(&random)
            let hex = String(salt, radix: 16)
            let code =
                "drill-\(Sample.date)-" + String(repeating: "0", count: 4 - hex.count) + hex
            guard try await known(code, over: connection) == nil else { continue }
            return DayStage(
                code: code,
                isNew: true,
                salt: salt,
                desks: places(counters),
                recallsBeforeMissed: 2
            )
        }
        throw DrillFailure("No code was free for a new event; name one with --event.")
    }

    /// Never 0, which is the sample's as files.
    private static func salt(_ random: inout SplitMix64) -> UInt16 {
        UInt16(random.number(in: 1...Int(UInt16.max)))
    }

    private static func places(_ counters: [(DayStation, UInt32)]) -> [Place] {
        counters.flatMap { station, count in
            (1...count).map { Place(station: station, counter: $0) }
        }
    }

    private static func known(
        _ code: String,
        over connection: PoskoConnection
    ) async throws -> Posko_V1_Event? {
        var request = Posko_V1_GetEventRequest()
        request.event = code
        do {
            return try await connection.call { [request] in
                try await $0.events.getEvent(request).event
            }
        } catch let failure as PoskoFailure where failure.code == .notFound {
            return nil
        }
    }

    private static func named(
        _ code: String,
        salt: UInt16,
        over connection: PoskoConnection
    ) async throws -> DayStage {
        guard let event = try await known(code, over: connection) else {
            throw DrillFailure("There is no event \(code); leave --event out to have one made.")
        }
        guard event.phase == .draft else {
            throw DrillFailure("The event \(code) was opened before; name one in DRAFT.")
        }
        let stations = event.settings.stations
        let usual = DayStation.allCases.map(\.rawValue)
        guard stations.map(\.code) == usual else {
            throw DrillFailure(
                "The event \(code) needs the stations \(usual.joined(separator: ", ")), "
                    + "in this order."
            )
        }
        let counters = zip(DayStation.allCases, stations.map(\.counters)).map { ($0, $1) }
        return DayStage(
            code: code,
            isNew: false,
            salt: salt,
            desks: places(counters),
            recallsBeforeMissed: Int(event.settings.recallsBeforeMissed)
        )
    }
}
