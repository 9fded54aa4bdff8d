internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct QueueLeave: Verb {
    static let configuration = CommandConfiguration.verb(
        "leave",
        "The person left before the end.",
        example: "posko queue leave A017"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.leave(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                        $0.reason = reason ?? ""
                    }
                )
            }
            try await global.show(reply) {
                QueueText.hasLeft.text(SafeText.escaped(reply.ticket))
                    + Promotion.text(reply.promotedRegistration, slotFreed: reply.slotFreed)
            }
        }
    }
}
