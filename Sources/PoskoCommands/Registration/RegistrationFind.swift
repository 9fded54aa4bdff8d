internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct RegistrationFind: Verb {
    static let configuration = CommandConfiguration.verb(
        "find",
        "Finds registrations; all of them when nothing is given.",
        example: "posko registration find --state waitlisted"
    )

    @OptionGroup var find: FindOptions

    @Option(help: "Only those in this state.")
    var state: RegistrationStateArgument?

    @OptionGroup var read: ReadFlags
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.registrations.findRegistrations(
                    .with {
                        $0.event = event
                        $0.nik = find.nikText
                        $0.name = find.nameText
                        $0.hamlet = find.hamlet ?? ""
                        $0.state = state?.message ?? .unspecified
                        $0.limit = find.limit ?? 0
                        $0.read = read.message
                    }
                )
            }
            try await global.show(reply) { Self.text(reply) }
        }
    }

    static func text(_ reply: Posko_V1_FindRegistrationsResponse) -> String {
        guard !reply.registrations.isEmpty else { return RegistrationText.noneFound.text() }
        var table = Table([
            .right(TableWords.number), .left(TableWords.name), .left(TableWords.nik),
            .left(TableWords.hamlet), .left(TableWords.purpose), .left(TableWords.state),
            .left(TableWords.ticket),
        ])
        for registration in reply.registrations {
            let place = registration.waitlistPosition
            table.add([
                String(registration.number), registration.person.name,
                registration.person.nik.isEmpty
                    ? registration.localNumber : registration.person.nik,
                registration.person.hamlet, registration.purpose.word,
                registration.state.word + (place > 0 ? " " + Figures.count(place) : ""),
                registration.ticket,
            ])
        }
        return table.text + Counting.more(shown: reply.registrations.count, total: reply.total)
    }
}
