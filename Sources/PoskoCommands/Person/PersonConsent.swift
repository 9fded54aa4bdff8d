internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct PersonConsent: Verb {
    static let configuration = CommandConfiguration.verb(
        "consent",
        "Records that a consent was given or withdrawn.",
        example: "posko person consent 17 --purpose follow-up --withdrawn"
    )

    enum Answer: String, EnumerableFlag {
        case given
        case withdrawn
    }

    @Argument(help: "Number of the registration.")
    var registration: UInt32

    @Option(help: "Which consent.")
    var purpose: ConsentPurposeArgument

    @Flag(help: "What the person said.")
    var answer: Answer

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.people.changeConsent(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.registration = registration
                        $0.purpose = purpose.message
                        $0.given = answer == .given
                    }
                )
            }
            try await global.show(reply) {
                PersonText.consent.text(
                    String(registration),
                    purpose.message.word,
                    (answer == .given ? StateWords.given : StateWords.withdrawn).text()
                )
            }
        }
    }
}
