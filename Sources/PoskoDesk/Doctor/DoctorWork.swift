package import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// The doctor's desk: reads the person's whole record, records what was decided, adds to it and
/// amends it, makes it final, prints.
///
/// One command at a time goes out. What was typed comes back when the server refuses it.
package struct DoctorWork: CounterWork {
    /// A command on its way, and what it was typed in.
    struct Errand: Sendable {
        let requestID: String
        let act: Act
    }

    struct Act: Sendable {
        enum Kind: Sendable {
            case record(Posko_V1_ScreeningPart)
            case amend(Posko_V1_ScreeningPart, reason: String)
            case decide(Posko_V1_Disposition)
            case finalise
        }

        let ticket: String
        let kind: Kind
        let sheet: DoctorSheet?
    }

    /// Who is here; empty for nobody.
    var ticket = ""
    var visit: Posko_V1_Visit?
    /// Nil until it has been read.
    var screening: Posko_V1_Screening?
    /// Why it cannot be read at all.
    var unreadable = ""
    /// It has changed since it was read, or has not been read.
    var isStale = false
    var question: Int?
    var retry: Int?
    var sheet: DoctorSheet?
    var errand: Errand?
    /// Amendments of anybody that wait for another account, the oldest first.
    var waiting: [SecondPerson<Act>] = []
    /// Facilities that people were referred to, the last first.
    var facilities: [String] = []
    /// Lines of the record above the screen.
    var scroll = 0
    var papersPrinted = 0
    /// The server has refused something since the last key.
    var wasRefused = false
    /// What a key that was pressed twice means to go on with.
    var insists: Insistence?

    enum Insistence: Hashable, Sendable {
        case endUnread
        case finaliseEarly
    }

    package init() {}

    package mutating func beginLine() { sheet?.fields.clearField() }

    package var isTyping: Bool { sheet?.fields.isTouched ?? false }

    // MARK: - Who is here

    package mutating func start(
        ticket: String,
        visit: Posko_V1_Visit?,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        stop()
        self.ticket = ticket
        self.visit = visit
        isStale = true
        return askIfStale(&shell)
    }

    package mutating func learn(
        _ visit: Posko_V1_Visit,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        self.visit = visit
        return []
    }

    package mutating func stop() {
        ticket = ""
        visit = nil
        screening = nil
        unreadable = ""
        isStale = false
        question = nil
        retry = nil
        sheet = nil
        scroll = 0
        papersPrinted = 0
        insists = nil
    }

    package mutating func hear(
        _ answer: WorkAnswer,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        switch answer {
        case .linkUp:
            // A question of before is not answered any more.
            if question != nil { (question, isStale) = (nil, true) }
            return askIfStale(&shell)
        case .waited(let number):
            guard number == retry else { return [] }
            retry = nil
            return askIfStale(&shell)
        case .question(let number, let reply):
            guard number == question else { return [] }
            question = nil
            return read(reply, &shell)
        case .command(let id, let answer):
            guard let errand, errand.requestID == id else { return [] }
            self.errand = nil
            return settle(errand.act, answer, &shell)
        }
    }

    // MARK: - The record

    mutating func askIfStale(_ shell: inout DeskShell) -> [DeskEffect] {
        guard isStale, question == nil, !ticket.isEmpty, shell.isUp else { return [] }
        isStale = false
        let (number, effect) = shell.ask(
            .screening(
                .with {
                    $0.event = shell.context.event.code
                    $0.ticket = ticket
                }
            )
        )
        question = number
        return [effect]
    }

    private mutating func read(_ reply: DeskReply, _ shell: inout DeskShell) -> [DeskEffect] {
        switch reply {
        case .screening(let screening) where screening.ticket == ticket:
            self.screening = screening
            unreadable = ""
            for recorded in screening.dispositions where !recorded.disposition.facility.isEmpty {
                remember(recorded.disposition.facility)
            }
            return screening.openFinding ? [.bell] : []
        case .failed(let problem) where problem.isMomentary:
            isStale = true
            let (number, effect) = shell.wait(milliseconds: 3_000)
            retry = number
            return [effect]
        case .failed(let problem):
            unreadable = CellWidth.safe(problem.message)
            return [.bell]
        default: return []
        }
    }

    mutating func remember(_ facility: String) {
        facilities.removeAll { $0 == facility }
        facilities.insert(facility, at: 0)
    }

    // MARK: - Done

    package mutating func finish(shell: inout DeskShell) -> Finish {
        guard !wasRefused else { return .held([]) }
        guard errand == nil else {
            shell.say(DeskWords.waitsForServer.text(), .warning)
            return .saving([])
        }
        guard sheet == nil else {
            shell.say(SheetWords.sendOrDrop.text(), .warning)
            return .held([.bell])
        }
        guard let screening else {
            if insists == .endUnread { return .ready(asksForDoctor: false) }
            insists = .endUnread
            shell.say(DoctorWords.unreadAtEnd.text(ticket), .warning)
            return .held([.bell])
        }
        guard !screening.openFinding else {
            shell.say(DoctorWords.decideFirst.text(ticket), .warning)
            return .held([.bell])
        }
        // What is final cannot be added to at the stations that are still to come.
        guard !screening.parts.isEmpty, !screening.finalised, stationsToCome(shell).isEmpty else {
            return .ready(asksForDoctor: false)
        }
        return .saving(send(Act(ticket: ticket, kind: .finalise, sheet: nil), &shell))
    }

    /// Names of the stations where something is still to be measured; none while the visit has not
    /// been read and nobody can know.
    func stationsToCome(_ shell: DeskShell) -> [String] {
        guard let visit else { return [] }
        let settled = Set(visit.stationsDone + visit.stationsSkipped)
        return shell.context.event.settings.stations
            .filter { $0.kind == .check && !settled.contains($0.code) }
            .map { shell.context.stationName($0.code) }
    }

    /// Complaints that count now, after every amendment.
    var symptoms: Set<Symptom> {
        (screening?.parts ?? []).reduce(into: []) { symptoms, recorded in
            symptoms.subtract(recorded.part.withdrawnSymptoms.compactMap { Symptom($0) })
            symptoms.formUnion(recorded.part.symptoms.compactMap { Symptom($0) })
        }
    }

    var subject: Subject {
        let sex: Sex? =
            switch screening?.person.sex {
            case .female: .female
            case .male: .male
            case .unspecified, .UNRECOGNIZED, nil: nil
            }
        let age = screening.flatMap { $0.hasAge ? Int($0.age) : nil }
        return Subject(sex: sex, age: age)
    }

    /// The last answer says so.
    var isPregnant: Bool {
        let answers = (screening?.parts ?? []).flatMap(\.part.observations)
            .filter { $0.measurement == Measurement.pregnant.rawValue && !$0.value.isEmpty }
        return answers.last?.value == "yes"
    }
}
