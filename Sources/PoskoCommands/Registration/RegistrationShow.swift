internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct RegistrationShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "show",
        "Shows a registration.",
        example: "posko registration show 17"
    )

    @Argument(help: "Number of the registration.")
    var registration: UInt32

    @OptionGroup var read: ReadFlags
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.registrations.getRegistration(
                    .with {
                        $0.event = event
                        $0.registration = registration
                        $0.read = read.message
                    }
                )
            }
            try await global.show(reply) {
                Self.text(reply.registration, await EventView.load(connection, event))
            }
        }
    }

    static func text(_ registration: Posko_V1_Registration, _ view: EventView) -> String {
        let person = registration.person
        var fields = FieldList()
        fields.add("Registration", String(registration.number))
        fields.add("State", registration.state.word)
        if registration.waitlistPosition > 0 {
            fields.add("On the waitlist", String(registration.waitlistPosition))
        }
        fields.add("Queue number", registration.ticket)
        fields.add("Name", person.name)
        fields.add("NIK", person.nik)
        fields.add("Local number", registration.localNumber)
        fields.add("Born", person.birthDate)
        fields.add("Sex", person.sex.word)
        fields.add("Hamlet", person.hamlet)
        fields.add("Address", person.address)
        fields.add("Phone", person.phone)
        fields.add("Comes for", registration.purpose.word)
        fields.add("Consent", registration.consent.word)
        fields.add("Agreed to", registration.agreed.map(\.word).joined(separator: ", "))
        fields.add("Person", String(registration.personNumber))
        fields.add(
            "Priority",
            registration.priorityReasons.map(\.word).filter { !$0.isEmpty }.joined(separator: ", ")
        )
        if registration.asksForDoctor { fields.add("Doctor", "asked for") }
        fields.add("Slot", registration.holdsSlot ? "held" : "none")
        fields.add("Door", registration.door.word + (registration.promoted ? ", waitlist" : ""))
        if registration.hasRegisteredAt {
            fields.add(
                "Registered",
                "\(view.time.dayAndClock(registration.registeredAt)) by "
                    + registration.registeredBy
            )
        }
        return fields.text
    }
}
