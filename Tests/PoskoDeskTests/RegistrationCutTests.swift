internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Registration desk: cut off")
struct RegistrationCutTests {
    /// A walk-in, from the scan to what is sent.
    private static func register(_ serial: Int, in stage: inout RegistrationStage) {
        let figures = serial < 10 ? "000\(serial)" : "00\(serial)"
        stage.scan("321416150570\(figures)")
        stage.press(.enter)
        stage.type("Warga \(Self.letters(serial))")
        stage.press(.enter, .enter)
        stage.type("y")
        stage.press(.enter)
    }

    private static func letters(_ number: Int) -> String {
        String(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"][number % 10]) + "\u{2D}"
            + String(repeating: "x", count: number / 10 + 1)
    }

    @Test("the desk goes on with up to twenty people, and says who waits")
    func twenty() {
        var stage = RegistrationStage.registration()
        stage.cut()
        for serial in 1...20 {
            Self.register(serial, in: &stage)
            #expect(stage.desk.book.unanswered.count == serial)
            #expect(stage.screen.contains("the registration is kept at this desk"))
        }
        #expect(stage.screen.contains("Awaiting number: 20"))
        #expect(stage.screen.contains("20 unsent"))
        stage.press(.enter)
        for name in ["Warga b-x", "Warga a-xxx"] { #expect(stage.screen.contains(name)) }
        Self.register(21, in: &stage)
        #expect(stage.screen.contains("20 people wait for their numbers already."))
        #expect(stage.desk.step == .choices && stage.desk.applicant != nil)
        #expect(stage.desk.book.unanswered.count == 20)
    }

    @Test("the answers come later: numbers in the list, slips in their order")
    func later() {
        var stage = RegistrationStage.registration()
        stage.cut()
        Self.register(1, in: &stage)
        let first = stage.takeAdd()
        let firstID = stage.pending
        Self.register(2, in: &stage)
        #expect(first?.person.nik == "3214161505700001")
        let second = stage.takeAdd()
        #expect(second?.person.nik == "3214161505700002")
        let secondID = stage.pending
        stage.type("dew")
        stage.feed(.link(.up))
        func added(_ number: UInt32) -> DeskAnswer {
            .done(.addRegistration(.with { ($0.registration, $0.state) = (number, .confirmed) }))
        }
        stage.feed(.answered(firstID, added(31)))
        #expect(stage.takeIssue()?.registration == 31)
        let issueID = stage.pending
        stage.feed(.answered(secondID, added(32)))
        #expect(stage.takeIssue()?.registration == 32)
        stage.confirmIssue("A032")
        stage.feed(.answered(issueID, .done(.issueTicket(.with { $0.ticket = "A031" }))))
        #expect(
            stage.printouts == [
                .queueSlip(ticket: "A032", reprints: 0), .queueSlip(ticket: "A031", reprints: 0),
            ]
        )
        #expect(stage.screen.contains("A031 Warga b-x"))
        #expect(stage.screen.contains("A032 Warga c-x"))
        #expect(stage.desk.finder.field.text == "dew", "what was typed stays")
        #expect(!stage.screen.contains("Awaiting number"))
    }

    @Test("a scan while cut off goes on without the roster, and says so")
    func scan() {
        var stage = RegistrationStage.registration()
        stage.cut()
        stage.scan(Residents.nik)
        #expect(stage.takeQuestion() == nil)
        #expect(stage.screen.contains("Cut off: the roster cannot be read."))
        stage.feed(.link(.up))
        #expect(stage.tellRoster(Residents.sri)?.nik == Residents.nik)
        #expect(stage.desk.applicant?.listed == Residents.sri)
    }

    @Test("what has been typed by then is kept; the server finds the person by the NIK")
    func typedMeanwhile() {
        var stage = RegistrationStage.registration()
        stage.cut()
        stage.scan(Residents.nik)
        stage.press(.enter)
        stage.type("Sri H")
        stage.feed(.link(.up))
        #expect(stage.takeQuestion() == nil)
        #expect(stage.screen.contains("Sri H"))
        stage.press(.enter, .enter)
        stage.type("y")
        stage.press(.enter)
        #expect(stage.takeAdd()?.person.nik == Residents.nik)
    }

    @Test("the connection breaks while the roster is read, for a NIK and for a name")
    func inTheMiddle() throws {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        let asked = stage.takeQuestion()
        let number = try #require(asked).number
        stage.cut()
        #expect(stage.desk.step == .confirm)
        stage.feed(.told(number, .roster(.with { $0.people = [Residents.dewi] })))
        #expect(stage.desk.applicant?.listed == nil, "an answer of before the cut is none")
        stage.press(.escape)
        stage.feed(.link(.up))
        #expect(stage.takeQuestion() == nil, "nobody waits for it any more")
        stage.type("dewi")
        stage.rest()
        stage.cut()
        #expect(stage.screen.contains("Cut off: the roster cannot be searched."))
        stage.feed(.link(.up))
        _ = stage.takeQuestion()
        stage.feed(.link(.up))
        #expect(stage.desk.finder.field.text == "dewi")
    }

    @Test("a read that failed for the moment is asked again when the link is up")
    func failed() throws {
        var stage = RegistrationStage.registration()
        stage.type("dewi")
        stage.rest()
        let asked = stage.takeQuestion()
        let number = try #require(asked).number
        let gone = DeskProblem(reason: "", message: "Gone.", isMomentary: true)
        stage.feed(.told(number, .failed(gone)))
        stage.cut()
        stage.feed(.link(.up))
        #expect(stage.tellRoster(Residents.dewi)?.name == "dewi")
        #expect(stage.screen.contains("▸1  Dewi Lestari"))
        stage.press(.escape)
        stage.cut()
        stage.scan("A017")
        #expect(stage.screen.contains("read when the connection is back"))
        stage.feed(.link(.up))
        let second = stage.takeQuestion()
        let question = try #require(second)
        guard case .ticket(let request) = question.question else {
            Issue.record("the visit was not asked for")
            return
        }
        #expect(request.ticket == "A017")
    }

    @Test("a read that is refused for good is said, and the person can be entered")
    func refusedRead() throws {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        let asked = stage.takeQuestion()
        let number = try #require(asked).number
        let problem = DeskProblem(reason: "ROLE_REQUIRED", message: "Not for this role.")
        stage.feed(.told(number, .failed(problem)))
        #expect(stage.screen.contains("Not for this role."))
        #expect(stage.desk.step == .confirm)
    }

    @Test("undone before the answer: cancelled once it is there")
    func undone() {
        var stage = RegistrationStage.registration()
        stage.cut()
        Self.register(1, in: &stage)
        _ = stage.takeAdd()
        stage.press(.undo)
        #expect(stage.screen.contains("is cancelled once the server has"))
        stage.feed(.link(.up))
        stage.confirmAdd(40)
        #expect(stage.takeCancel()?.registration == 40)
        stage.answer(.cancelRegistration(.with { $0.promotedRegistration = 41 }))
        #expect(stage.screen.contains("Registration 40 is cancelled"))
        #expect(stage.desk.book.unanswered.isEmpty)
        #expect(stage.printouts.isEmpty)
    }

    @Test("leaving with somebody unanswered takes two keys")
    func quit() {
        var stage = RegistrationStage.registration()
        stage.cut()
        Self.register(1, in: &stage)
        stage.press(.enter)
        stage.press(.quit)
        #expect(stage.screen.contains("what is unsent will be LOST"))
        #expect(!stage.effects.contains { if case .quit = $0 { true } else { false } })
        stage.press(.quit)
        #expect(stage.effects.contains { if case .quit = $0 { true } else { false } })
    }
}
