internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct PersonExport: Verb {
    static let configuration = CommandConfiguration.verb(
        "export",
        "Shows everything held about one person, and who looked at it.",
        example: "posko person export --ticket A017 --why \"asked at the desk\" --json"
    )

    @OptionGroup var person: WhomOptions

    @Option(name: .customLong("why"), help: .init("Who asked for it.", valueName: "reason"))
    var reason: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.people.exportPerson(
                    .with {
                        $0.event = event
                        $0.person = person.message
                        $0.reason = reason
                    }
                )
            }
            try await global.show(reply) {
                Self.text(reply, await EventView.load(connection, event))
            }
        }
    }

    static func text(_ export: Posko_V1_ExportPersonResponse, _ view: EventView) -> String {
        var head = FieldList()
        head.add(FieldWords.event, export.event)
        head.add(FieldWords.person, PersonText.number.text(String(export.personNumber)))
        head.add(FieldWords.asOf, view.time.dayAndClock(export.time))
        if export.restricted { head.add(FieldWords.restricted, CommonWords.yes.text()) }
        var paragraphs = [head.text]
        paragraphs += export.roster.map { entry in
            PersonText.onTheRoster.text() + "\n" + view.summary(of: entry.person)
                + FieldList.address(of: entry.person)
        }
        paragraphs += export.registrations.map { RegistrationShow.text($0, view) }
        paragraphs += export.visits.map { TicketShow.text($0, view) }
        paragraphs += export.screenings.map { ScreeningShow.text($0, view) }
        if !export.cards.isEmpty {
            paragraphs.append(CardFind.text(.with { $0.cards = export.cards }, view))
        }
        if !export.fetched.isEmpty {
            var table = Table([
                .right(TableWords.card), .left(TableWords.ticket), .left(TableWords.fetchedBy),
                .left(TableWords.nik), .left(TableWords.relation),
            ])
            for card in export.fetched {
                table.add(["#\(card.card)", card.ticket, card.name, card.nik, card.relation])
            }
            paragraphs.append(table.text)
        }
        if !export.approvals.isEmpty {
            paragraphs.append(ApprovalList.text(export.approvals, view))
        }
        var steps = Table([
            .left(TableWords.when), .left(TableWords.what), .left(TableWords.by),
            .left(TableWords.device), .left(TableWords.why),
        ])
        for step in export.steps {
            steps.add([
                view.time.dayAndClock(step.time), step.what, step.staff, step.device, step.reason,
            ])
        }
        if !steps.isEmpty { paragraphs.append(steps.text) }
        return paragraphs.joined(separator: "\n\n")
    }
}

extension FieldList {
    fileprivate static func address(of person: Posko_V1_Person) -> String {
        let parts = [person.nik, Figures.date(person.birthDate), person.address, person.phone]
        let known = parts.filter { !$0.isEmpty }
        return known.isEmpty ? "" : "\n" + SafeText.escaped(known.joined(separator: ", "))
    }
}
