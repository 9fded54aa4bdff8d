internal import PoskoContract
internal import PoskoCore
internal import PoskoWords

/// What came of somebody: the number, the place on the waitlist, the refusal.
extension RegistrationDesk {
    func page(of errand: RegistrationErrand, _ columns: Int) -> [Line] {
        let name = Line.paragraph(errand.name, .strong, columns: columns, linesMax: 2)
        switch errand.state {
        case .adding, .issuing, .cancelling:
            let phrase =
                errand.state == .cancelling || errand.isUndone
                ? RegistrationWords.isBeingCancelled
                : shell.isUp ? RegistrationWords.awaits : RegistrationWords.kept
            return name + [Line()] + Line.paragraph(phrase.text(), columns: columns)
        case .numbered(let issued): return number(issued, of: errand, columns)
        case .waitlisted, .ahead, .known, .cancelled:
            var lines = name + [Line()]
            lines += Line.paragraph(outcome(of: errand), .yellow, columns: columns)
            lines += notes(of: errand, columns) + [Line()]
            if case .ahead = errand.state {
                lines.append(choice("Enter", RegistrationWords.tryNumber))
            }
            if case .known = errand.state {
                lines.append(choice("Enter", RegistrationWords.giveNumber))
            }
            return lines
        case .doubtful(let alike): return comparison(alike, of: errand, columns)
        case .refused(let problem) where problem.reason == "CONFIRMATION_REQUIRED":
            return confirmation(problem, of: errand, columns)
        case .refused(let problem): return name + [Line()] + refusal(problem, of: errand, columns)
        }
    }

    private func number(
        _ issued: IssuedNumber,
        of errand: RegistrationErrand,
        _ columns: Int
    ) -> [Line] {
        let ticket = CellWidth.safe(issued.ticket)
        let heading =
            issued.isOld ? RegistrationWords.hadNumber : RegistrationWords.queueNumber
        let ink: Ink = issued.isOld ? .yellow : .good
        var lines = [Line(" " + heading.text(ticket), ink)]
        lines += BlockNumber.lines(ticket, columns: columns, ink: ink) + [Line()]
        lines += Line.paragraph(errand.name, .strong, columns: columns, linesMax: 2)
        if !issued.station.isEmpty {
            let place = RegistrationWords.goTo.text(shell.context.stationName(issued.station))
            lines += Line.paragraph(place, .strong, columns: columns)
            let waiting = RegistrationWords.peopleWaiting.text(Int(issued.peopleWaiting))
            lines += Line.paragraph(waiting, columns: columns)
        }
        lines += slip(issued, columns) + notes(of: errand, columns)
        return lines
    }

    private func slip(_ issued: IssuedNumber, _ columns: Int) -> [Line] {
        switch issued.slip {
        case .none where shell.context.hasPrinter: []
        case .none: Line.paragraph(RegistrationWords.writeDown.text(), columns: columns)
        case .sent: Line.paragraph(RegistrationWords.slipSent.text(), .faint, columns: columns)
        case .printed:
            Line.paragraph(RegistrationWords.slipPrinted.text(), .faint, columns: columns)
        case .failed(let problem):
            Line.paragraph(RegistrationWords.slipFailed.text(problem), .orange, columns: columns)
                + Line.paragraph(RegistrationWords.writeOrReprint.text(), columns: columns)
        }
    }

    private func notes(of errand: RegistrationErrand, _ columns: Int) -> [Line] {
        var lines: [Line] = []
        if !errand.localNumber.isEmpty {
            let text = RegistrationWords.localNumber.text(errand.localNumber)
            lines += Line.paragraph(text, columns: columns)
        }
        for notice in errand.notices { lines += Line.paragraph(notice, .faint, columns: columns) }
        return lines
    }

    /// One sentence, for the page and for the message of somebody who is not on it any more.
    func outcome(of errand: RegistrationErrand) -> String {
        let number = "\(errand.registration)"
        return switch errand.state {
        case .numbered(let issued): CommonWords.labelled.text(issued.ticket, errand.name)
        case .waitlisted(0): RegistrationWords.waitlisted.text(number)
        case .waitlisted(let place): RegistrationWords.waitlistedAt.text(number, "\(place)")
        case .ahead: RegistrationWords.registeredAhead.text(number)
        case .known: RegistrationWords.registeredWithoutNumber.text(number)
        case .cancelled: RegistrationText.cancelled.text(number)
        case .refused(let problem): problem.message
        case .adding, .issuing, .doubtful, .cancelling: ""
        }
    }

    // MARK: - Refusals

    private func confirmation(
        _ problem: DeskProblem,
        of errand: RegistrationErrand,
        _ columns: Int
    ) -> [Line] {
        let warnings = NIKWarning.listed(problem.metadata["warnings"] ?? "")
        let texts = warnings.isEmpty ? [problem.message] : warnings.map { $0.phrase.text() }
        var lines = [Line(" " + RegistrationWords.checkCard.text(), .orange)]
        for text in texts { lines += Line.paragraph("• " + text, .orange, columns: columns) }
        if let applicant = errand.applicant {
            lines += [Line()] + describe(applicant.person, columns)
        }
        return lines + [Line(), choice("Enter", RegistrationWords.cardChecked)]
    }

    private func refusal(
        _ problem: DeskProblem,
        of errand: RegistrationErrand,
        _ columns: Int
    ) -> [Line] {
        var lines = [Line(" " + RegistrationWords.notRegistered.text(), .warning)]
        if errand.registration > 0 {
            lines = [
                Line(" " + RegistrationWords.noNumber.text("\(errand.registration)"), .warning)
            ]
        }
        lines += Line.paragraph(problem.message, columns: columns) + [Line()]
        lines.append(
            choice(
                "Enter",
                errand.registration > 0
                    ? RegistrationWords.tryNumber
                    : problem.isMomentary ? DeskWords.sendAgain : RegistrationWords.mend
            )
        )
        return lines
    }

    private func comparison(
        _ alike: Resemblance,
        of errand: RegistrationErrand,
        _ columns: Int
    ) -> [Line] {
        let count = alike.candidates.count
        var lines = Line.paragraph(
            RegistrationWords.maybeKnown.text(Language.current.number(count)),
            .orange,
            columns: columns
        )
        lines += Line.sideBySide(
            columns,
            { width in
                errand.applicant.map {
                    describe($0.person, width, heading: RegistrationWords.entered.text())
                } ?? []
            },
            { self.candidate(alike.candidate, $0) }
        )
        lines += [Line(), choice("y", RegistrationWords.anotherPerson)]
        if alike.candidate?.person != nil {
            lines.append(choice("1", RegistrationWords.samePerson))
        }
        if count > 1 { lines.append(choice("→", RegistrationWords.theOther)) }
        return lines
    }

    private func candidate(_ candidate: Resemblance.Candidate?, _ columns: Int) -> [Line] {
        guard let candidate else { return [] }
        let heading =
            switch candidate.source {
            case .registration(let number): RegistrationText.registration.text("\(number)")
            case .roster(let number): RegistrationWords.ofRoster.text("\(number)")
            }
        guard let person = candidate.person else {
            let phrase =
                candidate.isRead ? RegistrationWords.unread : RegistrationWords.isBeingRead
            return [Line(" " + heading, .faint)]
                + Line.paragraph(phrase.text(), columns: columns)
        }
        var lines = describe(person.person, columns, heading: heading)
        if !person.ticket.isEmpty { lines.append(Line(" " + person.ticket, .yellow)) }
        return lines
    }

    // MARK: - Somebody with a number

    func page(ofVisit ticket: String, _ columns: Int) -> [Line] {
        var lines = [Line(" " + RegistrationWords.queueNumber.text(ticket), .strong)]
        guard let visit, visit.ticket == ticket else {
            let phrase = shell.isUp ? RegistrationWords.isBeingRead : RegistrationWords.readLater
            return lines + Line.paragraph(phrase.text(), .faint, columns: columns)
        }
        lines += BlockNumber.lines(ticket, columns: columns, ink: .plain) + [Line()]
        lines += Line.paragraph(
            shell.context.summary(of: visit.person),
            .strong,
            columns: columns,
            linesMax: 2
        )
        lines += Line.paragraph(visit.person.hamlet, columns: columns, linesMax: 1)
        lines += Line.paragraph(
            RegistrationWords.purpose.text(visit.purpose.phrase?.text() ?? ""),
            columns: columns
        )
        lines += Line.paragraph(place(of: visit), .strong, columns: columns)
        if visit.hasPeopleBefore {
            let before = RegistrationWords.peopleBefore.text(Int(visit.peopleBefore))
            lines += Line.paragraph(before, columns: columns)
        }
        if visit.reprints > 0 {
            let count = Language.current.number(Int(visit.reprints))
            lines += Line.paragraph(RegistrationWords.reprints.text(count), columns: columns)
        }
        lines.append(Line())
        if visit.state == .missed { lines.append(choice("1", RegistrationWords.isBack)) }
        return lines
    }

    private func place(of visit: Posko_V1_Visit) -> String {
        let word = visit.state.phrase?.text() ?? ""
        guard !visit.station.isEmpty else { return word }
        return "\(shell.context.stationName(visit.station)): \(word)"
    }
}
