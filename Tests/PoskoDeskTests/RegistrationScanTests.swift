internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Registration desk: scans")
struct RegistrationScanTests {
    /// A walk-in whose name is half typed.
    private static func typing() -> RegistrationStage {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.unknownNIK)
        stage.tellRoster()
        stage.press(.enter)
        stage.type("Asep")
        return stage
    }

    @Test("another card while somebody is entered: Enter keeps, and nothing is typed")
    func keeps() {
        var stage = Self.typing()
        stage.scan(Residents.nik)
        #expect(stage.rings)
        #expect(stage.screen.contains("Another card was scanned: 3214********0002."))
        #expect(stage.desk.applicant?.form.text(.name) == "Asep")
        #expect(stage.takeQuestion() == nil)
        stage.press(.enter)
        #expect(stage.screen.contains("This person is kept."))
        #expect(stage.desk.applicant?.form.text(.name) == "Asep")
        stage.press(.enter)
        #expect(stage.desk.applicant?.form.focus == 1)
    }

    @Test("y changes to the person of the other card")
    func changes() {
        var stage = Self.typing()
        stage.scan(Residents.nik)
        stage.type("y")
        #expect(stage.tellRoster(Residents.sri)?.nik == Residents.nik)
        #expect(stage.desk.applicant?.listed == Residents.sri)
        #expect(stage.desk.applicant?.form.isBlank == true)
    }

    @Test("the same card again changes nothing")
    func sameCard() {
        var stage = Self.typing()
        stage.scan(Residents.unknownNIK)
        #expect(stage.screen.contains("It is the same card."))
        #expect(stage.desk.offered == nil)
    }

    @Test("a reader as slow as a hand puts no digits into a name either")
    func slowReader() {
        var stage = Self.typing()
        stage.type(Residents.nik)
        #expect(stage.desk.applicant?.form.text(.name) == "Asep")
        stage.press(.enter)
        #expect(stage.screen.contains("Another card was scanned: 3214********0002."))
        stage.press(.enter)
        stage.press(.enter)
        stage.type(Residents.nik)
        stage.press(.enter)
        #expect(stage.screen.contains("Another card was scanned: 3214********0002."))
        #expect(stage.desk.applicant?.form.text(.hamlet) == "")
    }

    @Test("the card of somebody who was entered without one keeps what was typed")
    func foundCard() {
        var stage = RegistrationStage.registration()
        stage.type("0lupa")
        stage.press(.enter)
        stage.type("Asep Sunandar")
        stage.scan(Residents.unknownNIK)
        stage.type("1")
        stage.tellRoster()
        stage.press(.enter)
        #expect(stage.desk.step == .consent, "the name is there already")
        #expect(stage.desk.applicant?.name == "Asep Sunandar")
    }

    @Test("the card of somebody chosen by name is taken when number, date and sex agree")
    func cardOfChosen() {
        let listed = Residents.person(
            9,
            "Sri Handayani",
            "1962-04-08",
            .female,
            "Sukamaju",
            Residents.nik
        )
        var stage = RegistrationStage.registration()
        stage.type("sri")
        stage.rest()
        stage.tellRoster(listed)
        stage.press(.enter)
        // Another NIK with the same first and last digits.
        stage.scan("3214165506700002")
        #expect(stage.desk.offered != nil)
        stage.press(.enter)
        stage.scan(Residents.nik)
        #expect(stage.screen.contains("The card is this person's."))
        stage.type("1")
        #expect(stage.desk.step == .form, "with the NIK the particulars can be corrected")
    }

    @Test("without the card the roster is not corrected")
    func noCard() {
        var stage = RegistrationStage.registration()
        stage.type("dewi")
        stage.rest()
        stage.tellRoster(Residents.dewi)
        stage.press(.enter)
        stage.type("1")
        #expect(stage.screen.contains("Scan the identity card before correcting."))
    }

    @Test("a slip shows its visit; somebody who was missed goes back with one key")
    func slip() throws {
        var stage = RegistrationStage.registration()
        stage.scan("tanjungsari/A017")
        let asked = stage.takeQuestion()
        let question = try #require(asked)
        var visit = Village.visit("A017")
        (visit.state, visit.station) = (.missed, "lab")
        stage.feed(.told(question.number, .ticket(visit)))
        #expect(stage.screen.contains("Queue number A017"))
        #expect(stage.screen.contains("Tuti Permatasari, female, 28 years"))
        #expect(stage.screen.contains("Laboratorium: missed"))
        stage.type("1")
        guard case .rejoin(let rejoin) = stage.takeCommand() else {
            Issue.record("nobody went back")
            return
        }
        #expect(rejoin.ticket == "A017")
        stage.answer(
            .rejoin(
                .with {
                    $0.ticket = "A017"
                    $0.station = "lab"
                }
            )
        )
        #expect(stage.screen.contains("A017 is back in the line of Laboratorium."))
        #expect(stage.takeQuestion() != nil, "the visit is read again")
        stage.press(.print)
        guard case .reprintTicket(let reprint) = stage.takeCommand() else {
            Issue.record("nothing was reprinted")
            return
        }
        #expect(reprint.ticket == "A017")
    }

    @Test("a queue number can be typed")
    func typedTicket() throws {
        var stage = RegistrationStage.registration()
        stage.type("p005")
        stage.press(.enter)
        let asked = stage.takeQuestion()
        guard case .ticket(let request) = try #require(asked).question else {
            Issue.record("the visit was not asked for")
            return
        }
        #expect(request.ticket == "P005")
        let number = try #require(asked).number
        let problem = DeskProblem(reason: "TICKET_NOT_FOUND", message: "No such number.")
        stage.feed(.told(number, .failed(problem)))
        #expect(stage.screen.contains("No such number."))
        #expect(stage.desk.step == .home)
    }

    @Test("codes that mean nothing here are told so and lose nothing")
    func unknown() {
        var stage = Self.typing()
        stage.scan("PWK25-00001")
        #expect(stage.screen.contains("means nothing here"))
        #expect(stage.desk.applicant?.form.text(.name) == "Asep")
        stage.scan("A017")
        #expect(stage.screen.contains("\"A017\" means nothing here"))
        #expect(stage.desk.step == .form)
        stage = .registration()
        stage.scan("PWK25-00001")
        #expect(stage.takeQuestion() == nil)
        stage.scan("3214160013900001")
        #expect(stage.screen.contains("The seventh to twelfth digit are no birth date."))
        #expect(stage.takeQuestion() == nil)
    }

    @Test("text that comes at once is typed text with Enter after it")
    func pasted() {
        var stage = RegistrationStage.registration()
        stage.scan("Dewi Lestari")
        #expect(stage.tellRoster(Residents.dewi)?.name == "Dewi Lestari")
        stage.scan(Residents.unknownNIK)
        stage.tellRoster()
        stage.press(.enter)
        stage.scan("Asep Sunandar")
        stage.scan("RT 03 Babakan")
        #expect(stage.desk.step == .consent)
        #expect(stage.desk.applicant?.person.hamlet == "RT 03 Babakan")
        stage.scan("something")
        #expect(stage.desk.step == .consent && stage.rings)
    }
}
