internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct PersonErase: AsyncParsableCommand {
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
            throw ValidationError("Nothing brings erased data back; say --yes when it is meant.")
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
        fields.add("Event", event)
        fields.add("Person", "number \(certificate.personNumber) of the event")
        fields.add("Erased", view.time.dayAndClock(certificate.receipt.time))
        fields.add("Ground", ErasureGroundArgument(certificate.ground)?.rawValue)
        fields.add("Entry", String(certificate.receipt.sequence))
        fields.add("Hash", certificate.entryHash)
        fields.add("Key", certificate.publicKey)
        fields.add("Signature", certificate.signature)
        let what =
            certificate.recordKept
            ? "A health facility keeps the results (Permenkes 24/2022). Contact and card data are "
                + "erased: their key is deleted. The rest is restricted."
            : "Everything held about this person in this event is erased: the key that it was "
                + "sealed under is deleted."
        return "CERTIFICATE OF ERASURE\n\n\(fields.text)\n\n\(what)\n"
            + "Copies of keys made before this moment (posko-server backup --keys) still have it: "
            + "make them anew."
    }
}

extension ErasureGroundArgument {
    init?(_ ground: Posko_V1_ErasureGround) {
        guard let known = Self.allCases.first(where: { $0.message == ground }) else { return nil }
        self = known
    }
}
