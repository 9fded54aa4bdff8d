internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct TicketShow: Verb {
    static let configuration = CommandConfiguration.verb(
        "show",
        "Shows where a person is and has been.",
        example: "posko ticket show A017"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @OptionGroup var read: ReadFlags
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.tickets.getTicket(
                    .with {
                        $0.event = event
                        $0.ticket = ticket.number
                        $0.read = read.message
                    }
                )
            }
            try await global.show(reply) {
                Self.text(reply.visit, await EventView.load(connection, event))
            }
        }
    }

    static func text(_ visit: Posko_V1_Visit, _ view: EventView) -> String {
        var fields = FieldList()
        fields.add(FieldWords.queueNumber, visit.ticket)
        fields.add(FieldWords.registration, String(visit.registration))
        fields.add(FieldWords.person, view.summary(of: visit.person))
        fields.add(FieldWords.nik, visit.person.nik)
        fields.add(FieldWords.localNumber, visit.localNumber)
        fields.add(FieldWords.comesFor, visit.purpose.word)
        fields.add(FieldWords.state, visit.state.word)
        if !visit.station.isEmpty {
            fields.add(
                FieldWords.place,
                visit.counter > 0
                    ? view.place(visit.station, counter: visit.counter)
                    : view.stationName(visit.station)
            )
        }
        if visit.hasPeopleBefore {
            fields.add(FieldWords.peopleBefore, Figures.count(visit.peopleBefore))
        }
        if visit.calls > 0 { fields.add(FieldWords.calls, Figures.count(visit.calls)) }
        if visit.priority {
            let reasons = visit.priorityReasons.map(\.word).filter { !$0.isEmpty }
            fields.add(
                FieldWords.priority,
                reasons.isEmpty ? CommonWords.yes.text() : reasons.joined(separator: ", ")
            )
        }
        if visit.openFinding { fields.add(FieldWords.finding, QueueText.openFinding.text()) }
        fields.add(FieldWords.done, visit.stationsDone.joined(separator: ", "))
        fields.add(FieldWords.leftOut, visit.stationsSkipped.joined(separator: ", "))
        if visit.hasIssuedAt {
            fields.add(FieldWords.issued, view.time.dayAndClock(visit.issuedAt))
        }
        if visit.hasSince { fields.add(FieldWords.since, view.time.clock(visit.since)) }
        if visit.reprints > 0 { fields.add(FieldWords.reprints, Figures.count(visit.reprints)) }
        return fields.text
    }
}
