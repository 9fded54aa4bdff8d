internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct RegistrationCancel: AsyncParsableCommand {
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
                "Registration \(registration) is cancelled."
                    + Promotion.text(reply.promotedRegistration)
            }
        }
    }
}

enum Promotion {
    /// Who got a slot that became free; empty for nobody.
    static func text(_ registration: UInt32) -> String {
        registration == 0 ? "" : " Its slot goes to registration \(registration)."
    }
}
