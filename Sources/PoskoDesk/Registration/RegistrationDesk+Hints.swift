internal import PoskoWords

/// The keys at the bottom of the screen, and the page that says what they are for.
extension RegistrationDesk {
    var hints: [KeyHint] {
        let back = KeyHint("Esc", DeskWords.back.text())
        if offered != nil {
            return [
                KeyHint("y", RegistrationWords.changePerson.text()),
                KeyHint("Enter", RegistrationWords.keepPerson.text()),
            ]
        }
        let own: [KeyHint] =
            switch step {
            case .home: homeHints
            case .looking: [back]
            case .confirm: confirmHints + [back]
            case .form: [KeyHint("Enter", DeskWords.goOn.text()), back]
            case .consent:
                [
                    KeyHint("y", RegistrationWords.agrees.text()),
                    KeyHint(
                        Language.current == .indonesian ? "t" : "n",
                        RegistrationWords.refuses.text()
                    ),
                    back,
                ]
            case .choices: [KeyHint("Enter", RegistrationWords.giveNumber.text()), back]
            case .sent(let number): hints(of: book[number])
            case .visit:
                [
                    KeyHint("Enter", RegistrationWords.nextPerson.text()),
                    KeyHint(.print, RegistrationWords.reprintHint),
                ]
            }
        return own + [
            KeyHint(.undo, RegistrationWords.undoHint), KeyHint(.more, DeskWords.menu),
            KeyHint(.help, DeskWords.help), KeyHint(.quit, DeskWords.quit),
        ]
    }

    private var confirmHints: [KeyHint] {
        let isOpen = applicant?.birthDates(today: today).isEmpty == false
        return isOpen
            ? [KeyHint("1 2", DeskWords.choose.text())]
            : [KeyHint("Enter", DeskWords.confirm.text())]
    }

    private var homeHints: [KeyHint] {
        var hints: [KeyHint] = []
        if finder.field.isEmpty, !book.attention.isEmpty {
            hints.append(KeyHint("Enter", RegistrationWords.look.text()))
        } else if !finder.field.isEmpty {
            let enter =
                finder.highlighted == nil ? RegistrationWords.find : DeskWords.choose
            hints.append(KeyHint("Enter", enter.text()))
            hints.append(KeyHint("Esc", RegistrationWords.clear.text()))
        }
        if book.recent.contains(where: { $0.ticket != nil }) {
            hints.append(KeyHint(.print, RegistrationWords.reprintHint))
        }
        return hints
    }

    private func hints(of errand: RegistrationErrand?) -> [KeyHint] {
        guard let errand else { return [] }
        let next = KeyHint("Enter", RegistrationWords.nextPerson.text())
        let later = KeyHint("Esc", RegistrationWords.later.text())
        return switch errand.state {
        case .numbered: [next, KeyHint(.print, RegistrationWords.reprintHint)]
        case .adding, .issuing, .waitlisted, .cancelling, .cancelled: [next]
        case .ahead, .known, .refused: [KeyHint("Enter", DeskWords.goOn.text()), later]
        case .doubtful: [KeyHint("y", RegistrationWords.anotherPerson.text()), later]
        }
    }

    func help(columns: Int) -> [Line] {
        [
            RegistrationWords.helpField, RegistrationWords.helpPerson, RegistrationWords.helpNext,
            RegistrationWords.helpUndo, RegistrationWords.helpPrint, RegistrationWords.helpMenu,
            RegistrationWords.helpCut, RegistrationWords.helpClose,
        ].flatMap { Line.paragraph($0.text(), columns: columns) }
    }
}
