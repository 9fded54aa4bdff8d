internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct EventReport: Verb {
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
                guard !reply.closings.isEmpty else { return EventText.neverClosed.text() }
                return reply.closings.map { Self.text($0, view) }.joined(separator: "\n\n")
            }
        }
    }

    static func text(_ closing: Posko_V1_Closing, _ view: EventView) -> String {
        var fields = FieldList()
        fields.add(FieldWords.closing, String(closing.number))
        fields.add(
            FieldWords.closed,
            CommandText.by.text(view.time.dayAndClock(closing.time), closing.closedBy)
        )
        for exception in closing.exceptions {
            fields.add(
                FieldWords.accepted,
                EventText.accepted.text(
                    exception.kind.word,
                    Figures.count(exception.count),
                    exception.reason,
                    exception.signedBy
                )
            )
        }
        fields.add(FieldWords.forThePaper, closing.shortRoot)
        fields.add(FieldWords.root, closing.root)
        fields.add(FieldWords.signedWith, closing.publicKey)
        fields.add(FieldWords.laterEntries, Figures.count(closing.laterEntries))
        var totals = FieldList()
        for total in closing.totals {
            totals.add(TotalText.name(total.name), Figures.count(total.value))
        }
        var paragraphs = [fields.text, totals.text]
        if !closing.findings.isEmpty {
            var table = Table([
                .left(TableWords.finding), .left(TableWords.band), .right(TableWords.people),
            ])
            for finding in closing.findings {
                let people = finding.hasPeople ? Figures.count(finding.people) : "<5"
                table.add([
                    FindingText.rule(finding.rule), FindingText.band(finding.band), people,
                ])
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
        case .peopleInside: StateWords.peopleInside.text()
        case .openFindings: StateWords.openFindings.text()
        case .cardsNotReconciled: StateWords.cardsNotReconciled.text()
        }
    }
}
