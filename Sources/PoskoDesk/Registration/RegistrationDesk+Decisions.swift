internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// What staff decides about somebody who was sent: sent again, taken back, printed again.
extension RegistrationDesk {
    mutating func pressAtErrand(_ number: Int, _ key: Key) -> [DeskEffect] {
        guard let errand = book[number] else {
            goHome()
            return beginNext(key)
        }
        if key == .escape {
            // The server has them; there is nothing to decide.
            if errand.state == .known { book[number] = nil }
            goHome()
            return []
        }
        switch errand.state {
        case .known, .ahead:
            return key == .enter ? issue(number) : beginNext(key)
        case .refused(let problem): return answer(problem, of: errand, key)
        case .doubtful(let alike): return answer(alike, of: errand, key)
        case .adding, .issuing, .numbered, .waitlisted, .cancelling, .cancelled:
            guard key == .enter else { return beginNext(key) }
            goHome()
            return []
        }
    }

    private mutating func answer(
        _ problem: DeskProblem,
        of errand: RegistrationErrand,
        _ key: Key
    ) -> [DeskEffect] {
        let number = errand.number
        let isYes = key == .character("y") || key == .character("Y")
        guard key == .enter || isYes else { return [.bell] }
        if problem.reason == "CONFIRMATION_REQUIRED" {
            book[number]?.applicant?.warningsConfirmed = true
            return add(number)
        }
        guard key == .enter else { return [.bell] }
        if errand.registration > 0 { return issue(number) }
        if problem.isMomentary { return add(number) }
        // Back to what was typed, at the place where most can be mended.
        guard let entered = errand.applicant else { return [] }
        book[number] = nil
        applicant = entered
        step = entered.listed == nil ? .form : .choices
        applicant?.form.ask(entered.form.entries)
        return []
    }

    private mutating func answer(
        _ alike: Resemblance,
        of errand: RegistrationErrand,
        _ key: Key
    ) -> [DeskEffect] {
        switch key {
        // Not by Enter: a key too many would make two of one person.
        case .character("y"), .character("Y"):
            book[errand.number]?.applicant?.notADuplicate = true
            return add(errand.number)
        case .character("1"):
            guard let person = alike.candidate?.person else { return [.bell] }
            book[errand.number] = nil
            return choose(person, nik: nil)
        case .right, .down, .tab, .left, .up:
            var turned = alike
            turned.turn(key == .left || key == .up ? -1 : 1)
            book[errand.number]?.state = .doubtful(turned)
            return show(errand.number)
        default: return [.bell]
        }
    }

    // MARK: - Undo

    /// Ends the entry, else takes the last registration back as long as it has no number.
    mutating func undo() -> [DeskEffect] {
        if applicant != nil {
            let name = applicant?.name ?? ""
            goHome()
            shell.say(
                name.isEmpty
                    ? RegistrationWords.entryEnded.text()
                    : RegistrationWords.entryOfEnded.text(name)
            )
            return []
        }
        guard let errand = shownErrand.flatMap({ book[$0] }) ?? book.last else {
            shell.say(RegistrationWords.nothingToUndo.text(), .warning)
            return [.bell]
        }
        switch errand.state {
        case .adding:
            book[errand.number]?.isUndone = true
            shell.say(RegistrationWords.willBeUndone.text(errand.name))
        case .waitlisted, .ahead, .known: return takeBack(errand)
        case .doubtful, .refused:
            if errand.registration > 0 { return takeBack(errand) }
            book[errand.number] = nil
            if shownErrand == errand.number { goHome() }
            shell.say(RegistrationWords.entryOfEnded.text(errand.name))
        case .issuing: shell.say(DeskWords.waitsForServer.text(), .warning)
        case .numbered(let issued):
            shell.say(RegistrationWords.hasNumber.text(issued.ticket), .warning)
            return [.bell]
        case .cancelling, .cancelled:
            shell.say(RegistrationWords.nothingToUndo.text(), .warning)
            return [.bell]
        }
        return []
    }

    private mutating func takeBack(_ errand: RegistrationErrand) -> [DeskEffect] {
        guard errand.isOurs else {
            // Somebody else registered them: that takes a reason.
            openMenu()
            return []
        }
        return cancel(errand.number)
    }

    // MARK: - Reprint

    mutating func reprint() -> [DeskEffect] {
        let ticket: String? =
            switch step {
            case .visit(let ticket): ticket
            case .sent(let number): book[number]?.ticket
            case .home, .looking, .confirm, .form, .consent, .choices:
                book.recent.first { $0.ticket != nil }?.ticket
            }
        guard let ticket else {
            shell.say(RegistrationWords.nothingToPrint.text(), .warning)
            return [.bell]
        }
        guard shell.context.hasPrinter else {
            shell.say(DeskWords.noPrinter.text(), .warning)
            return [.bell]
        }
        let (_, effect) = shell.send { event, id in
            .reprintTicket(.with { ($0.event, $0.requestID, $0.ticket) = (event, id, ticket) })
        }
        return [effect]
    }
}
