internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct ScreeningFinalise: Verb {
    static let configuration = CommandConfiguration.verb(
        "finalise",
        "Makes a screening final, once.",
        example: "posko screening finalise A017"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.screenings.finaliseScreening(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                    }
                )
            }
            try await global.show(reply) {
                AssessmentText.text(reply.ticket, reply.assessment, isDispositionRequired: false)
                    + "\n" + ScreeningText.final.text()
            }
        }
    }
}
