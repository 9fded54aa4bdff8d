internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct RegistrationShow: Verb {
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
        fields.add(FieldWords.registration, String(registration.number))
        fields.add(FieldWords.state, registration.state.word)
        if registration.waitlistPosition > 0 {
            fields.add(FieldWords.onTheWaitlist, Figures.count(registration.waitlistPosition))
        }
        fields.add(FieldWords.queueNumber, registration.ticket)
        fields.add(FieldWords.name, person.name)
        fields.add(FieldWords.nik, person.nik)
        fields.add(FieldWords.localNumber, registration.localNumber)
        fields.add(FieldWords.born, Figures.date(person.birthDate))
        fields.add(FieldWords.sex, person.sex.word)
        fields.add(FieldWords.hamlet, person.hamlet)
        fields.add(FieldWords.address, person.address)
        fields.add(FieldWords.phone, person.phone)
        fields.add(FieldWords.comesFor, registration.purpose.word)
        fields.add(FieldWords.consent, registration.consent.word)
        fields.add(FieldWords.agreedTo, registration.agreed.map(\.word).joined(separator: ", "))
        fields.add(FieldWords.person, String(registration.personNumber))
        fields.add(
            FieldWords.priority,
            registration.priorityReasons.map(\.word).filter { !$0.isEmpty }.joined(separator: ", ")
        )
        if registration.asksForDoctor {
            fields.add(FieldWords.doctor, RegistrationText.doctorAskedFor.text())
        }
        let slot =
            registration.holdsSlot ? RegistrationText.slotHeld : CommonWords.none
        fields.add(FieldWords.slot, slot.text())
        let door = registration.door.word
        fields.add(
            FieldWords.door,
            registration.promoted ? RegistrationText.fromWaitlist.text(door) : door
        )
        if registration.hasRegisteredAt {
            fields.add(
                FieldWords.registered,
                CommandText.by.text(
                    view.time.dayAndClock(registration.registeredAt),
                    registration.registeredBy
                )
            )
        }
        return fields.text
    }
}
