internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct EventClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "close",
        "Closes the day, once nobody is inside.",
        example: "posko event close"
    )

    @Argument(help: "Code of the event; the chosen one when left out.")
    var code: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request, event: code) { connection, stamp in
            let reply = try await connection.call {
                try await $0.events.closeEvent(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                    }
                )
            }
            try await global.show(reply) { "Event \(SafeText.escaped(stamp.event)) is closed." }
        }
    }
}
