internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct TicketReprint: Verb {
    static let configuration = CommandConfiguration.verb(
        "reprint",
        "Gives out the same queue number once more, marked as a reprint.",
        example: "posko ticket reprint A017"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.tickets.reprintTicket(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                    }
                )
            }
            try await global.show(reply) {
                let text = QueueText.reprint.text(
                    SafeText.escaped(reply.ticket),
                    Figures.count(reply.reprints),
                    String(reply.registration)
                )
                return "\(LargeNumber.text(reply.ticket))\n\n\(text)"
            }
        }
    }
}
