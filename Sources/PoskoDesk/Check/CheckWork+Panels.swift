internal import PoskoWords

/// The lists and lines that open over the form.
extension CheckWork {
    /// "Done" in the middle: what is chosen or written counts.
    mutating func closePanel() {
        switch page {
        case .form, .result: return
        case .symptoms(let list):
            if !list.isAsked {
                sheet.symptoms.accept(list.symptoms, list.consciousness)
            }
        case .note(let field): sheet.note = field.trimmed
        case .reason(let subject, let field):
            if !field.isEmpty { cannotMeasure(subject, field.trimmed) }
        }
        page = .form
    }

    mutating func press(
        _ key: Key,
        in list: SymptomList,
        shell: inout DeskShell
    ) -> [DeskEffect]? {
        var list = list
        switch key {
        case .enter where list.isAsked:
            // Digits and Enter are a value of somebody who did not look up.
            list.clear()
            page = .symptoms(list)
            shell.say(
                CheckDeskWords.sayNone.text(
                    CheckDeskWords.noneKey.text(),
                    String(CheckKey.confirm)
                ),
                .warning
            )
            return [.bell]
        case .enter: return accept(list, shell: &shell)
        case .escape: page = isAllSaved ? .result : .form
        case .character(let character)
        where list.isAsked && list.isNews && CheckKey.lower(character) == CheckKey.confirm:
            return accept(list, shell: &shell)
        case .character(let character)
        where SymptomList.noneKeys.contains(CheckKey.lower(character)):
            list.clear()
            return accept(list, shell: &shell)
        case .character(let character):
            switch list.handle(character) {
            case .changed: page = .symptoms(list)
            case .saved: shell.say(CheckDeskWords.symptomSaved.text(), .warning)
            case .none: return nil
            }
        default: return nil
        }
        return []
    }

    /// The answer is sent at once where it may be an emergency.
    private mutating func accept(
        _ list: SymptomList,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        sheet.symptoms.accept(list.symptoms, list.consciousness)
        page = .form
        guard list.isAsked || !sheet.symptoms.pending.isEmpty || list.isNotAlert else {
            if isAllSaved { page = .result }
            return []
        }
        let effects = saveUrgently(shell: &shell)
        if let next = sheet.next(after: focus) { focus = next }
        return effects
    }

    private var isAllSaved: Bool {
        verdict != nil && sheet.next(after: nil) == nil && !sheet.isPending
    }

    mutating func press(_ key: Key, inNote field: TextField) -> [DeskEffect]? {
        var field = field
        switch key {
        case .enter:
            sheet.note = field.trimmed
            page = .form
        case .escape: page = .form
        default:
            guard field.handle(key) else { return nil }
            page = .note(field)
        }
        return []
    }

    mutating func press(
        _ key: Key,
        inReason field: TextField,
        for subject: CheckField,
        shell: inout DeskShell
    ) -> [DeskEffect]? {
        var field = field
        switch key {
        case .enter:
            guard !field.isEmpty else { return [.bell] }
            cannotMeasure(subject, field.trimmed)
            page = .form
            return enter(shell: &shell)
        case .escape: page = .form
        case .character(let character)
        where field.isEmpty && Self.reasons.indices.contains((character.wholeNumberValue ?? 0) - 1):
            let reason = Self.reasons[(character.wholeNumberValue ?? 1) - 1]
            cannotMeasure(subject, reason.text())
            page = .form
            return enter(shell: &shell)
        default:
            guard field.handle(key) else { return nil }
            page = .reason(subject, field)
        }
        return []
    }

    /// By the digits from 1.
    static let reasons = [
        CheckDeskWords.declines, CheckDeskWords.deviceBroken, CheckDeskWords.condition,
    ]

    /// With a systolic value in the field it is the diastolic one that is meant.
    private mutating func cannotMeasure(_ field: CheckField, _ reason: String) {
        let keepsText = field.isBloodPressure && !sheet[field].text.contains("/")
        let systolic = sheet[field].text
        sheet.change(field) {
            $0.cannotBeMeasured(reason, keepsText: keepsText && !systolic.isEmpty)
        }
        if objection?.field == field { objection = nil }
        refusal = nil
    }
}
