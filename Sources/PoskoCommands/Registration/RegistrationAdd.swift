internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct RegistrationAdd: Verb {
    static let configuration = CommandConfiguration.verb(
        "add",
        "Registers a person of the roster or a walk-in.",
        example:
            "posko registration add --nik 3214161505700001 --name \"Asep\" --consent yes --ticket"
    )

    @Option(help: .init("Number of the person on the roster.", valueName: "number"))
    var roster: UInt32?

    @OptionGroup(title: "Person") var person: PersonOptions

    @Option(name: .customLong("for"), help: "Why the person comes: check, card or both.")
    var purpose = PurposeArgument.both

    @Option(help: "Whether health data may be processed; required for a check.")
    var consent: ConsentArgument?

    @Option(help: "Why the person is served first; age is found without it.")
    var priority: [PriorityArgument] = []

    @Option(help: "What else the person agreed to; may be given again.")
    var agree: [AgreementArgument] = []

    @Flag(help: "The person wants to see the doctor.")
    var doctor = false

    @Option(help: .init("Why there is no NIK.", valueName: "reason"))
    var noNik: String?

    @Flag(help: "The warnings were looked at and are confirmed.")
    var confirm = false

    @Flag(help: "The people named as possible duplicates were looked at: this is another one.")
    var notDuplicate = false

    @Flag(help: "Issue the queue number at once, when a slot is held.")
    var ticket = false

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    private static let ticketSuffix = ".ticket"

    func validate() throws {
        if purpose != .card, consent == nil {
            throw ValidationError(UsageText.consentRequired.text())
        }
        let idMax = RequestID.lengthMax - Self.ticketSuffix.utf8.count
        if ticket, let id = request.requestID, id.utf8.count > idMax {
            throw ValidationError(UsageText.requestIDWithTicket.text(String(idMax)))
        }
    }

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.registrations.addRegistration(message(stamp))
            }
            guard ticket, reply.state == .confirmed else {
                try await global.show(reply) { Self.text(reply) }
                return
            }
            // A repeated command repeats both halves, each under its own name.
            let issue = Posko_V1_IssueTicketRequest.with {
                $0.event = stamp.event
                $0.requestID = stamp.requestID + Self.ticketSuffix
                $0.registration = reply.registration
            }
            do {
                let issued = try await connection.call { try await $0.tickets.issueTicket(issue) }
                try await global.show(issued) {
                    await TicketIssue.text(connection, stamp.event, issued)
                }
            } catch let failure as PoskoFailure {
                Terminal.note("\(Self.text(reply)) \(RegistrationText.noQueueNumber.text())")
                throw failure
            }
        }
    }

    func message(_ stamp: Stamp) -> Posko_V1_AddRegistrationRequest {
        .with {
            $0.event = stamp.event
            $0.requestID = stamp.requestID
            $0.rosterNumber = roster ?? 0
            if let person = person.message { $0.person = person }
            $0.purpose = purpose.message
            $0.consent = consent?.message ?? .unspecified
            $0.priorityReasons = priority.map(\.message)
            $0.asksForDoctor = doctor
            $0.noNikReason = noNik ?? ""
            $0.warningsConfirmed = confirm
            $0.notADuplicate = notDuplicate
            $0.agreed = agree.map(\.message)
        }
    }

    static func text(_ reply: Posko_V1_AddRegistrationResponse) -> String {
        var notes = [reply.state.word]
        if reply.waitlistPosition > 0 {
            notes.append(RegistrationText.place.text(Figures.count(reply.waitlistPosition)))
        }
        if reply.priority { notes.append(RegistrationText.priority.text()) }
        if !reply.localNumber.isEmpty {
            notes.append(RegistrationText.localNumber.text(reply.localNumber))
        }
        let words = notes.filter { !$0.isEmpty }.joined(separator: ", ")
        let first = RegistrationText.added.text(String(reply.registration), words)
        let lines = [first] + reply.notices.map(\.message)
        return lines.map { SafeText.escaped($0) }.joined(separator: "\n")
    }
}

/// A person's particulars; all left out for someone of the roster.
struct PersonOptions: ParsableArguments {
    @Option(help: "NIK, 16 digits.")
    var nik: String?

    @Option(help: "Name.")
    var name: String?

    @Option(help: .init("Birth date, unless the NIK tells it.", valueName: "yyyy-mm-dd"))
    var birthDate: String?

    @Option(help: .init("Sex, unless the NIK tells it.", valueName: "L|P|M|F"))
    var sex: SexArgument?

    @Option(help: "Dusun or kampung.")
    var hamlet: String?

    @Option(help: "Address.")
    var address: String?

    @Option(help: "Telephone.")
    var phone: String?

    /// Nil when nothing was given.
    var message: Posko_V1_Person? {
        let person = Posko_V1_Person.with {
            $0.nik = nik ?? ""
            $0.name = name ?? ""
            $0.birthDate = birthDate.map(BirthDate.iso) ?? ""
            $0.sex = sex?.message ?? .unspecified
            $0.hamlet = hamlet ?? ""
            $0.address = address ?? ""
            $0.phone = phone ?? ""
        }
        return person == Posko_V1_Person() ? nil : person
    }
}
