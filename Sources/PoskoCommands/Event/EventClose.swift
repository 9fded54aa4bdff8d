internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct EventClose: Verb {
    static let configuration = CommandConfiguration.verb(
        "close",
        "Closes and seals the day, once it balances or what does not is accepted.",
        example: "posko event close --accept \"cards-not-reconciled=counted tomorrow\""
    )

    @Argument(help: "Code of the event; the chosen one when left out.", completion: .events)
    var code: String?

    @Option(
        help: """
            What does not balance, and why it is closed all the same; you sign for it. The reason \
            stays readable for good: write no visitor's name.
            """
    )
    var accept: [AcceptArgument] = []

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        if !accept.isEmpty { Terminal.note(EventText.reasonIsReadable.text()) }
        try await global.mutate(request, event: code) { connection, stamp in
            let reply = try await connection.call {
                try await $0.events.closeEvent(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.accepted = accept.map(\.message)
                    }
                )
            }
            try await global.show(reply) {
                [
                    EventText.isClosed.text(SafeText.escaped(stamp.event)),
                    EventText.forThePaper.text(SafeText.escaped(reply.closing.shortRoot)),
                ].joined(separator: "\n")
            }
        }
    }
}
