internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct EventRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "release",
        "Releases unclaimed slots of the roster now.",
        example: "posko event release"
    )

    @Argument(help: "Code of the event; the chosen one when left out.", completion: .events)
    var code: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request, event: code) { connection, stamp in
            let reply = try await connection.call {
                try await $0.events.releaseSlots(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                    }
                )
            }
            try await global.show(reply) {
                "Released: \(Self.list(reply.releasedRegistrations))\n"
                    + "From the waitlist: \(Self.list(reply.promotedRegistrations))"
            }
        }
    }

    private static func list(_ registrations: [UInt32]) -> String {
        guard !registrations.isEmpty else { return "nobody" }
        let numbers = registrations.map(String.init).joined(separator: ", ")
        return "\(registrations.count) registrations (\(numbers))"
    }
}
