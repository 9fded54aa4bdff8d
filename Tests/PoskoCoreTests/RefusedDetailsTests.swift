import Testing

@testable import PoskoCore

/// What a refusal keeps is enough to say it again, in whatever language, from the journal.
@Suite struct RefusedDetailsTests {
    private static let partProblems: [ObservationProblem] = [
        .emptyPart, .enteredTwice(.sbp), .pregnancyOnlyAskedOfFemales10To55,
        .gestationalWeeksWithoutPregnancy, .fastingHoursOutsideLimit(73, 0...72),
        .fastingHoursTooShort(nil, required: 8), .fastingHoursTooShort(3, required: 8),
        .bloodPressureIncomplete(missing: .dbp),
        .diastolicNotBelowSystolic(systolic: 120, diastolic: 130),
        .pulsePressureNeedsConfirmation(110, 20...100),
        .bodyMassIndexOutsideHardLimit(Decimal(thousandths: 154_321), 5...100),
        .bodyMassIndexNeedsConfirmation(Decimal(thousandths: 9_500), 12...60),
    ]

    private static func refusal(_ problem: ObservationProblem) -> Rejection {
        Rejection(
            .invalidPart,
            details: [.init("ticket", "A001"), .init("problem", problem.code)] + problem.details
        )
    }

    @Test(arguments: partProblems)
    func `a part's problem is read back`(problem: ObservationProblem) {
        #expect(ObservationProblem(Self.refusal(problem)) == problem)
    }

    @Test func `every problem of a part is among them`() {
        let codes = Set(Self.partProblems.map(\.code))
        #expect(codes.count == Self.partProblems.count - 1, "two are of one code")
        let parts: Set = [
            "EMPTY_PART", "ENTERED_TWICE", "PREGNANCY_NOT_ASKED", "WEEKS_WITHOUT_PREGNANCY",
            "FASTING_HOURS_OUTSIDE_LIMIT", "FASTING_HOURS_TOO_SHORT", "BLOOD_PRESSURE_INCOMPLETE",
            "DIASTOLIC_NOT_BELOW_SYSTOLIC", "PULSE_PRESSURE_NEEDS_CONFIRMATION",
            "BMI_OUTSIDE_HARD_LIMIT", "BMI_NEEDS_CONFIRMATION",
        ]
        #expect(codes == parts)
    }

    @Test(arguments: partProblems)
    func `all that was measured is personal`(problem: ObservationProblem) {
        let refusal = Self.refusal(problem)
        #expect(refusal.details.filter(\.isPersonal) == problem.details)
    }

    @Test func `what is told of nobody any more has no problem`() throws {
        let problem = ObservationProblem.diastolicNotBelowSystolic(systolic: 120, diastolic: 130)
        // Nobody has that queue number in a day that has just begun.
        let told = Self.refusal(problem).told(in: try TestDay.opened().day)
        #expect(told["systolic"] == "-" && told["diastolic"] == "-")
        #expect(told["problem"] == "DIASTOLIC_NOT_BELOW_SYSTOLIC")
        #expect(ObservationProblem(told) == nil)
        #expect(told.details.allSatisfy { !$0.isPersonal })
    }

    @Test func `other refusals have no problem`() {
        #expect(ObservationProblem(Rejection(.lineEmpty, ["problem": "EMPTY_PART"])) == nil)
        #expect(ObservationProblem(Rejection(.invalidPart)) == nil)
        #expect(ObservationProblem(Rejection(.invalidPart, ["problem": "ENTERED_TWICE"])) == nil)
        #expect(ObservationProblem(Rejection(.invalidPart, ["problem": "NEW"])) == nil)
    }

    private static let holders: [CardHolder] = {
        let ticket = Ticket(lane: .cardOnly, number: 7)
        let village = Region.villagesOfPurwakarta.first
        return [
            .notReceived, .box(nil), .box("7"), .named("Desk 6"), .named("owner"), .owner(ticket),
            .proxy(relation: "wife", ticket), .issuingOffice,
        ] + (village.map { [.village($0)] } ?? [])
    }()

    @Test(arguments: holders)
    func `a holder is read back and personal`(holder: CardHolder) {
        let refusal = Rejection(.cardHandedOver, ["card": 3], holder: holder)
        #expect(CardHolder(refusal) == holder)
        #expect(refusal.details.filter(\.isPersonal) == holder.details)
        #expect(refusal.details.first?.key == "card")
    }

    @Test func `no holder is made of what names none`() {
        #expect(CardHolder(Rejection(.cardHandedOver, ["card": 3])) == nil)
        for kind in ["-", "proxy", "owner", "named", "village", "moon"] {
            #expect(CardHolder(Rejection(.cardHandedOver, ["holder": kind])) == nil)
        }
    }
}
