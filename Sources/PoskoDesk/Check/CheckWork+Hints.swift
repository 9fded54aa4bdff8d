internal import PoskoCore
internal import PoskoWords

extension CheckWork {
    package var hints: [KeyHint] {
        switch page {
        case .form: fieldHints + openings
        case .result:
            [KeyHint("Enter", DeskWords.done.text()), KeyHint("Esc", CheckDeskWords.toForm.text())]
                + openings
        case .symptoms(let list): hints(of: list)
        case .note, .reason:
            [
                KeyHint("Enter", DeskWords.goOn.text()),
                KeyHint("Esc", DeskWords.back.text()),
            ]
        }
    }

    private func hints(of list: SymptomList) -> [KeyHint] {
        let none = KeyHint(CheckDeskWords.noneKey.text(), CheckDeskWords.noSymptoms.text())
        let words = list.isNews ? CheckDeskWords.saveNow : DeskWords.goOn
        let key = list.isAsked ? String(CheckKey.confirm) : "Enter"
        return [KeyHint("0-9", CheckDeskWords.toggle.text()), none]
            + (list.isAsked && !list.isNews ? [] : [KeyHint(key, words.text())])
            + [KeyHint("Esc", DeskWords.back.text())]
    }

    private var fieldHints: [KeyHint] {
        var hints: [KeyHint] = []
        let leads = next != nil
        if focus == sheet.secondField {
            hints.append(KeyHint("Esc", CheckDeskWords.withoutSecond.text()))
        } else if underway == nil || leads {
            let text = leads ? DeskWords.goOn : CheckDeskWords.save
            hints.append(KeyHint("Enter", text.text()))
        }
        if objection?.field == focus && objection?.canConfirm == true || sheet.canConfirm(focus) {
            hints.append(KeyHint(String(CheckKey.confirm), CheckDeskWords.confirm.text()))
        }
        if let suggested = sheet.conversion(of: focus) {
            let text = suggested.text + " " + sheet.unit(focus)
            hints.append(KeyHint(String(CheckKey.convert), text))
        }
        if focus.allowsLowHigh {
            hints.append(KeyHint("\(CheckKey.low)/\(CheckKey.high)", "LO/HI"))
        }
        if focus.canFail, !sheet.isLocked(focus) {
            let text = CheckDeskWords.notMeasurable.text()
            hints.append(KeyHint(String(CheckKey.notMeasurable), text))
        }
        return hints
    }

    /// Keys that open something.
    private var openings: [KeyHint] {
        var hints = [
            KeyHint(String(CheckKey.symptoms), CheckDeskWords.symptoms.text()),
            KeyHint(String(CheckKey.doctor), CheckDeskWords.doctor.text()),
        ]
        if page == .form {
            hints.append(KeyHint(String(CheckKey.note), FieldWords.note.text()))
        }
        if sheet.hasBloodPressure {
            hints.append(KeyHint(String(CheckKey.again), CheckDeskWords.measureAgain.text()))
        }
        return hints
    }
}
