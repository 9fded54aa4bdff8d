internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct QueueRejoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "rejoin",
        "A missed person is back.",
        example: "posko queue rejoin A017"
    )

    @Argument(help: "Queue number.", completion: .missedTickets)
    var ticket: TicketArgument

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.rejoin(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                    }
                )
            }
            try await global.show(reply) {
                let view = await EventView.load(connection, stamp.event)
                let place =
                    reply.waitlistPosition > 0
                    ? "on the waitlist, place \(reply.waitlistPosition)"
                    : "in the line of \(view.stationName(reply.station))"
                return SafeText.escaped("\(reply.ticket) is \(place).")
            }
        }
    }
}
