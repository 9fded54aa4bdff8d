internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct QueueComplete: Verb {
    static let configuration = CommandConfiguration.verb(
        "complete",
        "Service is done: on to the next station, or the end of the visit.",
        example: "posko queue complete A017"
    )

    @Argument(help: "Queue number.", completion: .servedTickets)
    var ticket: TicketArgument

    @Flag(help: "The person wants to see the doctor.")
    var doctor = false

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.complete(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                        $0.asksForDoctor = doctor
                    }
                )
            }
            try await global.show(reply) {
                let view = await EventView.load(connection, stamp.event)
                return NextStep.text(
                    reply.ticket,
                    station: reply.nextStation,
                    isFinished: reply.finished,
                    view
                )
            }
        }
    }
}
