internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct ScreeningDispose: Verb {
    static let configuration = CommandConfiguration.verb(
        "dispose",
        "Records what a clinician decided about an open RED or ORANGE finding.",
        example: "posko screening dispose A017 --referred \"Puskesmas Pondoksalam\""
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @Flag(help: "Treated here.")
    var treated = false

    @Option(help: .init("Referred, and where to.", valueName: "facility"))
    var referred: String?

    @Flag(help: "The person declined.")
    var declined = false

    @Option(help: "A note.")
    var note: String?

    @Option(help: "Level instead of the computed one: green, yellow, orange or red.")
    var overrideLevel: LevelArgument?

    @Option(help: .init("Why another level.", valueName: "text"))
    var overrideReason: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        let decisions = [treated, referred != nil, declined].filter { $0 }
        if decisions.count != 1 {
            throw ValidationError(UsageText.oneDecision.text())
        }
        if (overrideLevel == nil) != (overrideReason == nil) {
            throw ValidationError(UsageText.override.text())
        }
    }

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.screenings.disposeFinding(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.ticket = ticket.number
                        $0.disposition = disposition
                    }
                )
            }
            try await global.show(reply) {
                SafeText.escaped(
                    ScreeningText.disposed.text(
                        reply.ticket,
                        disposition.kind.word,
                        reply.level.word
                    )
                )
            }
        }
    }

    private var disposition: Posko_V1_Disposition {
        .with {
            $0.kind = treated ? .treatedHere : referred != nil ? .referred : .declined
            $0.facility = referred ?? ""
            $0.note = note ?? ""
            $0.overrideLevel = overrideLevel?.message ?? .unspecified
            $0.overrideReason = overrideReason ?? ""
        }
    }
}
