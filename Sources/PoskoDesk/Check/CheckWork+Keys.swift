internal import PoskoCore
internal import PoskoWords

extension CheckWork {
    package mutating func handle(
        _ input: WorkInput,
        shell: inout DeskShell
    ) -> [DeskEffect]? {
        // Whatever came up has been on the screen by now.
        isNews = false
        switch input {
        case .scan(let scan): return take(scan, shell: &shell)
        case .key(let key):
            if case .act(let act) = key { return perform(act, shell: &shell) }
            // What is to be confirmed is confirmed by its own key, not by the next Enter.
            warned = nil
            switch page {
            case .form: return pressInForm(key, shell: &shell)
            case .result: return pressInResult(key, shell: &shell)
            case .symptoms(let list): return press(key, in: list, shell: &shell)
            case .note(let field): return press(key, inNote: field)
            case .reason(let subject, let field):
                return press(key, inReason: field, for: subject, shell: &shell)
            }
        }
    }

    /// The keys of all desks are left to the desk, once nothing that is typed gets lost by them.
    private mutating func perform(_ act: Act, shell: inout DeskShell) -> [DeskEffect]? {
        switch act {
        case .done:
            closePanel()
            return nil
        case .more where sheet.isPending && underway == nil && warned != .menu:
            warned = .menu
            shell.say(CheckDeskWords.unsavedMenu.text(), .warning)
            return [.bell]
        default: return nil
        }
    }

    /// A reader that came into a field, or a hand that was quick: readings are taken, codes not.
    private mutating func take(_ scan: Scan, shell: inout DeskShell) -> [DeskEffect]? {
        guard case .other(let text) = scan else { return nil }
        switch page {
        case .form:
            let room = focus.charactersMax - sheet[focus].field.text.count
            guard !focus.isChoice, text.count <= room, text.allSatisfy(CheckKey.isReading) else {
                return nil
            }
        case .note, .reason: break
        case .result, .symptoms: return nil
        }
        var effects: [DeskEffect] = []
        for key in text.map(Key.character) + [.enter] {
            effects += handle(.key(key), shell: &shell) ?? []
        }
        return effects
    }

    // MARK: - The form

    private mutating func pressInForm(_ key: Key, shell: inout DeskShell) -> [DeskEffect]? {
        switch key {
        case .enter: return enter(shell: &shell)
        case .tab, .down: move(by: 1)
        case .backTab, .up: move(by: -1)
        case .escape: return stepBack(shell: &shell)
        case .character(let character):
            return type(character, shell: &shell) ?? command(character, shell: &shell)
        case .backspace, .delete, .left, .right, .home, .end:
            return edit(key, shell: &shell) ? [] : nil
        case .pageUp, .pageDown, .act: return nil
        }
        return []
    }

    mutating func enter(shell: inout DeskShell) -> [DeskEffect]? {
        if focus == sheet.secondField {
            shell.say(CheckDeskWords.secondAsked.text(), .warning)
            return [.bell]
        }
        if sheet[focus].isEmpty {
            sheet.change(focus) { $0.pass() }
        } else if sheet.problem(of: focus) != nil {
            sheet.change(focus) { $0.leave() }
            return [.bell]
        }
        return advance(shell: &shell)
    }

    /// To the next field that is open; from the last one, saves.
    mutating func advance(shell: inout DeskShell) -> [DeskEffect]? {
        sheet.change(focus) { $0.leave() }
        if sheet.hasToAskSymptoms {
            askSymptoms()
            return [.bell]
        }
        if let next {
            focus = next
            return []
        }
        return save(shell: &shell)
    }

    /// Where Enter leads; nil when it saves: all that is typed is safe before the second reading,
    /// which takes its time.
    var next: CheckField? {
        let next = sheet.next(after: focus)
        return next == sheet.secondField && sheet.isPending ? nil : next
    }

    private mutating func move(by step: Int) {
        let fields = sheet.fields
        let here = fields.firstIndex(of: focus) ?? 0
        sheet.change(focus) { $0.leave() }
        focus = fields[(here + step + fields.count) % fields.count]
    }

    /// Esc: without the second reading, else without what stands in the field, else back to what
    /// it came to.
    private mutating func stepBack(shell: inout DeskShell) -> [DeskEffect]? {
        if sheet[focus].isPending {
            sheet.change(focus) { $0.set("") }
            settleObjection()
        } else if focus == sheet.secondField {
            sheet.declineSecond()
            shell.say(CheckDeskWords.secondDeclined.text())
            focus = sheet.next(after: nil) ?? sheet.fields[0]
            if verdict != nil, sheet.next(after: nil) == nil { page = .result }
        } else if verdict != nil, !sheet.isPending {
            page = .result
        } else {
            return nil
        }
        return []
    }

    /// - Returns: nil when the character is not written in the field.
    private mutating func type(
        _ character: Character,
        shell: inout DeskShell
    ) -> [DeskEffect]? {
        let lower = CheckKey.lower(character)
        if let choice = focus.choices.first(where: { $0.keys.contains(lower) }) {
            return set(choice.code, shell: &shell)
        }
        if focus.isChoice { return nil }
        if focus.allowsLowHigh, lower == CheckKey.low || lower == CheckKey.high {
            return set(lower == CheckKey.low ? "LO" : "HI", shell: &shell)
        }
        guard CheckKey.isReading(character) else { return nil }
        _ = edit(.character(character), shell: &shell)
        return []
    }

    private mutating func set(_ text: String, shell: inout DeskShell) -> [DeskEffect] {
        guard isOpenToChange(shell: &shell) else { return [] }
        sheet.change(focus) { $0.set(text) }
        settleObjection()
        return []
    }

    /// - Returns: whether the key was the field's.
    private mutating func edit(_ key: Key, shell: inout DeskShell) -> Bool {
        guard isOpenToChange(shell: &shell) else { return true }
        var isTaken = false
        let before = sheet[focus].field.text
        sheet.change(focus) { isTaken = $0.handle(key) }
        if sheet[focus].field.text != before { settleObjection() }
        return isTaken
    }

    private mutating func isOpenToChange(shell: inout DeskShell) -> Bool {
        guard sheet.isLocked(focus) else { return true }
        if sheet[focus].state == .underway {
            shell.say(DeskWords.waitsForServer.text(), .warning)
        } else {
            let again = String(CheckKey.again)
            shell.say(
                focus.isBloodPressure
                    ? CheckDeskWords.savedAlready.text(again) : CheckDeskWords.isSaved.text()
            )
        }
        return false
    }

    /// What the server said was about another value.
    private mutating func settleObjection() {
        if objection?.field == focus { objection = nil }
        refusal = nil
    }

    // MARK: - Keys that no reading uses

    private mutating func command(
        _ character: Character,
        shell: inout DeskShell
    ) -> [DeskEffect]? {
        switch CheckKey.lower(character) {
        case CheckKey.confirm:
            guard
                objection?.field == focus && objection?.canConfirm == true
                    || sheet.canConfirm(focus)
            else { return nil }
            sheet.change(focus) { $0.confirm() }
            settleObjection()
            return enter(shell: &shell)
        case CheckKey.convert:
            guard let suggested = sheet.conversion(of: focus) else { return nil }
            sheet.change(focus) { $0.set(suggested.text) }
            return enter(shell: &shell)
        case CheckKey.notMeasurable:
            guard focus.canFail, isOpenToChange(shell: &shell) else { return [] }
            page = .reason(focus, TextField(.text, charactersMax: 200))
            return []
        default: return open(character)
        }
    }

    /// What can be opened from the form and from the result alike.
    private mutating func open(_ character: Character) -> [DeskEffect]? {
        switch CheckKey.lower(character) {
        case CheckKey.symptoms: page = .symptoms(SymptomList(sheet.symptoms, isAsked: false))
        // A note goes with values; after the last of them it would come too late.
        case CheckKey.note where page == .form && !sheet.isNoteUnderway:
            page = .note(TextField(.text, charactersMax: 1_000, text: sheet.note))
        case CheckKey.doctor: asksForDoctor.toggle()
        case CheckKey.again where sheet.hasBloodPressure:
            sheet.change(focus) { $0.leave() }
            page = .form
            focus = sheet.wantReading()
        default: return nil
        }
        return []
    }

    private mutating func pressInResult(
        _ key: Key,
        shell: inout DeskShell
    ) -> [DeskEffect]? {
        switch key {
        case .escape, .up, .down, .tab, .backTab:
            page = .form
            focus = sheet.fields.first { sheet[$0].isEmpty } ?? focus
            return []
        case .character(let character): return open(character)
        default: return nil
        }
    }
}
