internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct QueueUndo: Verb {
    static let configuration = CommandConfiguration.verb(
        "undo",
        "Gives a call back: the person returns to their place in the line.",
        example: "posko queue undo A017"
    )

    @Argument(help: "Queue number.", completion: .calledTickets)
    var ticket: TicketArgument

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.undoCall(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                    }
                )
            }
            try await global.show(reply) {
                let view = await EventView.load(connection, stamp.event)
                return SafeText.escaped(
                    CounterWords.isBack.text(reply.ticket, view.stationName(reply.station))
                )
            }
        }
    }
}
