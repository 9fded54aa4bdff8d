internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct TicketIssue: Verb {
    static let configuration = CommandConfiguration.verb(
        "issue",
        "Checks a registered person in and issues the queue number.",
        example: "posko ticket issue 17"
    )

    @Argument(help: "Number of the registration.")
    var registration: UInt32

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.tickets.issueTicket(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.registration = registration
                    }
                )
            }
            try await global.show(reply) { await Self.text(connection, stamp.event, reply) }
        }
    }

    static func text(
        _ connection: PoskoConnection,
        _ event: String,
        _ reply: Posko_V1_IssueTicketResponse
    ) async -> String {
        let card = await DeskCard.load(connection, event: event, ticket: reply.ticket)
        let place = card.view.stationName(reply.station)
        let waiting = reply.peopleWaiting
        return card.text([
            QueueText.goTo.form(for: waiting).text(Figures.count(waiting), reply.ticket, place),
            RegistrationText.registration.text(String(reply.registration)),
        ])
    }
}
