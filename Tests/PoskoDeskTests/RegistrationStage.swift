internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

/// The registration desk of the village, and a server that answers what it is told to.
typealias RegistrationStage = DeskStage<RegistrationDesk>

extension DeskStage where Played == RegistrationDesk {
    static func registration(hasPrinter: Bool = true) -> RegistrationStage {
        let context = DeskContext(
            event: Village.event,
            staff: "siti",
            station: "registration",
            counter: 1,
            zone_min: 420,
            hasPrinter: hasPrinter,
            requestPrefix: "desk"
        )
        return RegistrationStage(RegistrationDesk(context))
    }

    /// The typing rests: every pause that the desk asked for is over.
    mutating func rest() {
        for case .wait(let number, _) in effects { feed(.waited(number)) }
    }

    var waits: [Int] {
        effects.compactMap { if case .wait(_, let milliseconds) = $0 { milliseconds } else { nil } }
    }

    var printouts: [Printout] {
        effects.compactMap { if case .print(let printout) = $0 { printout } else { nil } }
    }

    var rings: Bool { effects.contains { if case .bell = $0 { true } else { false } } }

    /// The body without its line breaks.
    var body: String {
        desk.view(columns: Screen.bodyColumns(of: 80)).body.map { $0.text.trimmingSpaces() }
            .joined(separator: " ")
    }

    mutating func cut() {
        feed(.link(.down(since_ms: Self.morning_ms, reason: "")))
    }

    /// Answers the oldest question about the roster.
    ///
    /// - Returns: what was asked; nil when nothing was.
    @discardableResult
    mutating func tellRoster(
        _ people: Posko_V1_RosterPerson...,
        total: Int? = nil
    ) -> Posko_V1_SearchRosterRequest? {
        tellRoster(people, total: total ?? people.count)
    }

    @discardableResult
    mutating func tellRoster(
        _ people: [Posko_V1_RosterPerson],
        total: Int
    ) -> Posko_V1_SearchRosterRequest? {
        guard let (number, question) = takeQuestion(), case .roster(let request) = question else {
            return nil
        }
        let reply = Posko_V1_SearchRosterResponse.with {
            $0.people = people
            $0.total = UInt32(total)
        }
        feed(.told(number, .roster(reply)))
        return request
    }

    mutating func takeAdd() -> Posko_V1_AddRegistrationRequest? {
        guard case .addRegistration(let request) = takeCommand() else { return nil }
        return request
    }

    mutating func takeIssue() -> Posko_V1_IssueTicketRequest? {
        guard case .issueTicket(let request) = takeCommand() else { return nil }
        return request
    }

    mutating func takeCancel() -> Posko_V1_CancelRegistrationRequest? {
        guard case .cancelRegistration(let request) = takeCommand() else { return nil }
        return request
    }

    mutating func confirmAdd(_ registration: UInt32, waitlist: UInt32 = 0) {
        let receipt = receipt()
        answer(
            .addRegistration(
                .with {
                    $0.receipt = receipt
                    $0.registration = registration
                    $0.state = waitlist > 0 ? .waitlisted : .confirmed
                    $0.waitlistPosition = waitlist
                }
            )
        )
    }

    mutating func confirmIssue(_ ticket: String, station: String = "vitals", waiting: UInt32 = 12) {
        let receipt = receipt()
        answer(
            .issueTicket(
                .with {
                    $0.receipt = receipt
                    $0.ticket = ticket
                    $0.station = station
                    $0.peopleWaiting = waiting
                }
            )
        )
    }

    /// Registration and number, as a server that is there gives them.
    mutating func giveNumber(_ ticket: String, registration: UInt32 = 12) {
        #expect(takeAdd() != nil)
        confirmAdd(registration)
        #expect(takeIssue() != nil)
        confirmIssue(ticket)
    }
}

/// Made-up people of the village.
enum Residents {
    static let nik = "3214164804620002"
    static let unknownNIK = "3214161505700001"
    /// 2018 or 1918.
    static let childNIK = "3214160503180001"

    static let sri = person(7, "Sri Handayani", "1962-04-08", .female, "Kampung Sukamaju", nik)
    static let dewi = person(21, "Dewi Lestari", "1990-01-17", .female, "Kampung Babakan", "")
    static let devi = person(22, "Dewi Lestari", "1988-11-02", .female, "Kampung Cikaret", "")
    static let twin = person(23, "Dewa Lestari", "1990-01-17", .male, "Kampung Babakan", "")

    static func person(
        _ number: UInt32,
        _ name: String,
        _ birthDate: String,
        _ sex: Posko_V1_Sex,
        _ hamlet: String,
        _ nik: String
    ) -> Posko_V1_RosterPerson {
        .with {
            $0.number = number
            $0.person = .with {
                ($0.name, $0.birthDate, $0.sex, $0.hamlet) = (name, birthDate, sex, hamlet)
                $0.nik = nik.isEmpty ? "" : "\(nik.prefix(4))********\(nik.suffix(4))"
            }
        }
    }

    /// The same with a registration.
    static func registered(
        _ person: Posko_V1_RosterPerson,
        _ registration: UInt32,
        ticket: String = ""
    ) -> Posko_V1_RosterPerson {
        var person = person
        (person.registration, person.ticket) = (registration, ticket)
        return person
    }
}

extension String {
    func trimmingRight() -> String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
