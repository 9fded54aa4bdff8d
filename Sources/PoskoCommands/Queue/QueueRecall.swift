internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct QueueRecall: Verb {
    static let configuration = CommandConfiguration.verb(
        "recall",
        "Calls the person again.",
        example: "posko queue recall A017"
    )

    @Argument(help: "Queue number.", completion: .calledTickets)
    var ticket: TicketArgument

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.recall(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                    }
                )
            }
            try await global.show(reply) {
                let view = await EventView.load(connection, stamp.event)
                let place = view.place(reply.station, counter: reply.counter)
                return [
                    QueueText.recalledTo.text(reply.ticket, place, String(reply.calls)),
                    DeskCard.announcement(ticket: reply.ticket, place: place),
                ].map(SafeText.escaped).joined(separator: "\n")
            }
        }
    }
}
