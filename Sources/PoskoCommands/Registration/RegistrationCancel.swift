internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct RegistrationCancel: Verb {
    static let configuration = CommandConfiguration.verb(
        "cancel",
        "Gives a registration up; its slot goes to the waitlist.",
        example: "posko registration cancel 17 --reason \"moved away\""
    )

    @Argument(help: "Number of the registration.")
    var registration: UInt32

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.registrations.cancelRegistration(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.registration = registration
                        $0.reason = reason ?? ""
                    }
                )
            }
            try await global.show(reply) {
                RegistrationText.cancelled.text(String(registration))
                    + Promotion.text(reply.promotedRegistration)
            }
        }
    }
}

enum Promotion {
    /// What follows on a sentence: that a slot became free, and who got it; empty for neither.
    static func text(_ registration: UInt32, slotFreed: Bool = false) -> String {
        var sentences = slotFreed ? [QueueText.slotGivenUp.text()] : []
        if registration > 0 {
            sentences.append(RegistrationText.slotGoesTo.text(String(registration)))
        }
        return sentences.map { " " + $0 }.joined()
    }
}
