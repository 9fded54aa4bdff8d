internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct EventOpen: Verb {
    static let configuration = CommandConfiguration.verb(
        "open",
        "Opens the day; a closed event only with a reason and a second person.",
        example: "posko event open"
    )

    @Argument(help: "Code of the event; the chosen one when left out.", completion: .events)
    var code: String?

    @Option(
        help: """
            Why a closed event is opened again. The reason stays readable for good: write no \
            visitor's name.
            """
    )
    var reason: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        if reason != nil { Terminal.note(EventText.reasonIsReadable.text()) }
        try await global.mutate(request, event: code) { connection, stamp in
            let reply = try await connection.call {
                try await $0.events.openEvent(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.reason = reason ?? ""
                    }
                )
            }
            try await global.show(reply) { EventText.isOpen.text(SafeText.escaped(stamp.event)) }
        }
    }
}
