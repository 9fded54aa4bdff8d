internal import PoskoContract
internal import PoskoWords

extension DoctorWork {
    package mutating func handle(
        _ input: WorkInput,
        shell: inout DeskShell
    ) -> [DeskEffect]? {
        wasRefused = false
        switch input {
        case .scan(let scan): return read(scan, &shell)
        case .key(let key):
            let before = insists
            insists = nil
            if sheet != nil { return pressInSheet(key, &shell) }
            switch key {
            case .up: scroll(by: -1, shell)
            case .down: scroll(by: 1, shell)
            case .pageUp: scroll(by: -8, shell)
            case .pageDown: scroll(by: 8, shell)
            case .home: scroll = 0
            case .end: scroll(by: Int(Int16.max), shell)
            case .act(.print): return printNext(&shell)
            case .act(.done), .enter:
                insists = before
                return nil
            case .character(let character):
                return choose(character, insistsBefore: before, &shell)
            default: return nil
            }
            return []
        }
    }

    /// A quick hand or a clipboard looks like a scanner; elsewhere a code means nothing here.
    private mutating func read(_ scan: Scan, _ shell: inout DeskShell) -> [DeskEffect]? {
        guard case .other(let text) = scan, sheet != nil else { return nil }
        for character in text { _ = pressInSheet(.character(character), &shell) }
        return pressInSheet(.enter, &shell)
    }

    private mutating func choose(
        _ character: Character,
        insistsBefore: Insistence?,
        _ shell: inout DeskShell
    ) -> [DeskEffect]? {
        guard "123456".contains(character) else { return nil }
        guard errand == nil else {
            shell.say(DeskWords.waitsForServer.text(), .warning)
            return [.bell]
        }
        if character == "6" { return sendAgain(&shell) }
        guard let screening else {
            shell.say(unreadable.isEmpty ? DoctorWords.reading.text() : unreadable, .warning)
            return [.bell]
        }
        switch character {
        case "1": return decide(.treatedHere, screening, &shell)
        case "2": return decide(.referred, screening, &shell)
        case "3": return decide(.declined, screening, &shell)
        case "4":
            sheet = DoctorSheet(
                valuesOf: ticket,
                amending: screening.finalised ? symptoms : nil
            )
            return []
        default:
            return finalise(screening, insists: insistsBefore == .finaliseEarly, &shell)
        }
    }

    private mutating func decide(
        _ kind: Posko_V1_DispositionKind,
        _ screening: Posko_V1_Screening,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        guard screening.openFinding else {
            // Somebody may have amended it at another desk.
            shell.say(DoctorWords.noFinding.text(), .warning)
            isStale = true
            return [.bell] + askIfStale(&shell)
        }
        sheet = DoctorSheet(decide: kind, ticket: ticket, facilities: facilities)
        return []
    }

    private mutating func finalise(
        _ screening: Posko_V1_Screening,
        insists isRepeated: Bool,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        guard !screening.finalised else {
            shell.say(DoctorWords.alreadyFinal.text(), .warning)
            return [.bell]
        }
        let toCome = stationsToCome(shell)
        guard toCome.isEmpty || isRepeated else {
            insists = .finaliseEarly
            shell.say(DoctorWords.notMeasuredYet.text(toCome.joined(separator: ", ")), .warning)
            return [.bell]
        }
        return send(Act(ticket: ticket, kind: .finalise, sheet: nil), &shell)
    }

    private mutating func sendAgain(_ shell: inout DeskShell) -> [DeskEffect] {
        guard let first = waiting.first else {
            shell.say(DoctorWords.nothingWaits.text(), .warning)
            return [.bell]
        }
        return send(first.act, &shell)
    }

    // MARK: - The sheet

    private mutating func pressInSheet(
        _ key: Key,
        _ shell: inout DeskShell
    ) -> [DeskEffect]? {
        if key == .character("!"), sheet?.asked.isEmpty == false {
            sheet?.confirm()
            return sendSheet(&shell)
        }
        switch sheet?.handle(key) {
        case .taken, nil: return []
        case .send: return sendSheet(&shell)
        case .close:
            sheet = nil
            return []
        case .doubtful(let label):
            shell.say(SheetWords.isCodeMeant.text(label.text()), .warning)
            return [.bell]
        case .missing(let label):
            shell.say(SheetWords.fillIn.text(label.text()), .warning)
            return [.bell]
        case .notTaken:
            if case .act = key { return nil }
            return []
        }
    }

    private mutating func sendSheet(_ shell: inout DeskShell) -> [DeskEffect] {
        guard let sheet else { return [] }
        guard errand == nil else {
            shell.say(DeskWords.waitsForServer.text(), .warning)
            return [.bell]
        }
        do {
            let kind: Act.Kind
            switch sheet.purpose {
            case .decide(let decision): kind = .decide(try sheet.disposition(decision))
            case .record: kind = .record(try sheet.part(of: subject, isPregnant: isPregnant))
            case .amend:
                kind = .amend(
                    try sheet.part(of: subject, isPregnant: isPregnant),
                    reason: sheet.fields.text(.reason)
                )
            }
            self.sheet = nil
            return send(Act(ticket: ticket, kind: kind, sheet: sheet), &shell)
        } catch {
            let canBeConfirmed = self.sheet?.ask(about: error) ?? false
            let text = error.text
            shell.say(
                canBeConfirmed ? DoctorReadingWords.confirm.text(text) : text,
                .warning
            )
            return [.bell]
        }
    }

    // MARK: - Looking and printing

    private mutating func scroll(by lines: Int, _ shell: DeskShell) {
        guard let screening else { return }
        let columns = Screen.bodyColumns(of: Screen.sideBySide_columns)
        let count = RecordLines(screening: screening, context: shell.context, columns: columns)
            .lines.count
        scroll = min(max(scroll + lines, 0), max(count - Self.linesKept, 0))
    }

    /// Lines of the record that stay on the screen however far it is scrolled.
    static var linesKept: Int { 5 }

    /// Where a referral is due it comes first; the next key prints the other paper.
    var nextPaper: Printout {
        guard let screening else { return .resultSlip(ticket: ticket) }
        let decided = screening.dispositions.last?.disposition.kind
        let isReferred =
            decided == .referred || (decided == nil && screening.level == .yellow)
        return isReferred && papersPrinted % 2 == 0
            ? .referral(ticket: ticket) : .resultSlip(ticket: ticket)
    }

    private mutating func printNext(_ shell: inout DeskShell) -> [DeskEffect] {
        let effects = shell.print(nextPaper)
        if !effects.isEmpty { papersPrinted += 1 }
        return effects
    }
}
