internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

@testable import PoskoDesk

/// The registration desk in every state that it can be in, with people whose particulars are as
/// long as they come.
enum RegistrationStates {
    private static let long =
        "Raden Ajeng Siti Nurhalizah Kusumaningrum binti Haji Abdurrahman, S.Pd"
    private static let hamlet = "Kampung Sukamaju Cikaret Girang RT 03 RW 11"

    static let all: [(name: String, make: @Sendable () -> RegistrationStage)] = [
        ("home", { ready() }),
        ("digits", { typed("9914161") }),
        ("asking", { typed("siti") }),
        ("found", { found() }),
        ("nobody", { nobody() }),
        ("cut", { cut() }),
        ("looking", { looking() }),
        ("confirm", { listed() }),
        ("twins", { twins() }),
        ("walk-in", { walkIn() }),
        ("unchecked", { unchecked() }),
        ("century", { century() }),
        ("warnings", { warnings() }),
        ("form", { form() }),
        ("no NIK", { withoutNIK() }),
        ("offered", { offered() }),
        ("consent", { consent() }),
        ("choices", { choices() }),
        ("awaiting", { awaiting(isUp: true) }),
        ("kept", { awaiting(isUp: false) }),
        ("numbered", { numbered() }),
        ("not printed", { notPrinted() }),
        ("had a number", { hadNumber() }),
        ("waitlisted", { refused("ON_WAITLIST", ["position": "12"], registration: 312) }),
        ("ahead", { refused("EVENT_NOT_OPEN", [:], registration: 312) }),
        ("known", { refused("ALREADY_REGISTERED", ["registration": "312"]) }),
        ("no number", { refused("NO_STATION_FOR_PURPOSE", [:], registration: 312) }),
        ("refused", { refused("REGISTRATIONS_FULL", [:]) }),
        ("confirmation", { refused("CONFIRMATION_REQUIRED", ["warnings": allWarnings]) }),
        ("doubtful", { doubtful() }),
        ("attention", { attention() }),
        ("visit", { visit() }),
        ("menu", { menu("") }),
        ("cancel", { menu("1") }),
        ("rejoin", { menu("2") }),
        ("leave", { menu("3") }),
        ("help", { help() }),
    ]

    private static let allWarnings =
        "NIK_REGENCY_NOT_IN_TODAYS_TABLE, NIK_BIRTH_DATE_DIFFERS, "
        + "NIK_SEX_DIFFERS, NIK_BIRTH_CENTURY_ASSUMED"

    private static func person(_ number: UInt32) -> Posko_V1_RosterPerson {
        Residents.person(number, long, "1962-04-08", .female, hamlet, Residents.nik)
    }

    static func ready() -> RegistrationStage {
        var stage = RegistrationStage.registration()
        for (index, station) in Village.event.settings.stations.enumerated() where index > 0 {
            var lines = Village.lines(station.code, waiting: [], sequence: 5)
            lines.snapshot.lines[0].waiting = (0..<index * 7).map { number in
                .with { ($0.ticket, $0.state) = ("A\(100 + number)", .waiting) }
            }
            lines.snapshot.lines[0].missed = ["A007", "A008"]
            if index > 1 {
                let known = stage.desk.shell.board.all
                lines.snapshot.lines = known + lines.snapshot.lines
            }
            stage.feed(.lines(lines))
        }
        return stage
    }

    private static func typed(_ text: String) -> RegistrationStage {
        var stage = ready()
        stage.type(text)
        stage.rest()
        return stage
    }

    private static func found() -> RegistrationStage {
        var stage = typed("siti")
        let people = (1...9).map { number in
            number == 2
                ? Residents.registered(person(2), 8)
                : number == 3 ? Residents.registered(person(3), 9, ticket: "A1009") : person(number)
        }
        stage.tellRoster(people, total: 40)
        return stage
    }

    private static func nobody() -> RegistrationStage {
        var stage = typed("siti")
        stage.tellRoster()
        return stage
    }

    private static func cut() -> RegistrationStage {
        var stage = ready()
        for serial in 1...20 {
            stage.cut()
            stage.scan("32141615057000\(10 + serial)")
            stage.press(.enter)
            stage.type(long)
            stage.press(.enter, .enter)
            stage.type("y")
            stage.press(.enter)
        }
        stage.press(.escape)
        return stage
    }

    private static func looking() -> RegistrationStage {
        var stage = ready()
        stage.scan(Residents.nik)
        return stage
    }

    private static func listed() -> RegistrationStage {
        var stage = looking()
        stage.tellRoster(person(1))
        return stage
    }

    private static func twins() -> RegistrationStage {
        var stage = typed("siti")
        stage.tellRoster(person(1), person(2))
        stage.type("1")
        return stage
    }

    private static func walkIn() -> RegistrationStage {
        var stage = looking()
        stage.tellRoster()
        return stage
    }

    private static func unchecked() -> RegistrationStage {
        var stage = looking()
        stage.cut()
        return stage
    }

    private static func century() -> RegistrationStage {
        var stage = ready()
        stage.scan(Residents.childNIK)
        stage.tellRoster()
        return stage
    }

    private static func warnings() -> RegistrationStage {
        var stage = ready()
        stage.scan("3299161505700001")
        stage.tellRoster()
        return stage
    }

    private static func form() -> RegistrationStage {
        var stage = walkIn()
        stage.press(.enter)
        stage.type(long)
        stage.press(.enter)
        return stage
    }

    private static func withoutNIK() -> RegistrationStage {
        var stage = ready()
        stage.type("0")
        for text in ["KTP hilang waktu banjir", long, "21-11-1950", "p", hamlet + hamlet] {
            stage.type(text)
            if text != hamlet + hamlet { stage.press(.enter) }
        }
        return stage
    }

    private static func offered() -> RegistrationStage {
        var stage = withoutNIK()
        stage.scan(Residents.nik)
        return stage
    }

    private static func consent() -> RegistrationStage {
        var stage = listed()
        stage.press(.enter)
        return stage
    }

    private static func choices() -> RegistrationStage {
        var stage = consent()
        stage.type("n1245")
        return stage
    }

    private static func awaiting(isUp: Bool) -> RegistrationStage {
        var stage = choices()
        if !isUp { stage.cut() }
        stage.press(.enter)
        _ = stage.takeAdd()
        return stage
    }

    private static func numbered() -> RegistrationStage {
        var stage = awaiting(isUp: true)
        let notice = Posko_V1_Notice.with {
            $0.message =
                "The NIK was first registered outside Purwakarta; people move, so nothing needs "
                + "to be done."
        }
        stage.answer(
            .addRegistration(
                .with {
                    ($0.registration, $0.state) = (312, .confirmed)
                    $0.localNumber = "L0003"
                    $0.notices = [notice]
                }
            )
        )
        _ = stage.takeIssue()
        stage.confirmIssue("A0312", station: "vitals", waiting: 1_234)
        return stage
    }

    private static func notPrinted() -> RegistrationStage {
        var stage = numbered()
        let slip = Printout.queueSlip(ticket: "A0312", reprints: 0)
        let problem = "the printer has no paper; put a roll in and press F8"
        stage.feed(.printed(PrintOutcome(slip, problem: problem)))
        return stage
    }

    private static func hadNumber() -> RegistrationStage {
        var stage = looking()
        stage.tellRoster(Residents.registered(person(1), 12, ticket: "P012"))
        return stage
    }

    private static func refused(
        _ reason: String,
        _ metadata: [String: String],
        registration: UInt32 = 0
    ) -> RegistrationStage {
        var stage = awaiting(isUp: true)
        if registration > 0 {
            stage.confirmAdd(registration)
            _ = stage.takeIssue()
        }
        let message =
            "One sentence of the server, as long as they come: it says what is wrong with it, and "
            + "what somebody at the desk should do next about that."
        stage.refuse(reason, message, metadata)
        return stage
    }

    private static func doubtful() -> RegistrationStage {
        var stage = refused("POSSIBLE_DUPLICATE", ["candidates": "roster 21, registration 3"])
        stage.tellRoster(person(21))
        return stage
    }

    private static func attention() -> RegistrationStage {
        var stage = refused("REGISTRATIONS_FULL", [:])
        for _ in 0..<2 {
            stage.scan(Residents.nik)
            stage.tellRoster(person(1))
            stage.press(.enter)
            stage.type("y")
            stage.press(.enter)
            _ = stage.takeAdd()
            stage.refuse("REGISTRATIONS_FULL", "Full.")
        }
        stage.press(.escape)
        return stage
    }

    private static func visit() -> RegistrationStage {
        var stage = ready()
        stage.scan("A0017")
        guard let (number, _) = stage.takeQuestion() else { return stage }
        var visit = Village.visit("A0017", name: long)
        (visit.state, visit.station, visit.reprints) = (.missed, "cards", 3)
        visit.person.hamlet = hamlet + hamlet
        visit.peopleBefore = 1_200
        stage.feed(.told(number, .ticket(visit)))
        return stage
    }

    private static func menu(_ keys: String) -> RegistrationStage {
        var stage = numbered()
        stage.press(.more)
        stage.type(keys)
        if keys == "1" || keys == "3" {
            stage.press(.enter)
            stage.type(hamlet + hamlet)
        }
        return stage
    }

    private static func help() -> RegistrationStage {
        var stage = ready()
        stage.press(.help)
        return stage
    }
}
