internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct QueueBegin: Verb {
    static let configuration = CommandConfiguration.verb(
        "begin",
        "The called person is here: service begins.",
        example: "posko queue begin A017"
    )

    @Argument(help: "Queue number.", completion: .calledTickets)
    var ticket: TicketArgument

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.begin(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                    }
                )
            }
            try await global.show(reply) {
                let card = await DeskCard.load(
                    connection,
                    event: stamp.event,
                    ticket: reply.ticket
                )
                let place = card.view.place(reply.station, counter: reply.counter)
                return card.text([QueueText.servedAt.text(reply.ticket, place)])
            }
        }
    }
}
