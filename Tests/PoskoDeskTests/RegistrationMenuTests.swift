internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Registration desk: undo, reprint, menu")
struct RegistrationMenuTests {
    private static func numbered(_ ticket: String = "A001") -> RegistrationStage {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        stage.giveNumber(ticket)
        _ = stage.takeEffects()
        return stage
    }

    @Test("undo in the middle gives the entry up")
    func undoEntry() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.press(.enter)
        stage.press(.undo)
        #expect(stage.desk.step == .home && stage.desk.applicant == nil)
        #expect(stage.screen.contains("The entry of Sri Handayani is given up."))
    }

    @Test("undo takes a registration without a number back")
    func undoRegistration() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        _ = stage.takeAdd()
        stage.confirmAdd(301, waitlist: 1)
        stage.press(.enter)
        stage.press(.undo)
        let cancel = stage.takeCancel()
        #expect(cancel?.registration == 301 && cancel?.reason.isEmpty == false)
        stage.answer(.cancelRegistration(.init()))
        #expect(stage.screen.contains("Registration 301 is cancelled."))
        stage.press(.undo)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("There is nothing to undo."))
    }

    @Test("a number that is given out is not undone")
    func undoNumber() {
        var stage = Self.numbered()
        stage.press(.undo)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("A001 is given out already."))
    }

    @Test("undo takes nobody back whom another desk registered")
    func undoForeign() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.registered(Residents.sri, 5))
        stage.press(.enter)
        _ = stage.takeIssue()
        stage.refuse("ON_WAITLIST", "On the waitlist.", ["position": "1"])
        stage.press(.undo)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("1  Cancel a registration"))
        stage.type("1")
        #expect(stage.screen.contains("Registration         5"))
    }

    @Test("F8 at an empty field reprints the last number")
    func reprintLast() {
        var stage = RegistrationStage.registration()
        stage.press(.print)
        #expect(stage.screen.contains("There is no number to print again yet."))
        stage = Self.numbered("A007")
        stage.press(.enter)
        stage.press(.print)
        guard case .reprintTicket(let request) = stage.takeCommand() else {
            Issue.record("nothing was reprinted")
            return
        }
        #expect(request.ticket == "A007" && request.requestID == "desk.3")
    }

    @Test("what came of the slip is told")
    func slip() {
        var stage = Self.numbered()
        let slip = Printout.queueSlip(ticket: "A001", reprints: 0)
        stage.feed(.printed(PrintOutcome(slip, problem: nil)))
        #expect(stage.screen.contains("The slip is printed."))
        stage.feed(.printed(PrintOutcome(slip, problem: "out of paper")))
        #expect(stage.screen.contains("The slip is NOT printed: out of paper"))
    }

    @Test("a registration is cancelled with a reason")
    func cancel() {
        var stage = Self.numbered()
        stage.press(.more)
        stage.type("1")
        #expect(stage.screen.contains("Registration         12"))
        stage.press(.enter)
        stage.press(.enter)
        #expect(stage.takeCommand() == nil, "not without a reason")
        stage.type("pindah")
        stage.press(.enter)
        let cancel = stage.takeCancel()
        #expect(cancel?.registration == 12 && cancel?.reason == "pindah")
        stage.refuse("ALREADY_CHECKED_IN", "They have a queue number already.")
        #expect(stage.screen.contains("They have a queue number already."))
        #expect(stage.screen.contains("pindah"), "what was typed is there again")
        stage.press(.enter)
        #expect(stage.takeCancel()?.requestID == "desk.4")
    }

    @Test("somebody who was missed is back, by number or by slip")
    func rejoin() {
        var stage = RegistrationStage.registration()
        stage.feed(.lines(Village.lines("lab", waiting: [], missed: ["A003"], sequence: 9)))
        stage.press(.more)
        stage.type("2")
        #expect(stage.screen.contains("A003"))
        stage.scan("A011")
        stage.press(.enter)
        guard case .rejoin(let request) = stage.takeCommand() else {
            Issue.record("nobody went back")
            return
        }
        #expect(request.ticket == "A011")
        stage.answer(
            .rejoin(
                .with {
                    $0.ticket = "A011"
                    $0.waitlistPosition = 2
                }
            )
        )
        #expect(stage.screen.contains("A011 waits for another slot, place 2."))
    }

    @Test("somebody leaves")
    func leave() {
        var stage = Self.numbered()
        stage.press(.more)
        stage.type("3")
        stage.press(.enter)
        stage.type("dijemput")
        stage.press(.enter)
        guard case .leave(let request) = stage.takeCommand() else {
            Issue.record("nobody left")
            return
        }
        #expect(request.ticket == "A001" && request.reason == "dijemput")
        stage.answer(.leave(.with { $0.ticket = "A001" }))
        #expect(stage.screen.contains("A001 has left."))
    }

    @Test("a menu in the middle of an entry takes nothing away")
    func inTheMiddle() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.unknownNIK)
        stage.tellRoster()
        stage.press(.enter)
        stage.type("Asep")
        stage.press(.more)
        stage.type("3")
        stage.type("A001")
        stage.press(.enter)
        stage.type("sakit")
        stage.press(.enter)
        #expect(stage.screen.contains("Asep"))
        guard case .leave = stage.takeCommand() else {
            Issue.record("nobody left")
            return
        }
        stage.refuse("VISIT_OVER", "The visit is over.")
        #expect(stage.desk.menu == nil && stage.screen.contains("The visit is over."))
        stage.press(.more)
        #expect(stage.screen.contains("sakit"))
        stage.press(.escape)
        stage.press(.escape)
        stage.press(.escape)
        #expect(stage.desk.menu == nil && stage.desk.step == .form)
    }

    @Test("Escape throws typed text away only when pressed twice")
    func escape() {
        var stage = RegistrationStage.registration()
        stage.type("0hilang")
        stage.press(.escape)
        #expect(stage.screen.contains("Esc again") && stage.screen.contains("hilang"))
        stage.type("x")
        stage.press(.escape)
        #expect(stage.desk.step == .form)
        stage.press(.escape)
        #expect(stage.desk.step == .home)
    }

    @Test("keys of other desks say that they do nothing here")
    func otherKeys() {
        var stage = RegistrationStage.registration()
        for act in [Act.next, .recall, .begin, .missed, .done] {
            stage.press(act)
            #expect(stage.screen.contains("\(act.keyName): this desk calls nobody."))
        }
        stage.press(.help)
        #expect(stage.screen.contains("Any key closes this page."))
        stage.press(.enter)
        #expect(!stage.screen.contains("Any key closes this page."))
    }

    @Test("all lines are counted at the right")
    func lines() {
        var stage = RegistrationStage.registration()
        stage.feed(
            .lines(Village.lines("vitals", waiting: ["A001", "A002", "P001"], sequence: 4))
        )
        #expect(stage.screen.contains("Waiting at stations"))
        #expect(stage.screen.contains("Tekanan Darah           3"))
    }
}
