internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Registration desk")
struct RegistrationDeskTests {
    @Test("a person of the roster takes three keys after the scan")
    func rosterPerson() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        #expect(stage.tellRoster(Residents.sri)?.nik == Residents.nik)
        #expect(stage.screen.contains("Sri Handayani"))
        #expect(stage.screen.contains("08 Apr 1962, 63 years, female"))
        #expect(stage.screen.contains("NIK 3214********0002"))
        #expect(!stage.screen.contains(Residents.nik))
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        #expect(stage.keystrokes == 3)
        let add = stage.takeAdd()
        #expect(add?.rosterNumber == 7 && add?.hasPerson == false)
        #expect(add?.consent == .given && add?.purpose == .both)
        #expect(add?.requestID == "desk.1" && add?.event == "tanjungsari")
        #expect(stage.printouts.isEmpty)
        stage.confirmAdd(12)
        let issue = stage.takeIssue()
        #expect(issue?.registration == 12 && issue?.requestID == "desk.2")
        #expect(stage.printouts.isEmpty, "nothing is printed before the number is durable")
        stage.confirmIssue("P017")
        #expect(stage.printouts == [.queueSlip(ticket: "P017", reprints: 0)])
        #expect(stage.screen.contains("Queue number P017"))
        #expect(stage.screen.contains("Goes to Tekanan Darah."))
        #expect(stage.screen.contains("12 people wait there."))
        #expect(stage.screen.contains("08:00 P017 Sri"))
    }

    @Test("a walk-in with a NIK types name, hamlet and consent, and presses Enter four times")
    func walkIn() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.unknownNIK)
        stage.tellRoster()
        #expect(stage.screen.contains("Not on the roster"))
        #expect(stage.screen.contains("15 May 1970, 55 years, male"))
        let (name, hamlet) = ("Asep Sunandar", "Kampung Babakan")
        stage.press(.enter)
        stage.type(name)
        stage.press(.enter)
        stage.type(hamlet)
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        #expect(stage.keystrokes == name.count + hamlet.count + 1 + 4)
        let add = stage.takeAdd()
        #expect(add?.rosterNumber == 0)
        #expect(add?.person.name == name && add?.person.hamlet == hamlet)
        #expect(add?.person.nik == Residents.unknownNIK)
        #expect(add?.person.birthDate == "1970-05-15" && add?.person.sex == .male)
        #expect(add?.consent == .given && add?.warningsConfirmed == false)
    }

    @Test("a hamlet that was typed before takes one key")
    func knownHamlet() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.press(.escape)
        stage.scan(Residents.unknownNIK)
        stage.tellRoster()
        stage.press(.enter)
        stage.type("Asep")
        stage.press(.enter)
        #expect(stage.screen.contains("→ Kampung Sukamaju"))
        stage.press(.right)
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        #expect(stage.takeAdd()?.person.hamlet == "Kampung Sukamaju")
    }

    @Test("the next scan begins with the next person, without a key in between")
    func nextPerson() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        stage.giveNumber("A001")
        stage.scan(Residents.unknownNIK)
        stage.tellRoster()
        #expect(stage.desk.step == .confirm)
        #expect(stage.screen.contains("NIK 3214********0001"))
        stage.press(.escape)
        stage.type("d")
        #expect(stage.desk.finder.field.text == "d")
    }

    @Test("without a NIK: the reason, then whatever is known")
    func withoutNIK() {
        var stage = RegistrationStage.registration()
        stage.type("0")
        for text in ["KTP hilang", "Mak Iyah", "21/11/1950", "p"] {
            stage.type(text)
            stage.press(.enter)
        }
        #expect(stage.screen.contains("75 years"))
        stage.type("RT 03 Babakan")
        stage.press(.enter)
        #expect(stage.screen.contains("21 Nov 1950, 75 years, female"))
        stage.type("t")
        #expect(stage.screen.contains("no results are recorded"))
        #expect(stage.screen.contains("Priority: elderly"))
        stage.press(.enter)
        let add = stage.takeAdd()
        #expect(add?.noNikReason == "KTP hilang" && add?.person.nik == "")
        #expect(add?.person.birthDate == "1950-11-21" && add?.person.sex == .female)
        #expect(add?.person.hamlet == "RT 03 Babakan")
        #expect(add?.consent == .refused)
    }

    @Test("a name is read once the typing rests, and a whole list is only narrowed after that")
    func byName() {
        var stage = RegistrationStage.registration()
        stage.type("de")
        #expect(stage.waits.isEmpty)
        stage.type("wi")
        #expect(stage.waits == [300, 300])
        #expect(stage.takeQuestion() == nil)
        stage.rest()
        let asked = stage.tellRoster(Residents.dewi, Residents.devi)
        #expect(asked?.name == "dewi" && asked?.nik == "")
        #expect(stage.screen.contains("▸1  Dewi Lestari"))
        #expect(stage.screen.contains("17 Jan 1990, 35 years, female, Kampung Babakan"))
        _ = stage.takeEffects()
        stage.type(" les")
        #expect(stage.waits.isEmpty && stage.takeQuestion() == nil)
        #expect(stage.desk.finder.people.count == 2)
        stage.type("x")
        #expect(stage.desk.finder.people.isEmpty)
        #expect(stage.screen.contains("Nobody of that name on the roster."))
    }

    @Test("a list that has not everybody is read again")
    func partialList() {
        var stage = RegistrationStage.registration()
        stage.type("dew")
        stage.rest()
        stage.tellRoster(Residents.dewi, total: 31)
        #expect(stage.screen.contains("30 more people"))
        stage.type("i")
        stage.rest()
        #expect(stage.tellRoster(Residents.dewi)?.name == "dewi")
    }

    @Test("those registered without being on the roster are found when asked for")
    func widened() throws {
        var stage = RegistrationStage.registration()
        stage.type("dewi9")
        #expect(stage.takeQuestion() != nil, "the roster is read as well")
        let asked = stage.takeQuestion()
        let question = try #require(asked)
        guard case .registrations(let request) = question.question else {
            Issue.record("registrations were not looked at")
            return
        }
        #expect(request.name == "dewi")
        let registrations = Posko_V1_FindRegistrationsResponse.with {
            $0.registrations = [
                .with {
                    ($0.number, $0.ticket, $0.state) = (31, "A031", .checkedIn)
                    $0.person = Residents.devi.person
                },
                .with {
                    ($0.number, $0.state) = (32, .cancelled)
                    $0.person = Residents.dewi.person
                },
            ]
        }
        stage.feed(.told(question.number, .registrations(registrations)))
        #expect(stage.desk.finder.people.count == 1)
        stage.type("1")
        #expect(stage.screen.contains("Registered already, queue number A031"))
    }

    @Test("an answer to what is not typed any more is not shown")
    func late() throws {
        var stage = RegistrationStage.registration()
        stage.type("dewi")
        stage.rest()
        stage.press(.backspace, .backspace)
        stage.tellRoster(Residents.dewi)
        #expect(stage.desk.finder.people.isEmpty)
        #expect(!stage.screen.contains("Looking on the roster"))
    }

    @Test("found by name: arrows or a digit, then Enter, y, Enter")
    func chosen() {
        for keys in [[Key.down, .enter], [.character("2")]] {
            var stage = RegistrationStage.registration()
            stage.type("dewi")
            stage.rest()
            stage.tellRoster(Residents.dewi, Residents.devi)
            for key in keys { stage.press(key) }
            #expect(stage.desk.applicant?.listed == Residents.devi)
            stage.press(.enter)
            stage.type("y")
            stage.press(.enter)
            #expect(stage.takeAdd()?.rosterNumber == 22)
        }
    }

    @Test("twins and namesakes stand side by side, and a key turns to the other")
    func twins() throws {
        var stage = RegistrationStage.registration()
        stage.type("lestari")
        stage.rest()
        stage.tellRoster(Residents.dewi, Residents.twin, Residents.devi, Residents.sri)
        stage.type("1")
        #expect(stage.screen.contains("3 people are alike"))
        let row = try #require(stage.screen.split(separator: "\n").first { $0.contains("Dewa") })
        #expect(row.contains("Dewi Lestari") && row.contains("│ Dewa Lestari"))
        stage.press(.right)
        #expect(stage.desk.applicant?.listed == Residents.twin)
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        #expect(stage.takeAdd()?.rosterNumber == 23)
    }

    @Test("a NIK that fits two centuries is asked about")
    func century() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.childNIK)
        stage.tellRoster()
        stage.press(.enter)
        #expect(stage.desk.step == .confirm && stage.rings)
        #expect(stage.screen.contains("1      05 Mar 1918, 107 years"))
        #expect(stage.screen.contains("2      05 Mar 2018, 7 years"))
        stage.type("2Ujang")
        stage.press(.enter, .enter)
        stage.type("y")
        #expect(stage.screen.contains("Priority: child"))
        stage.press(.enter)
        let add = stage.takeAdd()
        #expect(add?.person.birthDate == "2018-03-05" && add?.warningsConfirmed == false)
    }

    @Test("the card says otherwise: both are compared, and the difference is confirmed once")
    func corrected() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.type("1")
        #expect(stage.screen.contains("08-04-1962"))
        for _ in 0..<10 { stage.press(.backspace) }
        stage.type("09-04-1962")
        stage.press(.enter, .enter, .enter, .enter)
        #expect(stage.desk.step == .confirm)
        #expect(stage.screen.contains("The birth date differs from the NIK."))
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        let add = stage.takeAdd()
        #expect(add?.rosterNumber == 0 && add?.person.nik == Residents.nik)
        #expect(add?.person.birthDate == "1962-04-09" && add?.person.name == "Sri Handayani")
        #expect(add?.warningsConfirmed == true)
    }

    @Test("what is chosen beside the usual: pregnant, disability, agreements, the doctor")
    func options() {
        var stage = RegistrationStage.registration()
        stage.type("dewi")
        stage.rest()
        stage.tellRoster(Residents.dewi)
        stage.press(.enter, .enter)
        stage.type("y12456")
        #expect(stage.screen.contains("Priority: disability, pregnant"))
        stage.type("6")
        stage.press(.enter)
        let add = stage.takeAdd()
        #expect(add?.priorityReasons == [.disability, .pregnant])
        #expect(add?.agreed == [.followUp, .sharing])
        #expect(add?.asksForDoctor == false)
    }

    @Test("a card alone needs no consent; a check does")
    func purposes() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.press(.enter, .enter)
        #expect(stage.screen.contains("Press y (agrees) or n (refuses)."))
        stage.type("33")
        #expect(stage.desk.step == .choices)
        stage.press(.enter)
        let add = stage.takeAdd()
        #expect(add?.purpose == .card && add?.consent == .unspecified)
        stage.press(.enter)
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.press(.enter)
        stage.type("333")
        #expect(stage.desk.step == .consent)
    }

    @Test("a man is not offered to be pregnant")
    func implausible() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.unknownNIK)
        stage.tellRoster()
        stage.press(.enter)
        stage.type("Asep")
        stage.press(.enter, .enter)
        stage.type("y1")
        #expect(!stage.screen.contains("pregnant"))
        stage.press(.enter)
        #expect(stage.takeAdd()?.priorityReasons == [])
    }

    @Test("a typed NIK is judged while it is typed and masked once taken")
    func typedNIK() {
        var stage = RegistrationStage.registration()
        stage.type("99")
        #expect(stage.screen.contains("The first two digits are the code of no province."))
        stage.press(.escape)
        stage.type("3214 1615")
        #expect(stage.screen.contains("8/16"))
        stage.press(.enter)
        #expect(stage.screen.contains("A NIK has 16 digits"))
        #expect(stage.desk.finder.field.text == "3214 1615")
        stage.type(" 0570 0001")
        stage.press(.enter)
        #expect(stage.tellRoster()?.nik == Residents.unknownNIK)
        #expect(!stage.screen.contains("0570"))
        #expect(stage.screen.contains("NIK 3214********0001"))
    }

    @Test("without a printer nothing is printed, and the clerk is told to write")
    func noPrinter() {
        var stage = RegistrationStage.registration(hasPrinter: false)
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        stage.giveNumber("A001")
        #expect(stage.printouts.isEmpty)
        #expect(stage.screen.contains("No printer: write the number down."))
        stage.press(.print)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("This desk has no printer."))
    }
}
