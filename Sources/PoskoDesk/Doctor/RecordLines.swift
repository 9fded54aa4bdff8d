internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// A person's whole record as lines: what counts first, then how it came about.
struct RecordLines {
    let screening: Posko_V1_Screening
    let context: DeskContext
    let columns: Int

    var lines: [Line] {
        guard !screening.parts.isEmpty else {
            return [Line(" " + DoctorWords.nothingRecorded.text(), .faint)]
        }
        var lines = [heading] + findings + decisions
        let assessment = screening.assessment
        if assessment.secondBloodPressureAsked {
            lines += paragraph(FindingWords.secondBloodPressure.text(), .warning)
        }
        if assessment.assessedByStaff {
            lines += paragraph(DoctorWords.assessedByStaff.text(), .warning)
        }
        lines += pressures
        if !assessment.bmi.isEmpty {
            let bmi = Language.current.reading(CellWidth.safe(assessment.bmi))
            lines.append(Line(" " + MeasurementWords.bodyMassIndexIs.text(bmi)))
        }
        lines.append(Line())
        for part in screening.parts { lines += RecordPartLines(part, context, columns).lines }
        lines += paragraph(FindingWords.rules.text(CellWidth.safe(assessment.ruleSet)), .faint)
        lines.append(Line(" — " + DoctorWords.end.text() + " —", .faint))
        return lines
    }

    private func paragraph(_ text: String, _ ink: Ink = .plain, indent: Int = 1) -> [Line] {
        Line.wrapped(text, ink, indent: indent, hanging: 2, columns: columns)
    }

    private var heading: Line {
        let level = screening.level
        var runs = [Run(" "), Run(level.phrase?.text() ?? "", level.ink)]
        if screening.openFinding {
            runs.append(Run("  " + DoctorWords.needsDecision.text(), .warning))
        }
        let final =
            screening.finalised
            ? DoctorWords.finalBy.text(
                CellWidth.safe(screening.finalisedBy),
                context.clock(seconds: screening.finalisedAt.seconds)
            ) : DoctorWords.notFinal.text()
        let line = Line(runs)
        let room = max(columns - line.width - 2, 0)
        return line + Line([Run("  " + CellWidth.prefix(final, columns: room), .faint)])
    }

    /// The worst first, each with the published rule that says so.
    private var findings: [Line] {
        let ordered = screening.assessment.findings.enumerated().sorted {
            ($1.element.level.rawValue, $0.offset) < ($0.element.level.rawValue, $1.offset)
        }
        return ordered.flatMap { _, finding in
            var label = CellWidth.safe(finding.recordLabel)
            if finding.hasFollowUpDays {
                label += ", " + DoctorWords.referWithin.text("\(finding.followUpDays)")
            }
            let word = finding.level.phrase?.text() ?? ""
            let indent = 2 + CellWidth.of(word)
            var lines = Line.wrapped(label, indent: indent, columns: columns)
            lines[0] = Line([
                Run(" "), Run(word, finding.level.ink), Run(" "),
                Run(lines[0].text.trimmingSpaces()),
            ])
            return lines
                + paragraph("[\(CellWidth.safe(finding.source))]", .faint, indent: 4)
        }
    }

    private var decisions: [Line] {
        screening.dispositions.flatMap { recorded in
            let disposition = recorded.disposition
            var words = [
                context.clock(seconds: recorded.recordedAt.seconds), disposition.text + ",",
                CellWidth.safe(recorded.recordedBy),
            ].joined(separator: " ")
            if recorded.openSeconds > 0 {
                words += ", " + DoctorWords.waited.text(Self.duration(recorded.openSeconds))
            }
            var lines = paragraph(words, .strong)
            if let level = disposition.overrideLevel.phrase {
                let reason = CellWidth.safe(disposition.overrideReason)
                lines += paragraph(DoctorWords.levelSet.text(level.text(), reason), indent: 3)
            }
            if !disposition.note.isEmpty {
                let note = CellWidth.safe(disposition.note)
                lines += paragraph(DoctorWords.noteOf.text(note), indent: 3)
            }
            return lines
        }
    }

    private static func duration(_ seconds: UInt32) -> String {
        seconds < 100
            ? DeskWords.seconds.text("\(seconds)") : DeskWords.minutes.text("\(seconds / 60)")
    }

    /// Every reading in order, so that a trend is seen: `09.12 182/112 → 09.20 176/108`.
    private var pressures: [Line] {
        let readings = screening.parts.compactMap { recorded -> String? in
            let part = recorded.part
            guard let pressure = part.pressure else { return nil }
            return "\(context.clock(seconds: recorded.recordedAt.seconds)) \(pressure)"
        }
        guard readings.count > 1 else { return [] }
        return paragraph(DoctorWords.series.text(readings.joined(separator: " → ")))
    }
}

extension Posko_V1_Finding {
    /// In the reader's language.
    var recordLabel: String {
        let label = Language.current == .indonesian ? labelID : labelEn
        return label.isEmpty ? "\(rule): \(band)" : label
    }
}

extension Posko_V1_Disposition {
    /// `dirujuk ke Puskesmas Pondoksalam`
    var text: String {
        kind == .referred && !facility.isEmpty
            ? DoctorWords.referredTo.text(CellWidth.safe(facility)) : kind.words.text()
    }
}

extension Posko_V1_ScreeningPart {
    /// `128/82`, with a dash for what could not be measured; nil without a blood pressure.
    var pressure: String? {
        func half(_ key: String) -> String? {
            observations.first { $0.measurement == key }.map {
                $0.value.isEmpty ? "–" : CellWidth.safe($0.value)
            }
        }
        let (systolic, diastolic) = (half("sbp"), half("dbp"))
        guard systolic != nil || diastolic != nil else { return nil }
        return "\(systolic ?? "–")/\(diastolic ?? "–")"
    }
}
