internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct ScreeningShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "show",
        "Shows a screening with its parts, findings and dispositions.",
        example: "posko screening show A017"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @OptionGroup var read: ReadFlags
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.screenings.getScreening(
                    .with {
                        $0.event = event
                        $0.ticket = ticket.number
                        $0.read = read.message
                    }
                )
            }
            try await global.show(reply) {
                Self.text(reply.screening, await EventView.load(connection, event))
            }
        }
    }

    static func text(_ screening: Posko_V1_Screening, _ view: EventView) -> String {
        let person = screening.person
        let age = screening.hasAge ? "\(screening.age) years" : "age unknown"
        var fields = FieldList()
        fields.add("Queue number", screening.ticket)
        fields.add(
            "Person",
            [person.name, person.sex.word, age].filter { !$0.isEmpty }.joined(separator: ", ")
        )
        fields.add("Level", screening.level.word, painting: LevelColour.painted)
        if !screening.assessment.bmi.isEmpty {
            fields.add("BMI", "\(screening.assessment.bmi) kg/m2")
        }
        if screening.assessment.assessedByStaff { fields.add("Bands", "dinilai petugas") }
        fields.add("Rule set", screening.assessment.ruleSet)
        fields.add("Finding", screening.openFinding ? "open, needs a disposition" : "")
        fields.add(
            "Final",
            screening.finalised
                ? "by \(screening.finalisedBy), \(view.time.clock(screening.finalisedAt))" : "no"
        )
        let paragraphs = [
            fields.text, parts(screening.parts, view),
            AssessmentText.findings(screening.assessment.findings),
            dispositions(screening.dispositions, view),
        ]
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func parts(_ parts: [Posko_V1_RecordedPart], _ view: EventView) -> String {
        guard !parts.isEmpty else { return "" }
        var table = Table(["TIME", "STATION", "BY", "VALUES", "LEVEL", "AMENDED"])
        for part in parts {
            table.add([
                view.time.clock(part.recordedAt), part.station, part.recordedBy,
                values(part.part), part.levelAfter.word, part.amendment ? part.reason : "",
            ])
        }
        table.paint(4, LevelColour.painted)
        return table.text
    }

    private static func values(_ part: Posko_V1_ScreeningPart) -> String {
        var words = part.observations.map { observation in
            observation.notMeasurable.isEmpty
                ? "\(observation.measurement)=\(observation.value)"
                : "\(observation.measurement) not measurable: \(observation.notMeasurable)"
        }
        words += part.symptoms.map { SymptomArgument($0)?.rawValue ?? "unknown symptom" }
        switch part.consciousness {
        case .alert: words.append("alert")
        case .notAlert: words.append("not alert")
        case .unspecified, .UNRECOGNIZED: break
        }
        if part.hasFastingHours { words.append("fasting \(part.fastingHours) h") }
        if part.withGlasses { words.append("with glasses") }
        if !part.note.isEmpty { words.append("note: \(part.note)") }
        return words.joined(separator: ", ")
    }

    private static func dispositions(
        _ dispositions: [Posko_V1_RecordedDisposition],
        _ view: EventView
    ) -> String {
        guard !dispositions.isEmpty else { return "" }
        var table = Table([
            "TIME", "BY", "DISPOSITION", "FACILITY", "LEVEL SET", "OPEN FOR>", "NOTE",
        ])
        for recorded in dispositions {
            let disposition = recorded.disposition
            table.add([
                view.time.clock(recorded.recordedAt), recorded.recordedBy, disposition.kind.word,
                disposition.facility,
                [disposition.overrideLevel.word, disposition.overrideReason].joined(separator: " ")
                    .trimmed,
                EventTime.duration(seconds: recorded.openSeconds), disposition.note,
            ])
        }
        return table.text
    }
}
