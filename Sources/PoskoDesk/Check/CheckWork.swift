package import PoskoContract
internal import PoskoCore
internal import PoskoWords

/// What a measuring station does: its form is filled in, saved, and what it comes to is shown.
///
/// A value that is typed stays until the server has taken it: a refusal, a cut connection or a
/// server that starts again changes nothing of it. What is saved is never written over; another
/// value is another reading.
package struct CheckWork: CounterWork {
    enum Page: Hashable, Sendable {
        case form
        /// What it comes to; Enter ends.
        case result
        case symptoms(SymptomList)
        case note(TextField)
        /// Why a field cannot be measured.
        case reason(CheckField, TextField)
    }

    /// A part that is sent and not answered, and those that follow it.
    struct Underway: Hashable, Sendable {
        let requestID: String
        let part: CheckPart
        let rest: [CheckPart]
    }

    /// What has been asked once; the same key again means yes.
    enum Warning: Hashable, Sendable {
        case nothingMeasured, noteAlone, menu
    }

    /// A problem that the server found.
    struct Objection: Hashable, Sendable {
        let field: CheckField
        let text: String
        let canConfirm: Bool
    }

    var sheet: CheckSheet
    var page = Page.form
    var focus: CheckField
    private(set) var ticket: String?
    var underway: Underway?
    /// The last answer of the server about this person.
    var verdict: CheckVerdict?
    /// Of the person before, until the next one is called.
    private var farewell: CheckVerdict?
    var objection: Objection?
    /// Why nothing of this can be saved, whatever is typed.
    var refusal: String?
    /// Something has come up that nobody can have seen yet: the person does not go on by
    /// themselves.
    var isNews = false
    var warned: Warning?
    var asksForDoctor = false
    /// More is to go out as soon as what is underway is answered.
    var savesAgain = false
    /// Parts whose person has left the desk before the answer: request id and number.
    private var late: [String: String] = [:]

    /// - Parameter station: its code.
    package init(station: String) {
        let form = CheckForm(station: station)
        sheet = CheckSheet(form)
        focus = form.rows[0].field
    }

    // MARK: - Who is here

    package mutating func start(
        ticket: String,
        visit: Posko_V1_Visit?,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        clear()
        farewell = nil
        self.ticket = ticket
        return visit.map { learn($0, shell: &shell) } ?? []
    }

    package mutating func learn(
        _ visit: Posko_V1_Visit,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        let sex: Sex? =
            switch visit.person.sex {
            case .female: .female
            case .male: .male
            case .unspecified, .UNRECOGNIZED: nil
            }
        sheet.subject = Subject(
            sex: sex,
            age: shell.context.event.age(birthDate: visit.person.birthDate)
        )
        // Other limits hold in pregnancy, so what registration was told is not forgotten here.
        let pregnancy = CheckField.reading(.pregnant)
        if visit.priorityReasons.contains(.pregnant), sheet.fields.contains(pregnancy),
            sheet[pregnancy].isEmpty
        {
            sheet.change(pregnancy) { $0.prefill("yes") }
        }
        if !sheet.fields.contains(focus) { focus = sheet.fields[0] }
        return []
    }

    package mutating func stop() {
        farewell = ticket == nil ? nil : verdict
        if let underway, let ticket { late[underway.requestID] = ticket }
        clear()
        ticket = nil
    }

    private mutating func clear() {
        sheet = CheckSheet(sheet.form)
        page = .form
        focus = sheet.fields[0]
        underway = nil
        verdict = nil
        objection = nil
        refusal = nil
        isNews = false
        warned = nil
        asksForDoctor = false
        savesAgain = false
    }

    package var isTyping: Bool {
        switch page {
        case .note, .reason, .symptoms: true
        case .form, .result: sheet.isPending || sheet.isNotePending
        }
    }

    // MARK: - The end

    package mutating func finish(shell: inout DeskShell) -> Finish {
        guard underway == nil else { return .saving([]) }
        if isNews {
            isNews = false
            return .held([.bell])
        }
        if refusal != nil { return .ready(asksForDoctor: asksForDoctor) }
        switch sheet.draft() {
        case .parts(let parts): return .saving(send(parts, shell: &shell))
        case .problem(let field):
            show(field)
            return .held([.bell])
        case .symptomsFirst:
            askSymptoms()
            return .held([.bell])
        case .nothing: break
        }
        if sheet.isNotePending, warned != .noteAlone {
            return hold(.noteAlone, CheckDeskWords.noteAlone, shell: &shell)
        }
        if verdict == nil, warned != .nothingMeasured, !sheet.isNotePending {
            return hold(.nothingMeasured, CheckDeskWords.nothingMeasured, shell: &shell)
        }
        return .ready(asksForDoctor: asksForDoctor)
    }

    private mutating func hold(
        _ warning: Warning,
        _ phrase: Phrase,
        shell: inout DeskShell
    ) -> Finish {
        warned = warning
        shell.say(phrase.text(), .warning)
        return .held([.bell])
    }

    /// What is typed in the field counts: it goes out with the answer.
    mutating func askSymptoms() {
        sheet.change(focus) { $0.leave() }
        page = .symptoms(SymptomList(sheet.symptoms, isAsked: true))
    }

    /// Goes to a field and says what is wrong with it.
    mutating func show(_ field: CheckField) {
        page = .form
        focus = field
        sheet.change(field) { $0.leave() }
    }

    // MARK: - Answers

    package mutating func hear(
        _ answer: WorkAnswer,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        guard case .command(let id, let answer) = answer else { return [] }
        if let ticket = late.removeValue(forKey: id) {
            return hearLate(answer, of: ticket, shell: &shell)
        }
        guard let underway, underway.requestID == id else { return [] }
        self.underway = nil
        switch answer {
        case .done(.recordScreening(let reply)):
            return settle(underway, reply, shell: &shell)
        case .done: return []
        case .refused(let problem):
            refuse(underway, problem)
            return [.bell]
        }
    }

    /// The person has gone on; what the server says is told all the same.
    private mutating func hearLate(
        _ answer: DeskAnswer,
        of ticket: String,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        switch answer {
        case .done(.recordScreening(let reply)):
            let late = CheckVerdict(reply, after: nil)
            if late.alarm == .red || farewell?.ticket == ticket { farewell = late }
            return late.bells(after: nil)
        case .done: return []
        case .refused(let problem):
            shell.say(CheckDeskWords.lateRefusal.text(ticket, problem.message), .warning)
            return [.bell]
        }
    }

    package func alert(shell: DeskShell) -> [Line] {
        let before = farewell?.alert(isServing: false) ?? []
        guard let verdict else { return before }
        return before + verdict.alert(isServing: true)
    }
}
