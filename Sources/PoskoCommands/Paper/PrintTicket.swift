internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import SwiftProtobuf

struct PrintTicket: Verb {
    static let configuration = CommandConfiguration.verb(
        "ticket",
        "Prints a queue slip once more; it says that it is a reprint, which is counted.",
        example: "posko print ticket A017 --printer tcp:192.168.1.50:9100"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @OptionGroup var output: PrintOutput
    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let papers = try output.papers()
        if output.preview {
            // As it was printed last; nothing is counted.
            let reprints = try await global.read { connection, event in
                try await connection.call {
                    try await $0.tickets.getTicket(
                        .with { ($0.event, $0.ticket) = (event, ticket.number) }
                    ).visit.reprints
                }
            }
            try await output.put(.queueSlip(ticket: ticket.number, reprints: reprints), global)
            return
        }
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
            let source = PaperSource(connection, event: stamp.event)
            let printout = Printout.queueSlip(ticket: reply.ticket, reprints: reply.reprints)
            try await output.put(try await source.slip(printout), of: reply.ticket, papers)
        }
    }
}
