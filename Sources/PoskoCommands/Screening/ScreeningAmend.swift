internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct ScreeningAmend: Verb {
    static let configuration = CommandConfiguration.verb(
        "amend",
        "Adds to, or corrects, a final screening.",
        example: "posko screening amend A017 --station vitals --reason \"typing error\" weight=61.5"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @Option(help: .init("Station where it was taken.", valueName: "code"), completion: .stations)
    var station: String

    @Option(help: "Why; required.")
    var reason: String

    @Option(help: "A symptom recorded before that was not so.")
    var withdraw: [SymptomArgument] = []

    @OptionGroup(title: "Measurements") var part: PartOptions
    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        var part = try part.message()
        part.withdrawnSymptoms = withdraw.map(\.message)
        let message = part
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.screenings.amendScreening(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                        $0.station = station
                        $0.part = message
                        $0.reason = reason
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
