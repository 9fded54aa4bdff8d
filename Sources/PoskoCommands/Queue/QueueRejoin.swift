internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct QueueRejoin: Verb {
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
                let place = reply.waitlistPosition
                let text =
                    place > 0
                    ? QueueText.onTheWaitlist.text(reply.ticket, Figures.count(place))
                    : QueueText.inTheLine.text(reply.ticket, view.stationName(reply.station))
                return SafeText.escaped(text)
            }
        }
    }
}
