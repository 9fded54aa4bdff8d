internal import PoskoContract
internal import PoskoWords

extension DoctorWork {
    package func alert(shell: DeskShell) -> [Line] {
        guard let screening else {
            guard visit?.openFinding == true else { return [] }
            return Self.banner(DoctorWords.alertUnread.text(ticket), .orange)
        }
        guard screening.openFinding else { return [] }
        let worst = screening.assessment.findings
            .filter { $0.level == .red || $0.level == .orange }
            .sorted { $0.level.rawValue > $1.level.rawValue }
        let level = screening.level == .red || worst.first?.level == .red ? red : orange
        let named = worst.map { CellWidth.safe($0.recordLabel) }.joined(separator: "; ")
        return Self.banner("\(level.word.text()) \(ticket): \(named)", level.ink)
            + Self.banner(level.act.text(), level.ink)
    }

    private typealias Urgency = (word: Phrase, ink: Ink, act: Phrase)
    private var red: Urgency { (CommonWords.red, .red, DoctorWords.alertRed) }
    private var orange: Urgency { (CommonWords.orange, .orange, DoctorWords.alertOrange) }

    /// As wide as the narrowest screen that shows everything, at most two lines.
    private static func banner(_ text: String, _ ink: Ink) -> [Line] {
        Array(Line.wrapped(text, ink, columns: Screen.sideBySide_columns - 1).prefix(2))
    }

    package func body(shell: DeskShell, columns: Int) -> [Line] {
        var lines = sheet.map { $0.fields.lines(columns: columns) + [Line()] } ?? []
        lines += second(columns: columns)
        if let screening {
            let record = RecordLines(
                screening: screening,
                context: shell.context,
                columns: columns
            ).lines
            let hidden = sheet == nil ? min(scroll, max(record.count - Self.linesKept, 0)) : 0
            if hidden > 0 {
                lines.append(Line(" ↑ " + DoctorWords.above.text("\(hidden)"), .faint))
            }
            return lines + record.dropFirst(hidden)
        }
        guard unreadable.isEmpty else {
            return lines + Line.wrapped(unreadable, .warning, columns: columns)
        }
        let words = shell.isUp ? DoctorWords.reading : DoctorWords.unread
        return lines + [Line(" " + words.text(), .faint)]
    }

    package func idle(shell: DeskShell, columns: Int) -> [Line] { second(columns: columns) }

    private func second(columns: Int) -> [Line] {
        waiting.flatMap { waiting in
            Line.wrapped(
                DoctorWords.waitsForSecond.text(waiting.act.ticket, waiting.approval),
                .warning,
                columns: columns
            )
                + Line.wrapped(
                    DoctorWords.howSecond.text(waiting.approval),
                    columns: columns
                )
        }
    }

    package var hints: [KeyHint] {
        if let sheet { return sheet.fields.hints }
        var hints: [KeyHint] = []
        if screening?.openFinding == true {
            hints += [
                KeyHint("1", DoctorWords.treat.text()), KeyHint("2", DoctorWords.refer.text()),
                KeyHint("3", DoctorWords.decline.text()),
            ]
        }
        if let screening {
            let values = screening.finalised ? DoctorWords.amend : DoctorWords.record
            hints.append(KeyHint("4", values.text()))
            if !screening.finalised, !screening.parts.isEmpty {
                hints.append(KeyHint("5", DoctorWords.finalise.text()))
            }
        }
        if !waiting.isEmpty { hints.append(KeyHint("6", DeskWords.sendAgain.text())) }
        hints.append(KeyHint("↑↓", DoctorWords.scroll.text()))
        if case .referral = nextPaper {
            hints.append(KeyHint(.print, DoctorWords.printReferral))
        } else {
            hints.append(KeyHint(.print, DoctorWords.printResult))
        }
        return hints
    }
}
