internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct PersonErase: Verb {
    static let configuration = CommandConfiguration.verb(
        "erase",
        "Forgets a person for good, and prints a certificate that names nobody.",
        example: "posko person erase --registration 17 --yes"
    )

    @OptionGroup var person: WhomOptions

    @Option(help: "On what ground.")
    var ground = ErasureGroundArgument.request

    @Flag(help: "Do it: nothing brings the data back.")
    var yes = false

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard yes else {
            throw ValidationError(UsageText.erase.text())
        }
    }

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.people.erasePerson(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.person = person.message
                        $0.ground = ground.message
                    }
                )
            }
            try await global.show(reply) {
                Self.text(reply, stamp.event, await EventView.load(connection, stamp.event))
            }
        }
    }

    static func text(
        _ certificate: Posko_V1_ErasePersonResponse,
        _ event: String,
        _ view: EventView
    ) -> String {
        var fields = FieldList()
        fields.add(FieldWords.event, event)
        fields.add(
            FieldWords.person,
            PersonText.numberOfTheEvent.text(String(certificate.personNumber))
        )
        fields.add(FieldWords.erased, view.time.dayAndClock(certificate.receipt.time))
        fields.add(FieldWords.ground, certificate.ground.word)
        fields.add(FieldWords.entry, String(certificate.receipt.sequence))
        fields.add(FieldWords.hash, certificate.entryHash)
        fields.add(FieldWords.key, certificate.publicKey)
        fields.add(FieldWords.signature, certificate.signature)
        let what =
            certificate.recordKept
            ? PersonText.recordKept : PersonText.everythingErased
        return "\(PersonText.certificate.text())\n\n\(fields.text)\n\n\(what.text())\n"
            + PersonText.copiesOfKeys.text()
    }
}

extension Posko_V1_ErasureGround {
    var word: String {
        switch self {
        // Keys that are lost are no ground that somebody chose.
        case .unspecified, .lost, .UNRECOGNIZED: ""
        case .request: StateWords.groundRequest.text()
        case .withdrawn: StateWords.groundWithdrawn.text()
        case .expired: StateWords.groundExpired.text()
        }
    }
}
