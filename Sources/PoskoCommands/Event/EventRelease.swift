internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct EventRelease: Verb {
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
                [
                    EventText.released.text(Self.list(reply.releasedRegistrations)),
                    EventText.fromTheWaitlist.text(Self.list(reply.promotedRegistrations)),
                ].joined(separator: "\n")
            }
        }
    }

    private static func list(_ registrations: [UInt32]) -> String {
        guard !registrations.isEmpty else { return EventText.nobody.text() }
        let numbers = registrations.map(String.init).joined(separator: ", ")
        return EventText.registrations.text(Figures.count(registrations.count), numbers)
    }
}
