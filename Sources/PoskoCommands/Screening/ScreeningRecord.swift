internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct ScreeningRecord: Verb {
    static let configuration = CommandConfiguration.verb(
        "record",
        "Records what one desk measured, all of it or nothing.",
        example: "posko screening record A017 --station vitals bp=128/82 pulse=72 weight=61.5"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @Option(help: .init("Station where it was taken.", valueName: "code"), completion: .stations)
    var station: String

    @OptionGroup(title: "Measurements") var part: PartOptions
    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let part = try part.message()
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.screenings.recordScreening(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                        $0.station = station
                        $0.part = part
                    }
                )
            }
            try await global.show(reply) {
                AssessmentText.text(
                    reply.ticket,
                    reply.assessment,
                    isDispositionRequired: reply.dispositionRequired
                )
            }
        }
    }
}
