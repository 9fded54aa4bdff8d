internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct QueueMiss: Verb {
    static let configuration = CommandConfiguration.verb(
        "miss",
        "The person did not come after the recalls.",
        example: "posko queue miss A017"
    )

    @Argument(help: "Queue number.", completion: .calledTickets)
    var ticket: TicketArgument

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.miss(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                    }
                )
            }
            try await global.show(reply) {
                QueueText.isMissed.text(SafeText.escaped(reply.ticket))
                    + Promotion.text(reply.promotedRegistration, slotFreed: reply.slotFreed)
            }
        }
    }
}
