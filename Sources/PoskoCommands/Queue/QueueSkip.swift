internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct QueueSkip: Verb {
    static let configuration = CommandConfiguration.verb(
        "skip",
        "Leaves out the station where the person is, and moves on.",
        example: "posko queue skip A017 --reason \"no strips left\""
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @Option(help: "Why; required.")
    var reason: String

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.skip(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                        $0.reason = reason
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
