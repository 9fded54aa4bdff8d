internal import PoskoContract
internal import PoskoCore
internal import PoskoWords

/// The person who is being entered.
extension RegistrationDesk {
    func offer(_ columns: Int) -> [Line] {
        guard let offered else { return [] }
        let text = RegistrationWords.otherCard.text(offered.description)
        var lines = Line.paragraph(text, .orange, columns: columns)
        lines.append(choice("y", RegistrationWords.changePerson))
        if isCardMissing { lines.append(choice("1", RegistrationWords.theirCard)) }
        lines.append(choice("Enter", RegistrationWords.keepPerson))
        return lines + [Line()]
    }

    /// A key and what it does, as a row of the body.
    func choice(_ key: String, _ phrase: Phrase, _ values: String = "") -> Line {
        Line([
            Run(" "), Run(key, .inverse),
            Run(String(repeating: " ", count: max(7 - key.count, 1)) + phrase.text(values)),
        ])
    }

    func entry(_ columns: Int) -> [Line] {
        guard let applicant else { return [] }
        switch step {
        case .looking:
            return [
                Line(" " + RegistrationWords.nik.text(applicant.nik?.description ?? "")),
                Line(" " + RegistrationWords.lookingUp.text(), .faint),
            ]
        case .confirm: return confirmation(of: applicant, columns)
        case .form:
            let title =
                applicant.nik.map { RegistrationWords.nik.text($0.description) }
                ?? RegistrationWords.withoutNIKTitle.text()
            var lines = [Line(" " + title, .strong)]
            if !applicant.form.entries.contains(.birthDate) {
                lines.append(Line(" " + particulars(of: applicant.person), .faint))
            }
            return lines + [Line()] + applicant.form.lines(columns: columns, today: today)
        case .consent: return who(applicant, columns) + consent(of: applicant, columns)
        case .choices: return who(applicant, columns) + choices(of: applicant, columns)
        case .home, .sent, .visit: return []
        }
    }

    // MARK: - Confirming

    private func confirmation(of applicant: Applicant, _ columns: Int) -> [Line] {
        var lines = Line.paragraph(origin(of: applicant), .faint, columns: columns) + [Line()]
        let others = applicant.alike
        if let other = others.first {
            lines += Line.paragraph(
                RegistrationWords.alike.text(Language.current.number(others.count + 1)),
                .orange,
                columns: columns
            )
            lines += Line.sideBySide(
                columns,
                { describe(applicant.person, $0, heading: RegistrationWords.chosen.text()) },
                { describe(other.person, $0, heading: RegistrationWords.other.text()) }
            )
        } else {
            lines += describe(applicant.person, columns)
        }
        lines.append(Line())
        let dates = applicant.birthDates(today: today)
        guard dates.isEmpty else { return lines + centuries(dates, columns) }
        for warning in applicant.warnings(today: today) {
            lines += Line.paragraph(warning.phrase.text(), .orange, columns: columns)
        }
        let isDoubtful = !applicant.warnings(today: today).isEmpty
        lines.append(
            choice(
                "Enter",
                applicant.registration > 0
                    ? RegistrationWords.rightAndNumber
                    : isDoubtful ? RegistrationWords.cardChecked : RegistrationWords.rightPerson
            )
        )
        if !others.isEmpty { lines.append(choice("→", RegistrationWords.theOther)) }
        if applicant.registration == 0 {
            lines.append(choice("1", RegistrationWords.correct))
        }
        return lines
    }

    private func centuries(_ dates: [CivilDate], _ columns: Int) -> [Line] {
        var lines = Line.paragraph(
            RegistrationWords.chooseCentury.text(),
            .orange,
            columns: columns
        )
        for (index, date) in dates.enumerated() {
            let age = today.map { date.years(until: $0) } ?? 0
            let text = "\(Language.current.date(date.description)), "
            lines.append(
                Line([
                    Run(" "), Run("\(index + 1)", .inverse),
                    Run("      " + text + CommonWords.years.text("\(age)")),
                ])
            )
        }
        lines.append(choice("3", RegistrationWords.correct))
        return lines
    }

    /// Where what is shown comes from, and what it says about them.
    private func origin(of applicant: Applicant) -> String {
        if applicant.registration > 0 {
            return RegistrationWords.registeredWithoutNumber.text("\(applicant.registration)")
        }
        if applicant.listed != nil { return RegistrationWords.onRoster.text() }
        return applicant.isUnchecked
            ? RegistrationWords.rosterUnread.text() : RegistrationWords.notOnRoster.text()
    }

    // MARK: - Asking

    private func who(_ applicant: Applicant, _ columns: Int) -> [Line] {
        let person = applicant.person
        return Line.paragraph(person.name, .strong, columns: columns, linesMax: 2)
            + Line.paragraph(particulars(of: person), .faint, columns: columns, linesMax: 2)
            + [Line()]
    }

    private func consent(of applicant: Applicant, _ columns: Int) -> [Line] {
        Line.paragraph(RegistrationWords.readAloud.text(), .faint, columns: columns)
            + Line.paragraph(RegistrationWords.consentQuestion.text(), columns: columns)
            + [
                Line(), choice("y", RegistrationWords.agrees),
                choice(Language.current == .indonesian ? "t" : "n", RegistrationWords.refuses),
                choice("3", RegistrationWords.purpose, purpose(of: applicant)),
            ]
    }

    private func choices(of applicant: Applicant, _ columns: Int) -> [Line] {
        var lines: [Line] = []
        if applicant.isChecked {
            let answer =
                applicant.consent == true ? RegistrationWords.agreed : RegistrationWords.refused
            lines += Line.paragraph(answer.text(), columns: columns)
        }
        let reasons = shell.context.reasons(applicant.priority(today: today))
        lines += Line.paragraph(
            reasons.isEmpty
                ? RegistrationWords.noPriority.text() : DeskWords.priority.text(reasons),
            reasons.isEmpty ? .plain : .strong,
            columns: columns
        )
        lines += [Line(), choice("Enter", RegistrationWords.giveNumber)]
        for option in [Applicant.Option.pregnant, .disability]
        where applicant.possible.contains(option) {
            lines.append(box(option, applicant))
        }
        lines.append(choice("3", RegistrationWords.purpose, purpose(of: applicant)))
        return lines
            + [Applicant.Option.followUp, .sharing, .asksForDoctor].map { box($0, applicant) }
    }

    private func box(_ option: Applicant.Option, _ applicant: Applicant) -> Line {
        let isOn = applicant.options.contains(option)
        return Line([
            Run(" "), Run(option.key, .inverse), Run(isOn ? "  [x] " : "  [ ] ", .strong),
            Run(option.phrase.text(), isOn ? .strong : .plain),
        ])
    }

    private func purpose(of applicant: Applicant) -> String {
        applicant.purpose.phrase?.text() ?? ""
    }

    // MARK: - Particulars

    /// `21-11-1950, 75 tahun, perempuan`
    func particulars(of person: Posko_V1_Person) -> String {
        var words: [String] = []
        if !person.birthDate.isEmpty {
            words.append(Language.current.date(CellWidth.safe(person.birthDate)))
        }
        words.append(
            shell.context.event.age(birthDate: person.birthDate)
                .map { CommonWords.years.text("\($0)") } ?? CommonWords.ageUnknown.text()
        )
        switch person.sex {
        case .female: words.append(CommonWords.female.text())
        case .male: words.append(CommonWords.male.text())
        case .unspecified, .UNRECOGNIZED: break
        }
        return words.joined(separator: ", ")
    }

    /// One thing a row, so that two people can be compared.
    func describe(_ person: Posko_V1_Person, _ columns: Int, heading: String = "") -> [Line] {
        var lines = heading.isEmpty ? [] : [Line(" " + heading, .faint)]
        let isNamed = !person.name.isEmpty
        if isNamed { lines += Line.paragraph(person.name, .strong, columns: columns, linesMax: 2) }
        lines += Line.paragraph(
            particulars(of: person),
            isNamed ? .plain : .strong,
            columns: columns,
            linesMax: 2
        )
        if !person.hamlet.isEmpty {
            lines += Line.paragraph(person.hamlet, columns: columns, linesMax: 2)
        }
        if !person.nik.isEmpty {
            lines += Line.paragraph(RegistrationWords.nik.text(person.nik), columns: columns)
        }
        return lines
    }
}

extension Applicant.Option {
    fileprivate var key: String {
        switch self {
        case .pregnant: "1"
        case .disability: "2"
        case .followUp: "4"
        case .sharing: "5"
        case .asksForDoctor: "6"
        }
    }

    fileprivate var phrase: Phrase {
        switch self {
        case .pregnant: CommonWords.pregnant
        case .disability: CommonWords.disability
        case .followUp: RegistrationWords.followUp
        case .sharing: RegistrationWords.sharing
        case .asksForDoctor: RegistrationWords.asksForDoctor
        }
    }
}
