internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// The field at the top: a NIK, a queue number or a name, scanned or typed.
extension RegistrationDesk {
    mutating func pressAtHome(_ key: Key) -> [DeskEffect] {
        if key == .escape {
            finder.clear()
            return []
        }
        switch finder.handle(key) {
        case .edited: return wait()
        case .moved: return []
        case .choose(let person): return choose(person, nik: nil)
        case .widen:
            guard case .name(let name) = finder.content else { return [] }
            finder.pause = nil
            let effects = search()
            finder.state = .asking
            return effects + ask(.registered(name))
        case .withoutNIK: return beginWithoutNIK()
        case .enter: return enter()
        case .unused: return [.bell]
        }
    }

    /// The next read of the roster, when the typing rests. A list that has everybody already is
    /// only narrowed.
    private mutating func wait() -> [DeskEffect] {
        finder.pause = nil
        guard finder.wanted != nil, shell.isUp else { return [] }
        let (number, effect) = shell.wait(milliseconds: RosterFinder.pause_ms)
        finder.pause = number
        return [effect]
    }

    mutating func search() -> [DeskEffect] {
        guard step == .home, let name = finder.wanted else { return [] }
        guard shell.isUp else {
            finder.state = .failed
            return []
        }
        finder.state = .asking
        return ask(.names(name))
    }

    private mutating func enter() -> [DeskEffect] {
        switch finder.content {
        case .nothing:
            guard let errand = book.attention.first else { return [] }
            return show(errand.number)
        case .digits(let text): return take(text)
        case .ticket(let ticket): return open(ticket: ticket)
        case .name(let name):
            if finder.wanted == nil, let person = finder.highlighted {
                return choose(person, nik: nil)
            }
            guard name.count >= RosterFinder.lettersMin else {
                shell.say(RegistrationWords.typeMore.text(), .warning)
                return [.bell]
            }
            finder.pause = nil
            return search()
        }
    }

    // MARK: - Scans

    mutating func read(_ scan: Scan, _ text: String) -> [DeskEffect] {
        showsHelp = false
        if menu != nil { return scanInMenu(scan) }
        switch scan {
        case .nik(let digits): return isEntering ? offer(digits) : take(digits)
        case .ticket(let ticket): return isEntering ? refuse(ticket) : open(ticket: ticket)
        case .other(let text):
            switch step {
            case .form: return paste(text)
            case .home, .sent, .visit:
                goHome()
                finder.clear()
                finder.field.set(text)
                // A card's serial is no name, and a read of the roster would stay in the journal.
                if case .name = finder.content, text.contains(where: \.isNumber) {
                    finder.clear()
                    return refuse(text)
                }
                return enter()
            case .looking, .confirm, .consent, .choices: return refuse(text)
            }
        }
    }

    /// Somebody is being entered, and a scan may be of somebody else.
    var isEntering: Bool {
        switch step {
        case .confirm, .form, .consent, .choices: true
        case .home, .looking, .sent, .visit: false
        }
    }

    private mutating func refuse(_ text: String) -> [DeskEffect] {
        shell.say(DeskWords.unknownScan.text(text), .warning)
        return [.bell]
    }

    /// A text that came at once goes into the field as if typed, and Enter after it. A code goes
    /// into no name.
    private mutating func paste(_ text: String) -> [DeskEffect] {
        guard let form = applicant?.form else { return [] }
        if form.entries[form.focus] == .name, text.contains(where: \.isNumber) {
            return refuse(text)
        }
        let today = today
        for character in text { _ = applicant?.form.handle(.character(character), today: today) }
        return pressInForm(.enter)
    }

    /// A NIK that was typed or scanned with nobody else at the desk.
    private mutating func take(_ text: String) -> [DeskEffect] {
        do {
            return begin(try NIK.parse(text))
        } catch {
            if step != .home { goHome() }
            finder.clear()
            finder.field.set(text)
            shell.say(error.phrase.text(), .warning)
            return [.bell]
        }
    }

    /// A NIK while somebody is being entered: the same card again, their card after all, or the
    /// next person's.
    mutating func offer(_ digits: String) -> [DeskEffect] {
        do {
            let nik = try NIK.parse(digits)
            offered = nil
            if nik == applicant?.nik {
                shell.say(RegistrationWords.sameCard.text(), .good)
                return []
            }
            if applicant?.fits(nik, today: today) == true {
                applicant?.nik = nik
                shell.say(RegistrationWords.cardFits.text(), .good)
                return []
            }
            offered = nik
        } catch {
            shell.say(error.phrase.text(), .warning)
        }
        return [.bell]
    }

    mutating func answerOffer(_ key: Key) -> [DeskEffect] {
        guard let nik = offered else { return [] }
        switch key {
        case .character("y"), .character("Y"):
            return begin(nik)
        case .character("1") where isCardMissing:
            return begin(nik, form: applicant?.form)
        case .enter, .escape, .character("n"), .character("N"), .character("t"),
            .character("T"), .act(.undo):
            offered = nil
            shell.say(RegistrationWords.unchanged.text())
            return []
        default: return [.bell]
        }
    }

    /// The person was being entered without a NIK, so the card may be theirs.
    var isCardMissing: Bool { applicant?.nik == nil && applicant?.listed == nil }

    // MARK: - Who has a number

    mutating func open(ticket: String) -> [DeskEffect] {
        goHome()
        finder.clear()
        step = .visit(ticket: ticket)
        return ask(.visit(ticket: ticket))
    }

    mutating func pressAtVisit(_ ticket: String, _ key: Key) -> [DeskEffect] {
        switch key {
        case .enter, .escape:
            goHome()
            return []
        case .character("1") where visit?.state == .missed:
            return send(.rejoin(ticket: ticket), from: nil)
        default: return beginNext(key)
        }
    }

    /// A letter or a digit with nobody in the middle of an entry is the next person's.
    mutating func beginNext(_ key: Key) -> [DeskEffect] {
        guard case .character = key else { return [] }
        goHome()
        finder.clear()
        return pressAtHome(key)
    }
}
