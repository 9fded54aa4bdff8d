internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct QueueTransfer: Verb {
    static let configuration = CommandConfiguration.verb(
        "transfer",
        "Sends a person to the line of another station.",
        example: "posko queue transfer A017 --to doctor"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @Option(help: .init("Code of the other station.", valueName: "station"), completion: .stations)
    var to: String

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.transfer(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                        $0.toStation = to
                        $0.reason = reason ?? ""
                    }
                )
            }
            try await global.show(reply) {
                let view = await EventView.load(connection, stamp.event)
                return SafeText.escaped(
                    QueueText.inTheLine.text(reply.ticket, view.stationName(reply.station))
                )
            }
        }
    }
}
