internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct TicketReprint: AsyncParsableCommand {
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
                "\(LargeNumber.text(reply.ticket))\n\n\(SafeText.escaped(reply.ticket))  REPRINT "
                    + "\(reply.reprints), registration \(reply.registration)"
            }
        }
    }
}
