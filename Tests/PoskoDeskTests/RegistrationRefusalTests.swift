internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Registration desk: refusals")
struct RegistrationRefusalTests {
    /// Somebody of the roster, sent.
    private static func sent() -> RegistrationStage {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.sri)
        stage.press(.enter)
        stage.type("y")
        stage.press(.enter)
        #expect(stage.takeAdd() != nil)
        return stage
    }

    /// A walk-in without a NIK, sent.
    private static func sentWithoutNIK() -> RegistrationStage {
        var stage = RegistrationStage.registration()
        stage.type("0")
        for text in ["KTP hilang", "Dewi Lestary", "17-01-1990", "p", "Babakan"] {
            stage.type(text)
            stage.press(.enter)
        }
        stage.type("y")
        stage.press(.enter)
        #expect(stage.takeAdd() != nil)
        return stage
    }

    @Test("warnings are shown, and confirmed with a request of its own")
    func confirmation() {
        for key in [Key.enter, .character("y")] {
            var stage = Self.sent()
            stage.refuse(
                "CONFIRMATION_REQUIRED",
                "Check the identity card.",
                ["warnings": "NIK_REGENCY_NOT_IN_TODAYS_TABLE, NIK_SEX_DIFFERS"]
            )
            #expect(stage.body.contains("The regency code of the NIK is not in today's table."))
            #expect(stage.screen.contains("The sex differs from the NIK."))
            stage.press(key)
            let add = stage.takeAdd()
            #expect(add?.warningsConfirmed == true && add?.rosterNumber == 7)
            #expect(add?.requestID == "desk.2" && add?.consent == .given)
            stage.confirmAdd(3)
            #expect(stage.takeIssue()?.registration == 3)
        }
    }

    @Test("a warning that is not known here is said as the server says it")
    func unknownWarning() {
        var stage = Self.sent()
        stage.refuse("CONFIRMATION_REQUIRED", "Look twice.", ["warnings": "MOON_IS_FULL"])
        #expect(stage.screen.contains("Look twice."))
    }

    @Test("possible duplicates stand beside the person; only y says that it is somebody else")
    func duplicate() throws {
        var stage = Self.sentWithoutNIK()
        stage.refuse("POSSIBLE_DUPLICATE", "Known?", ["candidates": "registration 3, roster 21"])
        let asked = stage.takeQuestion()
        let question = try #require(asked)
        guard case .registration(let request) = question.question else {
            Issue.record("the registration was not read")
            return
        }
        #expect(request.registration == 3)
        let known = Posko_V1_Registration.with {
            $0.number = 3
            $0.person = Residents.devi.person
            $0.ticket = "A003"
        }
        stage.feed(.told(question.number, .registration(known)))
        #expect(stage.screen.contains("Dewi Lestary"))
        #expect(stage.screen.contains("│ Dewi Lestari"))
        stage.press(.right)
        #expect(stage.tellRoster(Residents.twin, Residents.dewi)?.name == "Lestar")
        #expect(stage.screen.contains("Roster no. 21"))
        stage.press(.enter)
        #expect(stage.takeCommand() == nil, "a key too many makes nobody twice")
        stage.type("y")
        let add = stage.takeAdd()
        #expect(add?.notADuplicate == true && add?.requestID == "desk.2")
        #expect(add?.noNikReason == "KTP hilang" && add?.person.name == "Dewi Lestary")
    }

    @Test("the same person after all: the roster's, or the number that they have")
    func samePerson() {
        var stage = Self.sentWithoutNIK()
        stage.refuse("POSSIBLE_DUPLICATE", "Known?", ["candidates": "roster 21"])
        stage.tellRoster(Residents.dewi)
        stage.type("1")
        #expect(stage.desk.applicant?.listed == Residents.dewi)

        stage = Self.sentWithoutNIK()
        stage.refuse("POSSIBLE_DUPLICATE", "Known?", ["candidates": "roster 21"])
        stage.tellRoster(Residents.registered(Residents.dewi, 9, ticket: "A009"))
        stage.type("1")
        #expect(stage.screen.contains("Registered already, queue number A009"))
    }

    @Test("registered already: the number, and a reprint that is counted")
    func alreadyRegistered() {
        var stage = Self.sent()
        stage.refuse(
            "ALREADY_REGISTERED",
            "Registered already.",
            ["registration": "4", "ticket": "A004", "state": "checked_in"]
        )
        #expect(stage.screen.contains("Registered already, queue number A004"))
        #expect(stage.printouts.isEmpty)
        stage.press(.print)
        guard case .reprintTicket(let request) = stage.takeCommand() else {
            Issue.record("nothing was reprinted")
            return
        }
        #expect(request.ticket == "A004")
        #expect(stage.printouts.isEmpty)
        stage.answer(
            .reprintTicket(
                .with {
                    $0.ticket = "A004"
                    $0.reprints = 2
                }
            )
        )
        #expect(stage.printouts == [.queueSlip(ticket: "A004", reprints: 2)])
    }

    @Test("registered without a number: Enter gives one")
    func withoutNumber() {
        var stage = Self.sent()
        stage.refuse(
            "ALREADY_REGISTERED",
            "Registered already.",
            ["registration": "4", "ticket": "", "state": "confirmed"]
        )
        #expect(stage.screen.contains("registration 4"))
        #expect(stage.takeCommand() == nil)
        stage.press(.enter)
        #expect(stage.takeIssue()?.registration == 4)
        stage.confirmIssue("A030")
        #expect(stage.screen.contains("Queue number A030"))
    }

    @Test("the roster tells who is registered: the number at once, or after one Enter")
    func knownOfRoster() {
        var stage = RegistrationStage.registration()
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.registered(Residents.sri, 5, ticket: "P005"))
        #expect(stage.screen.contains("Registered already, queue number P005"))
        stage.scan(Residents.nik)
        stage.tellRoster(Residents.registered(Residents.sri, 5))
        #expect(stage.screen.contains("Registered already (registration 5), without a queue"))
        stage.press(.enter)
        #expect(stage.takeIssue()?.registration == 5)
        stage.refuse("ON_WAITLIST", "On the waitlist.", ["registration": "5", "position": "3"])
        #expect(stage.body.contains("Registration 5 is on the waitlist, place"))
    }

    @Test("somebody who is on the waitlist already is told the place")
    func waitlistedBefore() {
        var stage = Self.sent()
        stage.refuse(
            "ALREADY_REGISTERED",
            "Registered already.",
            ["registration": "4", "ticket": "", "state": "waitlisted"]
        )
        #expect(stage.takeIssue()?.registration == 4)
        stage.refuse("ON_WAITLIST", "On the waitlist.", ["registration": "4", "position": "2"])
        #expect(stage.screen.contains("NO SLOT LEFT"))
    }

    @Test("no slot left: the place on the waitlist, no number and no slip")
    func waitlist() {
        var stage = Self.sent()
        stage.confirmAdd(301, waitlist: 4)
        #expect(stage.takeCommand() == nil && stage.printouts.isEmpty)
        #expect(stage.screen.contains("NO SLOT LEFT. Registration 301 is on the waitlist,"))
        #expect(stage.screen.contains("place 4."))
        #expect(stage.screen.contains("08:00 waitl. Sri"))
    }

    @Test("registered before the day is open: a number follows")
    func ahead() {
        var stage = Self.sent()
        stage.confirmAdd(1)
        _ = stage.takeIssue()
        stage.refuse("EVENT_NOT_OPEN", "Not open.")
        #expect(stage.body.contains("Queue numbers follow once the event is open."))
        stage.press(.enter)
        #expect(stage.takeIssue()?.registration == 1)
    }

    @Test(
        "any other refusal is shown as it is, and Enter goes back to what was typed",
        arguments: [
            "BIRTH_DATE_IN_FUTURE", "NO_STATION_FOR_PURPOSE", "PRIORITY_IMPLAUSIBLE",
            "REGISTRATIONS_FULL", "SLOTS_EXHAUSTED", "EVENT_CLOSED", "PERSON_RESTRICTED",
            "PERSON_ERASED", "NIK_REQUIRED", "CONSENT_REQUIRED", "",
        ]
    )
    func others(reason: String) {
        var stage = Self.sentWithoutNIK()
        stage.refuse(reason, "The server says why.")
        #expect(stage.rings)
        #expect(stage.screen.contains("NOT REGISTERED"))
        #expect(stage.screen.contains("The server says why."))
        stage.press(.enter)
        #expect(stage.desk.step == .form)
        #expect(stage.screen.contains("Dewi Lestary") && stage.screen.contains("17-01-1990"))
        stage.press(.enter, .enter, .enter, .enter, .enter, .enter, .enter)
        let add = stage.takeAdd()
        #expect(add?.person.name == "Dewi Lestary" && add?.consent == .given)
        #expect(add?.requestID == "desk.2")
    }

    @Test("a number that is refused is asked for again by Enter")
    func noNumber() {
        var stage = Self.sent()
        stage.confirmAdd(8)
        _ = stage.takeIssue()
        stage.refuse("NO_STATION_FOR_PURPOSE", "No station.")
        #expect(stage.screen.contains("Registered (registration 8), but WITHOUT A NUMBER"))
        stage.press(.enter)
        #expect(stage.takeIssue()?.registration == 8)
        stage.refuse("ALREADY_CHECKED_IN", "Has one.", ["ticket": "A099"])
        #expect(stage.screen.contains("Registered already, queue number A099"))
    }

    @Test("a refusal while the next person is entered waits, is seen, and takes nothing away")
    func behindTheBack() {
        var stage = Self.sent()
        stage.scan(Residents.unknownNIK)
        stage.tellRoster()
        stage.press(.enter)
        stage.type("Asep")
        stage.refuse("CONFIRMATION_REQUIRED", "Check.", ["warnings": "NIK_SEX_DIFFERS"])
        #expect(stage.rings)
        #expect(stage.screen.contains("TO BE LOOKED AT: Sri Handayani."))
        #expect(stage.desk.step == .form && stage.screen.contains("Asep"))
        stage.press(.enter, .enter)
        stage.type("y")
        stage.press(.enter)
        stage.giveNumber("A001")
        stage.press(.enter)
        stage.press(.enter)
        #expect(stage.screen.contains("The sex differs from the NIK."))
        stage.press(.enter)
        #expect(stage.takeAdd()?.rosterNumber == 7)
        #expect(!stage.screen.contains("TO BE LOOKED AT"))
    }
}
