internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct ScreeningShow: Verb {
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
        let age = EventView.ageText(screening.hasAge ? Int(screening.age) : nil)
        var fields = FieldList()
        fields.add(FieldWords.queueNumber, screening.ticket)
        fields.add(
            FieldWords.person,
            [person.name, person.sex.word, age].filter { !$0.isEmpty }.joined(separator: ", ")
        )
        fields.add(FieldWords.level, screening.level.word, painting: LevelColour.painted)
        if !screening.assessment.bmi.isEmpty {
            fields.add(
                FieldWords.bodyMassIndex,
                "\(Figures.reading(screening.assessment.bmi)) kg/m2"
            )
        }
        if screening.assessment.assessedByStaff {
            fields.add(FieldWords.bands, ScreeningText.assessedByStaff.text())
        }
        fields.add(FieldWords.ruleSet, screening.assessment.ruleSet)
        if screening.openFinding {
            fields.add(FieldWords.finding, ScreeningText.openFinding.text())
        }
        fields.add(
            FieldWords.final,
            screening.finalised
                ? ScreeningText.finalBy.text(
                    screening.finalisedBy,
                    view.time.clock(screening.finalisedAt)
                ) : CommonWords.no.text()
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
        var table = Table([
            .left(TableWords.time), .left(TableWords.station), .left(TableWords.by),
            .left(TableWords.values), .left(TableWords.level), .left(TableWords.amended),
        ])
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
            let name = MeasurementText.name(observation.measurement)
            return observation.notMeasurable.isEmpty
                ? ScreeningText.value.text(name, MeasurementText.value(observation.value))
                : MeasurementWords.notMeasurableBecause.text(name, observation.notMeasurable)
        }
        words += part.symptoms.map(\.word)
        switch part.consciousness {
        case .alert: words.append(MeasurementWords.alert.text())
        case .notAlert: words.append(ScreeningText.notAlert.text())
        case .unspecified, .UNRECOGNIZED: break
        }
        if part.hasFastingHours {
            words.append(MeasurementWords.fasting.text(Figures.count(part.fastingHours)))
        }
        if part.withGlasses { words.append(MeasurementWords.glasses.text()) }
        if !part.note.isEmpty { words.append(ScreeningText.note.text(part.note)) }
        return words.joined(separator: ", ")
    }

    private static func dispositions(
        _ dispositions: [Posko_V1_RecordedDisposition],
        _ view: EventView
    ) -> String {
        guard !dispositions.isEmpty else { return "" }
        var table = Table([
            .left(TableWords.time), .left(TableWords.by), .left(TableWords.disposition),
            .left(TableWords.facility), .left(TableWords.levelSet), .right(TableWords.openFor),
            .left(TableWords.note),
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
