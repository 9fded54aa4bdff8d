internal import PoskoContract
internal import PoskoCore
internal import PoskoWords

extension CheckWork {
    private static let labelColumns = 19
    /// Where what stands after a value begins.
    private static let tailColumn = 32

    package func body(shell: DeskShell, columns: Int) -> [Line] {
        switch page {
        case .form: form(shell: shell, columns: columns)
        case .result: result(columns: columns)
        case .symptoms(let list): lines(of: list)
        case .note(let field):
            [
                field.line(
                    FieldWords.note.text(),
                    labelColumns: 9,
                    columns: columns,
                    isFocused: true
                )
            ]
        case .reason(let subject, let field): lines(of: subject, field, columns: columns)
        }
    }

    // MARK: - The form

    private func form(shell: DeskShell, columns: Int) -> [Line] {
        var lines: [Line] = []
        var hidden: [String] = []
        for row in sheet.rows {
            let isShown =
                row.isLeading || !sheet.form.hidesFurther || row.field == focus
                || !sheet[row.field].isEmpty
            guard isShown else {
                hidden.append(sheet.label(row.field))
                continue
            }
            lines.append(line(of: row.field, columns: columns))
            if row.field == focus { lines += help(columns: columns) }
        }
        if !hidden.isEmpty {
            let names = CheckDeskWords.further.text(hidden.joined(separator: ", "))
            lines += folded(names, columns, .faint)
        }
        return lines + remarks(columns) + standing(shell: shell, columns)
    }

    private func line(of field: CheckField, columns: Int) -> Line {
        let entry = sheet[field]
        var shown = entry.field
        if field.isChoice || field.choices.contains(where: { $0.code == entry.text }) {
            shown = TextField(.text, charactersMax: 20, text: sheet.shown(field))
        }
        let line = shown.line(
            sheet.label(field),
            labelColumns: Self.labelColumns,
            columns: Self.tailColumn,
            isFocused: field == focus
        )
        if let reason = entry.reason {
            let room = columns - line.width - 1
            let text = CheckDeskWords.unmeasured.text(CellWidth.safe(reason))
            let cut =
                CellWidth.of(text) > room ? CellWidth.prefix(text, columns: room - 1) + "…" : text
            return line + Line([Run(" "), Run(cut, .faint)])
        }
        let filled = line.width < Self.tailColumn ? line.fitted(to: Self.tailColumn) : line
        return filled + Line(tail(of: field))
    }

    /// Unit and limits, and what has become of the value.
    private func tail(of field: CheckField) -> [Run] {
        let entry = sheet[field]
        var runs = [Run(sheet.unit(field), .faint)]
        if field == focus, !sheet.isLocked(field) {
            let isOutside = sheet.problem(of: field) != nil && sheet.isSettled(field)
            runs.append(Run(sheet.limits(field), isOutside ? .warning : .faint))
        }
        switch entry.state {
        case .saved: runs.append(Run("✓", .good))
        case .underway: runs.append(Run(CheckDeskWords.underway.text(), .orange))
        case .typed where field == focus: break
        case .typed where field == sheet.secondField:
            runs.append(Run(CheckDeskWords.asked.text(), .warning))
        case .typed where entry.isPrefilled:
            runs.append(Run(CheckDeskWords.fromRegistration.text(), .faint))
        case .typed where sheet.problem(of: field) != nil: runs.append(Run("!", .warning))
        case .typed where entry.isConfirmed:
            runs.append(Run(CheckDeskWords.confirmed.text(), .faint))
        case .typed: break
        }
        if field == .reading(.height), let index = sheet.bodyMassIndex {
            runs.append(Run(MeasurementWords.bodyMassIndex.text(index.text), .strong))
        }
        return runs.filter { !$0.text.isEmpty }.enumerated().map { index, run in
            Run((index == 0 ? "" : " ") + run.text, run.ink)
        }
    }

    /// Below the field with the cursor: what is wrong, or what it takes.
    private func help(columns: Int) -> [Line] {
        if let objection, objection.field == focus {
            let confirm = CheckDeskWords.canConfirm.text(String(CheckKey.confirm))
            let text = objection.canConfirm ? objection.text + " " + confirm : objection.text
            return folded(text, columns, .warning)
        }
        if let problem = sheet.problem(of: focus), sheet.isSettled(focus) {
            return folded(
                problem.text(canConfirm: sheet.canConfirm(focus)),
                columns,
                .warning
            )
        }
        guard !focus.choices.isEmpty, !sheet.isLocked(focus) else { return [] }
        let codes = focus.isVision ? Measurement.vaRight.definition.codes.dropLast() : []
        let keys = focus.choices.map { "\($0.keys[0]) = \($0.phrase.text())" }
        return folded((codes + keys).joined(separator: "  "), columns, .faint)
    }

    /// Symptoms, note and the wish for a doctor, as far as there is anything to say.
    private func remarks(_ columns: Int) -> [Line] {
        var lines: [Line] = []
        if sheet.symptoms.isAsked {
            var words = Symptom.sorted(sheet.symptoms.symptoms).map { $0.phrase.text() }
            if sheet.symptoms.consciousness == .notAlert {
                words.append(Consciousness.notAlert.phrase.text())
            }
            let none = CommonWords.none.text()
            let text = words.isEmpty ? none : words.joined(separator: ", ")
            lines += folded(CheckDeskWords.symptoms.text() + ": " + text, columns)
        }
        if sheet.hasToAskJointPain {
            let text = CheckDeskWords.askJointPain.text(String(CheckKey.symptoms))
            lines += folded(text, columns, .warning)
        }
        if !sheet.note.isEmpty {
            let note = FieldWords.note.text() + ": " + CellWidth.safe(sheet.note)
            lines.append(Line("  " + CellWidth.prefix(note, columns: columns - 2)))
        }
        if asksForDoctor {
            lines.append(
                Line("  " + CheckDeskWords.doctor.text() + ": " + CommonWords.yes.text(), .strong)
            )
        }
        return lines
    }

    /// How the saving stands, and what came of it so far.
    private func standing(shell: DeskShell, _ columns: Int) -> [Line] {
        var lines: [Line] = []
        if underway != nil {
            lines +=
                shell.isUp
                ? folded(CheckDeskWords.saving.text(), columns, .faint)
                : folded(CheckDeskWords.unsent.text(), columns, .orange)
        }
        if let refusal {
            lines += folded(CheckDeskWords.refused.text(refusal), columns, .warning)
            lines += folded(CheckDeskWords.afterRefusal.text(), columns)
        }
        if let verdict {
            lines.append(Line([Run("  "), verdict.headline]))
            // RED stands above everything with what it is about.
            if verdict.alarm != .red, let first = verdict.assessment.findings.first {
                lines += folded(first.cited, columns)
            }
        }
        return lines
    }

    private func folded(_ text: String, _ columns: Int, _ ink: Ink = .plain) -> [Line] {
        CellWidth.folded(text, columns: columns - 3).map { Line("  " + $0, ink) }
    }

    // MARK: - The other pages

    private func result(columns: Int) -> [Line] {
        guard let verdict else { return [] }
        let saved = sheet.fields.filter { sheet[$0].state == .saved }
        let values = saved.map { field in
            let text = sheet.shown(field).replacing(",", with: ".")
            let value = sheet[field].reason == nil ? Language.current.reading(text) : "-"
            return sheet.label(field) + " " + value
        }
        let lines = verdict.body(columns: columns)
        return lines
            + CheckVerdict.folded(
                CheckDeskWords.saved.text(values.joined(separator: "; ")),
                columns: columns,
                .faint
            ) + remarks(columns)
    }

    private func lines(of list: SymptomList) -> [Line] {
        let title =
            list.isAsked ? CheckDeskWords.askSymptoms : CheckDeskWords.whichSymptoms
        var lines = [Line(" " + title.text(), list.isAsked ? .warning : .strong)]
        lines += Symptom.allCases.enumerated().map { index, symptom in
            let isChosen = list.symptoms.contains(symptom)
            return Line([
                Run(" \(index + 1) "),
                Run(
                    (isChosen ? "[x] " : "[ ] ") + symptom.asked.text(),
                    isChosen ? .strong : .plain
                ),
                Run(list.saved.contains(symptom) ? " ✓" : "", .good),
            ])
        }
        let consciousness = CheckDeskWords.consciousness.text(
            list.consciousness.phrase.text()
        )
        lines.append(
            Line([
                Run(" \(SymptomList.consciousnessKey) "),
                Run(consciousness, list.isNotAlert ? .strong : .plain),
            ])
        )
        return lines
    }

    private func lines(of subject: CheckField, _ field: TextField, columns: Int) -> [Line] {
        let title = CheckDeskWords.why.text(sheet.label(subject))
        return [Line(" " + title, .strong)]
            + Self.reasons.enumerated().map { Line(" \($0 + 1)  \($1.text())") }
            + [
                field.line(
                    FieldWords.reason.text(),
                    labelColumns: 9,
                    columns: columns,
                    isFocused: true
                )
            ]
    }
}
