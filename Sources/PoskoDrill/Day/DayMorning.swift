internal import Foundation
internal import GRPCCore
internal import PoskoClient
internal import PoskoContract
internal import PoskoCore

/// Before the doors open: the event, the roster, the cards, those who book ahead.
struct DayMorning: Sendable {
    let desk: Desk

    /// Village of the launch: Tanjungsari, Pondoksalam, Purwakarta.
    static let village = "32.14.16.2005"

    private static let pieceBytes = 48 * 1024
    private static let bookedAtOnce = 16

    private var plan: DayPlan { desk.plan }

    func prepare(creating: Bool) async throws {
        if creating { try await createEvent() }
        try await importRoster()
        try await receiveCards()
        try await bookAhead()
        try await desk.sendRefused(
            Posko_V1_IssueTicketRequest { $0.registration = 1 },
            "EVENT_NOT_OPEN"
        )
        for card in 1...UInt32(8) {
            try await desk.send(
                Posko_V1_AssignCardRequest {
                    $0.card = card
                    $0.holder = "cards-\(1 + card % 2)"
                }
            )
        }
        try await desk.send(Posko_V1_OpenEventRequest())
    }

    private func createEvent() async throws {
        var settings = Posko_V1_EventSettings()
        settings.name = "Drill Posko Tanjungsari"
        settings.villageCode = Self.village
        settings.date = Sample.date.description
        settings.slots = UInt32(plan.slots)
        settings.preregisteredSlots = UInt32(plan.slotsForRoster)
        settings.workersTotal = UInt32(plan.slots * 10)
        settings.workersCoveredBefore = UInt32(plan.slots * 10 * 65 / 100)
        let usual: [(DayStation, String, Posko_V1_StationKind)] = [
            (.registration, "Pendaftaran", .registration), (.vitals, "Tekanan Darah", .check),
            (.lab, "Laboratorium", .check), (.doctor, "Dokter", .doctor),
            (.cards, "Penyerahan Kartu", .cards),
        ]
        settings.stations = zip(usual, DayStage.counters).map { usual, counters in
            var station = Posko_V1_Station()
            station.code = usual.0.rawValue
            station.name = usual.1
            station.kind = usual.2
            station.counters = counters.1
            station.conditional = usual.0 == .doctor
            return station
        }
        let complete = settings
        try await desk.send(Posko_V1_CreateEventRequest { $0.settings = complete })
        try await desk.sendRefused(
            Posko_V1_CreateEventRequest { $0.settings = complete },
            "EVENT_EXISTS"
        )
    }

    private func bookAhead() async throws {
        let registration = RegistrationDesk(desk: desk)
        let booked = plan.people.filter(\.isBookedAhead)
        for first in stride(from: 0, to: booked.count, by: Self.bookedAtOnce) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for person in booked[first...].prefix(Self.bookedAtOnce) {
                    group.addTask { try await registration.register(person) }
                }
                try await group.waitForAll()
            }
        }
    }
}

// MARK: - Files

extension DayMorning {
    private func importRoster() async throws {
        let sheet = plan.sample.csvRoster()
        let pieces = Self.pieces(of: sheet)
        for dryRun in [true, false, false] {
            let isAgain = !dryRun && desk.script.countsNow.rosterPeople > 0
            var options = Posko_V1_ImportRosterOptions()
            options.event = desk.script.event
            options.requestID = RequestID.make()
            options.dryRun = dryRun
            let answer = try await desk.connection.call { [options] services in
                try await services.roster.importRoster { writer in
                    var first = Posko_V1_ImportRosterRequest()
                    first.options = options
                    try await writer.write(first)
                    for piece in pieces {
                        var message = Posko_V1_ImportRosterRequest()
                        message.data = piece
                        try await writer.write(message)
                    }
                }
            }
            let onRoster = sheet.rows - sheet.refused - sheet.repeated
            try expect("roster rows", answer.rows, sheet.rows)
            try expect("refused roster rows", answer.refused, sheet.refused)
            try expect("added roster people", answer.added, isAgain ? 0 : onRoster)
            let others = answer.updated + answer.unchanged
            try expect(
                "roster rows read again",
                others,
                sheet.repeated + (isAgain ? onRoster : 0)
            )
            if !dryRun {
                try desk.script.count { (counts) throws(DrillFailure) in
                    counts.rosterPeople = onRoster
                }
            }
        }
    }

    private func receiveCards() async throws {
        let sample = plan.sample
        let (csr, regency) = (sample.csvCardsCSR(), sample.csvCardsRegency())
        try await receive(csr, box: "box 1", listOnly: false, new: sample.cardsCSR.count)
        // The regency's list comes some days before its box.
        try await receive(regency, box: "", listOnly: true, new: sample.cardsRegency.count)
        try await receive(regency, box: "box 2", listOnly: false, new: 0)
        try desk.script.count { (counts) throws(DrillFailure) in
            counts.cardsReceived = sample.cardsCSR.count + sample.cardsRegency.count
        }
    }

    private func receive(
        _ sheet: SampleSheet,
        box: String,
        listOnly: Bool,
        new: Int
    ) async throws {
        let pieces = Self.pieces(of: sheet)
        var options = Posko_V1_ReceiveCardsOptions()
        options.event = desk.script.event
        options.requestID = RequestID.make()
        options.listOnly = listOnly
        options.box = box
        let answer = try await desk.connection.call { [options] services in
            try await services.cards.receiveCards { writer in
                var first = Posko_V1_ReceiveCardsRequest()
                first.options = options
                try await writer.write(first)
                for piece in pieces {
                    var message = Posko_V1_ReceiveCardsRequest()
                    message.data = piece
                    try await writer.write(message)
                }
            }
        }
        let good = sheet.rows - sheet.refused - sheet.refusedAsAnothers - sheet.repeated
        try expect("card rows", answer.rows, sheet.rows)
        try expect("refused card rows", answer.refused, sheet.refused + sheet.refusedAsAnothers)
        try expect("listed cards", answer.listed, new)
        try expect("received cards", answer.received, listOnly ? 0 : good)
    }

    private func expect(
        _ what: String,
        _ told: UInt32,
        _ expected: Int
    ) throws(DrillFailure) {
        guard Int(told) == expected else {
            throw DrillFailure("The server counts \(told) \(what), the file has \(expected).")
        }
    }

    private static func pieces(of sheet: SampleSheet) -> [Data] {
        let bytes = Data(sheet.text.utf8)
        return stride(from: 0, to: bytes.count, by: pieceBytes).map {
            Data(bytes.dropFirst($0).prefix(pieceBytes))
        }
    }
}
