internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct TicketShow: AsyncParsableCommand {
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
        fields.add("Queue number", visit.ticket)
        fields.add("Registration", String(visit.registration))
        fields.add("Person", view.summary(of: visit.person))
        fields.add("NIK", visit.person.nik)
        fields.add("Local number", visit.localNumber)
        fields.add("Comes for", visit.purpose.word)
        fields.add("State", visit.state.word)
        if !visit.station.isEmpty {
            fields.add(
                "Where",
                visit.counter > 0
                    ? view.place(visit.station, counter: visit.counter)
                    : view.stationName(visit.station)
            )
        }
        if visit.hasPeopleBefore { fields.add("People before", String(visit.peopleBefore)) }
        if visit.calls > 0 { fields.add("Calls", String(visit.calls)) }
        if visit.priority {
            let reasons = visit.priorityReasons.map(\.word).filter { !$0.isEmpty }
            fields.add("Priority", reasons.isEmpty ? "yes" : reasons.joined(separator: ", "))
        }
        if visit.openFinding { fields.add("Finding", "RED or ORANGE without a disposition") }
        fields.add("Done", visit.stationsDone.joined(separator: ", "))
        fields.add("Left out", visit.stationsSkipped.joined(separator: ", "))
        if visit.hasIssuedAt { fields.add("Issued", view.time.dayAndClock(visit.issuedAt)) }
        if visit.hasSince { fields.add("Since", view.time.clock(visit.since)) }
        if visit.reprints > 0 { fields.add("Reprints", String(visit.reprints)) }
        return fields.text
    }
}
