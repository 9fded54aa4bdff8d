internal import Foundation
internal import PoskoContract
internal import SwiftProtobuf

@testable import PoskoDesk

/// Plays a desk as a person, a server and a network would: keys and answers in, screens and
/// effects out.
struct DeskStage<Played: Desk> {
    var desk: Played
    /// What the desk wanted done and nobody has looked at yet.
    private(set) var effects: [DeskEffect] = []
    /// Keys that a person pressed; a scan counts as none.
    private(set) var keystrokes = 0
    /// Journal positions given out.
    private var sequence: UInt64 = 100

    init(_ desk: Played) {
        self.desk = desk
        effects = self.desk.start()
        feed(.tick(DeskStage.morning_ms))
        feed(.link(.up))
    }

    /// 2025-11-21 08:00 in Jakarta.
    static var morning_ms: Int64 { 1_763_686_800_000 }

    mutating func feed(_ event: DeskEvent) { effects += desk.handle(event) }

    mutating func press(_ keys: Key...) {
        for key in keys {
            keystrokes += 1
            feed(.key(key))
        }
    }

    mutating func press(_ act: Act) { press(.act(act)) }

    mutating func type(_ text: String) { for character in text { press(.character(character)) } }

    mutating func scan(_ text: String) { feed(.scan(text)) }

    /// Effects since the last look.
    mutating func takeEffects() -> [DeskEffect] {
        defer { effects = [] }
        return effects
    }

    /// The oldest command that was sent and not answered; nil when there is none.
    mutating func takeCommand() -> Posko_V1_ExchangeRequest.OneOf_Command? {
        for (index, effect) in effects.enumerated() {
            guard case .send(let request) = effect else { continue }
            effects.remove(at: index)
            pending = request.command.map(Self.requestID) ?? ""
            return request.command
        }
        return nil
    }

    /// Request id of the command that was taken last.
    private(set) var pending = ""

    /// The oldest question that was asked and not answered.
    mutating func takeQuestion() -> (number: Int, question: DeskQuestion)? {
        for (index, effect) in effects.enumerated() {
            guard case .ask(let number, let question) = effect else { continue }
            effects.remove(at: index)
            return (number, question)
        }
        return nil
    }

    mutating func answer(_ outcome: Posko_V1_ExchangeResponse.OneOf_Outcome) {
        feed(.answered(pending, .done(outcome)))
    }

    mutating func refuse(_ reason: String, _ message: String, _ metadata: [String: String] = [:]) {
        let problem = DeskProblem(reason: reason, message: message, metadata: metadata)
        feed(.answered(pending, .refused(problem)))
    }

    /// The next receipt, as a server would number it.
    mutating func receipt() -> Posko_V1_Receipt {
        sequence += 1
        let sequence = sequence
        return .with { $0.sequence = sequence }
    }

    /// The screen as text, at the smallest size that shows everything.
    var screen: String { screen(columns: 80, rows: 24) }

    func screen(columns: Int, rows: Int) -> String {
        let body = Screen.bodyColumns(of: columns)
        return Screen(desk.view(columns: body), columns: columns, rows: rows).text
    }

    private static func requestID(_ command: Posko_V1_ExchangeRequest.OneOf_Command) -> String {
        let request = Posko_V1_ExchangeRequest.with { $0.command = command }
        // Every command has it under the same name, so the JSON has it once.
        let json = (try? request.jsonString()) ?? ""
        guard let start = json.range(of: "\"requestId\":\"") else { return "" }
        return String(json[start.upperBound...].prefix { $0 != "\"" })
    }
}

/// An event of three stations, with made-up people.
enum Village {
    static let event = Posko_V1_Event.with {
        $0.code = "tanjungsari"
        $0.phase = .open
        $0.settings.name = "1 Desa 100 Perlindungan"
        $0.settings.date = "2025-11-21"
        $0.settings.timeZone = "Asia/Jakarta"
        $0.settings.slots = 300
        $0.settings.stations = [
            station("registration", "Pendaftaran", .registration, 2),
            station("vitals", "Tekanan Darah", .check, 3),
            station("lab", "Laboratorium", .check, 2),
            station("doctor", "Dokter", .doctor, 1),
            station("cards", "Penyerahan Kartu", .cards, 2),
        ]
    }

    private static func station(
        _ code: String,
        _ name: String,
        _ kind: Posko_V1_StationKind,
        _ counters: UInt32
    ) -> Posko_V1_Station {
        .with { ($0.code, $0.name, $0.kind, $0.counters) = (code, name, kind, counters) }
    }

    static func context(_ station: String, counter: UInt32 = 1) -> DeskContext {
        DeskContext(
            event: event,
            staff: "siti",
            station: station,
            counter: counter,
            zone_min: 420,
            hasPrinter: true,
            requestPrefix: "desk"
        )
    }

    static func visit(
        _ ticket: String,
        name: String = "Tuti Permatasari",
        sex: Posko_V1_Sex = .female,
        birthDate: String = "1997-08-15"
    ) -> Posko_V1_Visit {
        .with {
            $0.ticket = ticket
            $0.registration = 1
            $0.purpose = .both
            $0.person = .with {
                $0.name = name
                $0.sex = sex
                $0.birthDate = birthDate
                $0.nik = "3214********0006"
                $0.hamlet = "Kampung Sukamaju"
            }
        }
    }

    /// A snapshot of one station.
    static func lines(
        _ station: String,
        waiting: [String],
        at counters: [(UInt32, String, Posko_V1_VisitState)] = [],
        missed: [String] = [],
        sequence: UInt64
    ) -> Posko_V1_WatchLinesResponse {
        .with {
            $0.sequence = sequence
            $0.snapshot.lines = [
                .with {
                    $0.station = station
                    $0.stationName =
                        event.settings.stations.first { $0.code == station }?.name ?? ""
                    $0.counters = 3
                    $0.waiting = waiting.map { ticket in
                        .with {
                            $0.ticket = ticket
                            $0.state = .waiting
                            $0.since.seconds = 1_763_686_500
                        }
                    }
                    $0.atCounters = counters.map { counter, ticket, state in
                        .with {
                            ($0.counter, $0.ticket, $0.state) = (counter, ticket, state)
                            $0.calls = 1
                        }
                    }
                    $0.missed = missed
                }
            ]
        }
    }
}
