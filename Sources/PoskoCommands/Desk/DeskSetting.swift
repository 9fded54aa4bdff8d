internal import Foundation
internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import PoskoWords
internal import SwiftProtobuf

/// What a desk has to know before it can be opened.
struct DeskSetting: Sendable {
    let event: Posko_V1_Event
    let staff: String
    let hasPIN: Bool
    let grants: [Posko_V1_Grant]

    static func load(_ global: GlobalOptions, event code: String) async throws -> DeskSetting {
        try await global.connect { connection in
            let who = try await connection.call { try await $0.staff.whoAmI(.init()) }
            let event = try await connection.call {
                try await $0.events.getEvent(.with { $0.event = code })
            }
            return DeskSetting(
                event: event.event,
                staff: who.session.staff,
                hasPIN: who.hasPin_p,
                grants: who.grants
            )
        }
    }

    /// A desk at which every key would be refused is not opened.
    ///
    /// - Throws: `PoskoFailure`, as the server would at the first key.
    func require(_ role: Posko_V1_Role) throws {
        let code = event.code
        let isHeld = grants.contains {
            $0.role == role && ($0.event.isEmpty || $0.event == code)
        }
        guard !isHeld else { return }
        throw PoskoFailure(
            code: .permissionDenied,
            reason: "ROLE_REQUIRED",
            message: DeskCommandWords.wrongRole.text(staff, role.word)
        )
    }

    /// A station by its code, or by what it is where there is only one of the kind.
    func station(_ name: String) -> Posko_V1_Station? {
        let stations = event.settings.stations
        if let station = stations.first(where: { $0.code == name }) { return station }
        let kinds: [String: Posko_V1_StationKind] = [
            "registration": .registration, "doctor": .doctor, "cards": .cards,
        ]
        let ofKind = stations.filter { $0.kind == kinds[name] }
        return ofKind.count == 1 ? ofKind.first : nil
    }

    var stationCodes: String {
        event.settings.stations.map(\.code).joined(separator: ", ")
    }

    func context(
        _ station: Posko_V1_Station,
        counter: UInt32,
        hasPrinter: Bool
    ) -> DeskContext {
        let zone = EventTime(zoneName: event.settings.timeZone).zone
        return DeskContext(
            event: event,
            staff: staff,
            station: station.code,
            counter: counter,
            zone_min: zone.secondsFromGMT() / 60,
            hasPrinter: hasPrinter,
            requestPrefix: RequestID.make()
        )
    }

    /// Of who only looks on.
    func context() -> DeskContext {
        context(Posko_V1_Station(), counter: 0, hasPrinter: false)
    }
}
