internal import PoskoContract
internal import PoskoCore
internal import PoskoWords

/// From who somebody is to what is sent.
extension RegistrationDesk {
    /// - Parameter form: what was typed of them already.
    mutating func begin(_ nik: NIK, form: PersonForm? = nil) -> [DeskEffect] {
        finder.clear()
        goHome()
        applicant = Applicant(
            nik: nik,
            form: form ?? PersonForm([.name], hamlets: hamlets),
            purpose: usualPurpose,
            today: today
        )
        guard shell.isUp else {
            applicant?.isUnchecked = true
            step = .confirm
            return []
        }
        step = .looking
        return ask(.nik(nik))
    }

    mutating func beginWithoutNIK() -> [DeskEffect] {
        var form = PersonForm([.name], hamlets: hamlets)
        if case .name(let name) = finder.content { form.set(.name, name) }
        finder.clear()
        goHome()
        applicant = Applicant(form: form, purpose: usualPurpose)
        step = .form
        return []
    }

    /// Somebody of a list.
    ///
    /// - Parameter nik: that was scanned or typed here; nil for somebody found by name.
    mutating func choose(_ person: Posko_V1_RosterPerson, nik: NIK?) -> [DeskEffect] {
        let alike = nik == nil ? finder.alike(person) : []
        finder.clear()
        goHome()
        guard person.ticket.isEmpty else {
            return show(known: person, name: person.person.name)
        }
        applicant = Applicant(
            listed: person,
            alike: alike,
            nik: nik,
            form: PersonForm([.name], hamlets: hamlets),
            purpose: usualPurpose
        )
        remember(hamlet: person.person.hamlet)
        step = .confirm
        return []
    }

    func remembered(_ hamlet: String) -> [String] {
        let hamlet = hamlet.trimmingSpaces()
        guard !hamlet.isEmpty else { return hamlets }
        return Array(([hamlet] + hamlets.filter { $0 != hamlet }).prefix(20))
    }

    mutating func remember(hamlet: String) { hamlets = remembered(hamlet) }

    // MARK: - Who it is

    mutating func pressAtConfirm(_ key: Key) -> [DeskEffect] {
        guard let applicant else { return [] }
        let dates = applicant.birthDates(today: today)
        switch key {
        case .escape: return leaveEntry()
        case .enter:
            guard dates.isEmpty else {
                shell.say(RegistrationWords.chooseCentury.text(), .warning)
                return [.bell]
            }
            return confirm()
        case .character("1") where !dates.isEmpty: return confirm(dates[0])
        case .character("2") where dates.count > 1: return confirm(dates[1])
        case .character("3") where !dates.isEmpty: return correct()
        case .character("1") where dates.isEmpty: return correct()
        case .right, .tab, .left:
            self.applicant?.turn()
            return []
        default: return [.bell]
        }
    }

    private mutating func confirm(_ birthDate: CivilDate? = nil) -> [DeskEffect] {
        if let birthDate { applicant?.choose(birthDate) }
        guard let applicant else { return [] }
        if applicant.registration > 0 {
            let listed = applicant.listed ?? Posko_V1_RosterPerson()
            goHome()
            let number = book.open(nil, name: listed.person.name, state: .known)
            book[number]?.registration = listed.registration
            step = .sent(number)
            return issue(number)
        }
        if !applicant.warnings(today: today).isEmpty { self.applicant?.warningsConfirmed = true }
        return goOn()
    }

    private mutating func correct() -> [DeskEffect] {
        guard applicant?.correct() == true else {
            shell.say(RegistrationWords.scanToCorrect.text(), .warning)
            return [.bell]
        }
        step = .form
        return []
    }

    /// To the first step that is still open.
    private mutating func goOn() -> [DeskEffect] {
        guard let applicant else { return [] }
        if !applicant.isComplete(today: today) {
            step = .form
        } else if !applicant.warnings(today: today).isEmpty, !applicant.warningsConfirmed {
            step = .confirm
        } else {
            step = applicant.isChecked ? .consent : .choices
        }
        return []
    }

    mutating func pressInForm(_ key: Key) -> [DeskEffect] {
        if key == .escape {
            guard applicant?.nik != nil else { return leaveEntry() }
            step = .confirm
            return []
        }
        let today = today
        switch applicant?.form.handle(key, today: today) {
        case .typing, nil: return []
        case .refused(let phrase):
            shell.say(phrase.text(), .warning)
            return [.bell]
        case .complete: return goOn()
        case .scanned(let digits): return offer(digits)
        case .unused: return [.bell]
        }
    }

    // MARK: - What they agree to, what they come for

    mutating func pressAtConsent(_ key: Key) -> [DeskEffect] {
        switch key {
        case .character("y"), .character("Y"): applicant?.consent = true
        case .character("t"), .character("T"), .character("n"), .character("N"):
            applicant?.consent = false
        case .character("3"): return turnPurpose()
        case .enter where applicant?.consent != nil: break
        case .escape: return back()
        case .enter:
            shell.say(RegistrationWords.consentNeeded.text(), .warning)
            return [.bell]
        default: return [.bell]
        }
        step = .choices
        return []
    }

    mutating func pressAtChoices(_ key: Key) -> [DeskEffect] {
        switch key {
        case .enter: return submit()
        case .escape: return back()
        case .character("1"): return toggle(.pregnant)
        case .character("2"): return toggle(.disability)
        case .character("3"): return turnPurpose()
        case .character("4"): return toggle(.followUp)
        case .character("5"): return toggle(.sharing)
        case .character("6"): return toggle(.asksForDoctor)
        default: return [.bell]
        }
    }

    private mutating func back() -> [DeskEffect] {
        guard let applicant else { return [] }
        if step == .choices, applicant.isChecked {
            step = .consent
        } else if applicant.listed == nil || applicant.form.entries.contains(.birthDate) {
            step = .form
        } else {
            step = .confirm
        }
        return []
    }

    private mutating func toggle(_ option: Applicant.Option) -> [DeskEffect] {
        guard let applicant, applicant.possible.contains(option) else { return [.bell] }
        self.applicant?.options.formSymmetricDifference([option])
        return []
    }

    /// What the event offers, the usual first.
    var purposes: [Posko_V1_Purpose] {
        let kinds = shell.context.event.settings.stations.map(\.kind)
        let hasCheck = kinds.contains { $0 == .check || $0 == .doctor }
        let hasCards = kinds.contains(.cards)
        // Without a list the server takes its usual stations, which have both.
        return hasCheck == hasCards ? [.both, .check, .card] : hasCheck ? [.check] : [.card]
    }

    private var usualPurpose: Posko_V1_Purpose { purposes[0] }

    private mutating func turnPurpose() -> [DeskEffect] {
        let purposes = purposes
        guard let applicant, let index = purposes.firstIndex(of: applicant.purpose),
            purposes.count > 1
        else { return [.bell] }
        self.applicant?.purpose = purposes[(index + 1) % purposes.count]
        let isChecked = self.applicant?.isChecked == true
        step = isChecked && applicant.consent == nil ? .consent : .choices
        return []
    }
}
