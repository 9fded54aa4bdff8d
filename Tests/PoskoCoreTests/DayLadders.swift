import PoskoCore
import Testing

extension RejectionLadder {
    static let event: [RejectionLadder] = [
        RejectionLadder("create") {
            var day = try TestDay()
            day.refuses(.eventExists, .createEvent(day.day.settings))
            return day.refusals
        },
        RejectionLadder("open") {
            var day = try TestDay.opened()
            day.refuses(.eventAlreadyOpen, .openEvent(reason: nil))
            try day.run(.closeEvent(exceptions: [:]))
            day.refuses(.reopenNeedsReason, .openEvent(reason: nil))
            try day.run(.openEvent(reason: "a late bus"))
            return day.refusals
        },
        RejectionLadder("close") {
            var day = try TestDay()
            day.refuses(.eventNotOpen, .closeEvent(exceptions: [:]))
            try day.run(.openEvent(reason: nil))
            let ticket = try day.admit(try DayFixture.person(1))
            try day.record(ticket, "spo2=85")
            day.refuses(.peopleInside, .closeEvent(exceptions: [:]))
            try day.run(.leave(ticket, reason: nil))
            day.refuses(.openFindings, .closeEvent(exceptions: [:]))
            try day.dispose(ticket)
            try day.run(.closeEvent(exceptions: [:]))
            day.refuses(.eventClosed, .closeEvent(exceptions: [:]))
            return day.refusals
        },
        RejectionLadder("release") {
            var day = try TestDay()
            day.refuses(.eventNotOpen, .releaseSlots)
            try day.run(.openEvent(reason: nil))
            try day.run(.releaseSlots)
            day.refuses(.slotsAlreadyReleased, .releaseSlots)
            try day.run(.closeEvent(exceptions: [:]))
            day.refuses(.eventClosed, .releaseSlots)
            return day.refusals
        },
        RejectionLadder("import") {
            var day = try TestDay.opened()
            try day.run(.closeEvent(exceptions: [:]))
            day.refuses(.eventClosed, .importRoster([try DayFixture.person(1)]))
            try day.run(.openEvent(reason: "a late list"))
            try day.run(.importRoster([try DayFixture.person(1)]))
            return day.refusals
        },
    ]

    static let registration: [RejectionLadder] = [
        RejectionLadder("register someone of the roster") {
            var day = try TestDay.opened()
            let command = Command.addRegistration(
                RegistrationRequest(
                    who: .roster(RosterNumber(1)),
                    purpose: .both,
                    consent: .given
                )
            )
            try day.run(.closeEvent(exceptions: [:]))
            day.refuses(.eventClosed, command)
            try day.run(.openEvent(reason: "a late list"))
            day.refuses(.rosterPersonNotFound, command)
            try day.run(.importRoster([try DayFixture.person(1)]))
            try day.run(command)
            day.refuses(.alreadyRegistered, command)
            return day.refusals
        },
        RejectionLadder("register without NIK", climbWithoutNIK),
        RejectionLadder("register with NIK", climbWithNIK),
        RejectionLadder("cancel") {
            var day = try TestDay.opened()
            let number = RegistrationNumber(1)
            try day.run(.closeEvent(exceptions: [:]))
            day.refuses(.eventClosed, .cancelRegistration(number, reason: nil))
            try day.run(.openEvent(reason: "again"))
            day.refuses(.registrationNotFound, .cancelRegistration(number, reason: nil))
            _ = try day.admit(try DayFixture.person(1))
            day.refuses(.alreadyCheckedIn, .cancelRegistration(number, reason: nil))
            let second = try day.add(try DayFixture.person(2))
            try day.run(.cancelRegistration(second, reason: nil))
            day.refuses(.registrationNotActive, .cancelRegistration(second, reason: nil))
            return day.refusals
        },
        RejectionLadder("issue") {
            var day = try TestDay(try DayFixture.settings(slots: 1))
            let number = RegistrationNumber(1)
            day.refuses(.eventNotOpen, .issueTicket(number))
            try day.run(.openEvent(reason: nil))
            day.refuses(.registrationNotFound, .issueTicket(number))
            _ = try day.admit(try DayFixture.person(1))
            try day.miss(DayStop.vitals)
            let second = try day.add(try DayFixture.person(2))
            try day.run(.rejoin(Ticket(lane: .general, number: 1)))
            // Has a ticket, and is on the waitlist as well.
            day.refuses(.alreadyCheckedIn, .issueTicket(number))
            let third = try day.add(try DayFixture.person(3))
            day.refuses(.onWaitlist, .issueTicket(third))
            try day.run(.cancelRegistration(third, reason: nil))
            day.refuses(.registrationNotActive, .issueTicket(third))
            _ = try day.issue(second)
            return day.refusals
        },
        RejectionLadder("reprint") {
            var day = try TestDay.opened()
            let ticket = Ticket(lane: .general, number: 1)
            day.refuses(.ticketNotFound, .reprintTicket(ticket))
            _ = try day.admit(try DayFixture.person(1))
            try day.run(.reprintTicket(ticket))
            return day.refusals
        },
    ]

    private static func request(
        _ person: Person,
        _ purpose: Purpose,
        _ consent: Consent = .given,
        _ reasons: Set<PriorityReason> = [],
        noNIK: String? = nil,
        confirmed: Bool = false,
        notADuplicate: Bool = false
    ) -> Command {
        .addRegistration(
            RegistrationRequest(
                who: .person(person),
                purpose: purpose,
                consent: consent,
                priorityReasons: reasons,
                noNIKReason: noNIK,
                warningsConfirmed: confirmed,
                notADuplicate: notADuplicate
            )
        )
    }

    /// A route that has nothing for a health check.
    private static func cardsOnly() throws -> EventSettings {
        try DayFixture.settings(
            stations: EventSettings.defaultRoute.filter {
                $0.kind == .registration || $0.kind == .cards
            }
        )
    }

    private static func climbWithoutNIK() throws -> Set<Rejection.Reason> {
        var day = try TestDay.opened(try cardsOnly())
        _ = try day.add(DayFixture.unnumbered("Asep Sobari", born: "1990-01-01"), .card)
        var person = DayFixture.unnumbered("Asep Sobary", born: "2031-01-01")
        person.sex = .male
        day.refuses(.nikRequired, request(person, .check, .notAsked, [.pregnant]))
        day.refuses(.birthDateInFuture, request(person, .check, .notAsked, [.pregnant], noNIK: "-"))
        person.birthDate = CivilDate(iso: "1990-01-01")
        day.refuses(.consentRequired, request(person, .check, .notAsked, [.pregnant], noNIK: "-"))
        day.refuses(.priorityImplausible, request(person, .check, .given, [.pregnant], noNIK: "-"))
        day.refuses(.noStationForPurpose, request(person, .check, .given, noNIK: "-"))
        day.refuses(.possibleDuplicate, request(person, .card, noNIK: "-"))
        try day.run(request(person, .card, noNIK: "-", notADuplicate: true))
        return day.refusals
    }

    private static func climbWithNIK() throws -> Set<Rejection.Reason> {
        var day = try TestDay.opened(try cardsOnly())
        var person = try DayFixture.person(1)
        try day.run(request(person, .card))
        person.sex = .female
        day.refuses(.noStationForPurpose, request(person, .check))
        day.refuses(.alreadyRegistered, request(person, .card))
        try day.run(.cancelRegistration(RegistrationNumber(1), reason: nil))
        let refusal = day.refuses(.confirmationRequired, request(person, .card))
        #expect(refusal?["warnings"] == "NIK_SEX_DIFFERS")
        try day.run(request(person, .card, confirmed: true))
        return day.refusals
    }
}
