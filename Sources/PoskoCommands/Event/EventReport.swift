internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct EventReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "report",
        "Shows the sealed report of a closed day.",
        example: "posko event report"
    )

    @Argument(help: "Code of the event; the chosen one when left out.", completion: .events)
    var code: String?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read(event: code) { connection, event in
            let reply = try await connection.call {
                try await $0.events.listClosings(.with { $0.event = event })
            }
            try await global.show(reply) {
                let view = await EventView.load(connection, event)
                guard !reply.closings.isEmpty else { return "The event was never closed." }
                return reply.closings.map { Self.text($0, view) }.joined(separator: "\n\n")
            }
        }
    }

    static func text(_ closing: Posko_V1_Closing, _ view: EventView) -> String {
        var fields = FieldList()
        fields.add("Closing", String(closing.number))
        fields.add("Closed", "\(view.time.dayAndClock(closing.time)) by \(closing.closedBy)")
        for exception in closing.exceptions {
            fields.add(
                "Accepted",
                "\(exception.kind.word) (\(exception.count)): \(exception.reason), signed by "
                    + exception.signedBy
            )
        }
        fields.add("For the paper", closing.shortRoot)
        fields.add("Root", closing.root)
        fields.add("Signed with", closing.publicKey)
        fields.add("Later entries", String(closing.laterEntries))
        var totals = FieldList()
        for total in closing.totals { totals.add(total.name, String(total.value)) }
        var paragraphs = [fields.text, totals.text]
        if !closing.findings.isEmpty {
            var table = Table(["FINDING", "BAND", "PEOPLE>"])
            for finding in closing.findings {
                let people = finding.hasPeople ? String(finding.people) : "<5"
                table.add([finding.rule, finding.band, people])
            }
            paragraphs.append(table.text)
        }
        return paragraphs.joined(separator: "\n\n")
    }
}

extension Posko_V1_ImbalanceKind {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .peopleInside: "people inside"
        case .openFindings: "open findings"
        case .cardsNotReconciled: "cards not reconciled"
        }
    }
}
