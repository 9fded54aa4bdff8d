internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct RosterFind: Verb {
    static let configuration = CommandConfiguration.verb(
        "find",
        "Finds people of the roster.",
        example: "posko roster find aminah --hamlet krajan"
    )

    @OptionGroup var find: FindOptions
    @OptionGroup var read: ReadFlags
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.roster.searchRoster(
                    .with {
                        $0.event = event
                        $0.nik = find.nikText
                        $0.name = find.nameText
                        $0.hamlet = find.hamlet ?? ""
                        $0.limit = find.limit ?? 0
                        $0.read = read.message
                    }
                )
            }
            try await global.show(reply) { Self.text(reply) }
        }
    }

    static func text(_ reply: Posko_V1_SearchRosterResponse) -> String {
        guard !reply.people.isEmpty else { return RegistrationText.nobodyFound.text() }
        var table = Table([
            .right(TableWords.number), .left(TableWords.name), .left(TableWords.nik),
            .left(TableWords.born), .left(TableWords.sex), .left(TableWords.hamlet),
            .right(TableWords.registration), .left(TableWords.ticket),
        ])
        for person in reply.people {
            table.add([
                String(person.number), person.person.name, person.person.nik,
                Figures.date(person.person.birthDate), person.person.sex.word, person.person.hamlet,
                person.registration == 0 ? "" : String(person.registration), person.ticket,
            ])
        }
        return table.text + Counting.more(shown: reply.people.count, total: reply.total)
    }
}

enum Counting {
    /// A last line for a list that was cut; empty when all is shown.
    static func more(shown: Int, total: UInt32) -> String {
        guard Int(total) > shown else { return "" }
        return "\n" + CommandText.more.text(Figures.count(shown), Figures.count(total))
    }
}
