internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct PersonUnrestrict: Verb {
    static let configuration = CommandConfiguration.verb(
        "unrestrict",
        "Lets what is held about a person be used again.",
        example: "posko person unrestrict --registration 17 --why \"asked for it\""
    )

    @OptionGroup var person: WhomOptions

    @Option(name: .customLong("why"), help: .init("Who asked, and why.", valueName: "reason"))
    var reason: String

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.restrict(person, lift: true, reason, stamp)
            try await global.show(reply) { PersonText.unrestricted.text() }
        }
    }
}
