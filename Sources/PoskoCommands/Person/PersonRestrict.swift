internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct PersonRestrict: Verb {
    static let configuration = CommandConfiguration.verb(
        "restrict",
        "Keeps what is held about a person and uses it no more.",
        example: "posko person restrict --registration 17 --why \"asked for it\""
    )

    @OptionGroup var person: WhomOptions

    @Option(name: .customLong("why"), help: .init("Who asked, and why.", valueName: "reason"))
    var reason: String

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.restrict(person, lift: false, reason, stamp)
            try await global.show(reply) { PersonText.restricted.text() }
        }
    }
}

extension PoskoConnection {
    func restrict(
        _ person: WhomOptions,
        lift: Bool,
        _ reason: String,
        _ stamp: Stamp
    ) async throws -> Posko_V1_RestrictPersonResponse {
        try await call {
            try await $0.people.restrictPerson(
                .with {
                    $0.event = stamp.event
                    $0.requestID = stamp.requestID
                    $0.person = person.message
                    $0.lift = lift
                    $0.reason = reason
                }
            )
        }
    }
}
