import PoskoCore
import Testing

extension RejectionLadder {
    /// Second persons, and what somebody may ask for.
    static let rights: [RejectionLadder] = [
        RejectionLadder("approve") {
            var day = try TestDay.opened()
            try day.run(.closeEvent(exceptions: [:]))
            day.hasSecondPerson = false
            let first = Approval.Number(1)
            day.refuses(.approvalNotFound, .approve(first))
            try day.run(.openEvent(reason: "a late bus"))
            day.refuses(.secondPersonNeeded, .openEvent(reason: "a late bus"))
            day.roles = [.clinician]
            day.refuses(.approverRole, .approve(first))
            day.roles = [.organizer]
            day.refuses(.ownApproval, .approve(first))
            day.staff = "budi"
            try day.run(.approve(first))
            day.refuses(.approvalGiven, .approve(first))
            return day.refusals
        },
        RejectionLadder("restrict") {
            var day = try TestDay.opened()
            let ticket = try day.admit(try DayFixture.person(1))
            let person = PersonReference.ticket(ticket)
            func restrict(_ person: PersonReference, lifted: Bool) -> Command {
                .rights(.restrict(person, lifted: lifted, reason: "asked"))
            }
            day.refuses(.personNotFound, restrict(.nik(try DayFixture.nik(9)), lifted: false))
            day.refuses(.personNotFound, restrict(.number(PersonNumber(2)), lifted: false))
            day.refuses(.rosterPersonNotFound, restrict(.roster(RosterNumber(1)), lifted: false))
            day.refuses(.notRestricted, restrict(person, lifted: true))
            try day.run(restrict(person, lifted: false))
            day.refuses(.personRestricted, restrict(person, lifted: false))
            day.refuses(
                .personRestricted,
                .recordScreening(ticket, try DayFixture.part("spo2=97"))
            )
            try day.run(restrict(person, lifted: true))
            try day.record(ticket, "spo2=97")
            return day.refusals
        },
        RejectionLadder("erase") {
            var day = try TestDay.opened()
            let ticket = try day.admit(try DayFixture.person(1))
            let erase = Command.rights(.erase(.ticket(ticket), .request))
            day.refuses(.personInside, erase)
            try day.run(.leave(ticket, reason: nil))
            try day.run(erase)
            day.refuses(.personErased, erase)
            return day.refusals
        },
        RejectionLadder("consent") {
            var day = try TestDay.opened()
            let ticket = try day.admit(try DayFixture.person(1), .card)
            let number = try day.registration(ticket).number
            day.refuses(
                .noHealthCheckRegistered,
                .rights(.changeConsent(number, .healthCheck, given: false))
            )
            try day.run(.rights(.changeConsent(number, .followUp, given: true)))
            return day.refusals
        },
    ]
}
