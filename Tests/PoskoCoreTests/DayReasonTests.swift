import PoskoCore
import Testing

/// Numbers and words of the refusals are a contract with clients and with journals.
@Suite struct DayReasonTests {
    /// Everything that refuses, as number and word.
    private static let contract: [(UInt16, String)] = [
        (1, "EVENT_EXISTS"), (2, "EVENT_NOT_OPEN"), (3, "EVENT_CLOSED"),
        (4, "EVENT_ALREADY_OPEN"), (5, "REOPEN_NEEDS_REASON"), (6, "PEOPLE_INSIDE"),
        (7, "OPEN_FINDINGS"), (8, "SLOTS_ALREADY_RELEASED"),
        (9, "CARDS_NOT_RECONCILED"),
        (20, "ROSTER_PERSON_NOT_FOUND"), (21, "REGISTRATION_NOT_FOUND"),
        (22, "TICKET_NOT_FOUND"), (23, "STATION_NOT_FOUND"), (24, "COUNTER_NOT_FOUND"),
        (25, "CARD_NOT_FOUND"), (26, "PERSON_NOT_FOUND"), (27, "APPROVAL_NOT_FOUND"),
        (40, "NIK_REQUIRED"), (41, "BIRTH_DATE_IN_FUTURE"), (42, "CONSENT_REQUIRED"),
        (43, "PRIORITY_IMPLAUSIBLE"), (44, "NO_STATION_FOR_PURPOSE"), (45, "ALREADY_REGISTERED"),
        (46, "POSSIBLE_DUPLICATE"), (47, "CONFIRMATION_REQUIRED"), (48, "REGISTRATIONS_FULL"),
        (49, "ALREADY_CHECKED_IN"), (50, "REGISTRATION_NOT_ACTIVE"), (51, "ON_WAITLIST"),
        (60, "STATION_HAS_NO_LINE"), (61, "COUNTER_BUSY"), (62, "LINE_EMPTY"),
        (63, "VISIT_OVER"), (64, "NOT_CALLED"), (65, "NOT_BEING_SERVED"), (66, "RECALL_FIRST"),
        (67, "NOT_MISSED"), (68, "ALREADY_THERE"), (69, "OPEN_FINDING"), (70, "SLOTS_EXHAUSTED"),
        (80, "NO_HEALTH_CHECK"), (81, "CONSENT_REFUSED"), (82, "ALREADY_FINALISED"),
        (83, "NOT_FINALISED"), (84, "NOTHING_RECORDED"), (85, "PARTS_FULL"),
        (86, "INVALID_PART"), (87, "NO_OPEN_FINDING"),
        (100, "CARD_NOT_HERE"), (101, "CARD_NOT_CHOSEN"), (102, "CARD_HANDED_OVER"),
        (103, "CARD_NOT_HANDED_OVER"), (104, "CARD_REFUSED_BY_OWNER"), (105, "CARD_NOT_THEIRS"),
        (106, "PROXY_IS_OWNER"), (107, "WORKER_HAS_CARD"), (108, "PERSON_ELSEWHERE"),
        (109, "SERIAL_TAKEN"), (110, "CARD_OF_ANOTHER"), (111, "CARDS_FULL"),
        (112, "ROSTER_FULL"), (113, "FORWARDED_TO_SELF"),
        (120, "ACCOUNT_EXISTS"), (121, "ACCOUNT_NOT_FOUND"), (122, "DEVICE_NOT_FOUND"),
        (123, "LAST_ADMIN"), (124, "STAFF_FULL"), (125, "CODE_INVALID"), (126, "DEVICE_REVOKED"),
        (127, "SIGN_IN_REFUSED"), (128, "PIN_LOCKED"), (129, "SESSION_OVER"), (130, "TOKEN_KNOWN"),
        (140, "PERSON_ERASED"), (141, "PERSON_RESTRICTED"), (142, "NOT_RESTRICTED"),
        (143, "PERSON_INSIDE"), (144, "NO_HEALTH_CHECK_REGISTERED"),
        (150, "SECOND_PERSON_NEEDED"), (151, "APPROVER_ROLE"), (152, "OWN_APPROVAL"),
        (153, "APPROVAL_GIVEN"), (154, "APPROVALS_FULL"),
        (200, "REQUEST_ID_REUSED"),
    ]

    @Test func `numbers and words are those of the contract`() {
        let actual = Rejection.Reason.allCases.map { ($0.rawValue, $0.code) }
        #expect(actual.map(\.0) == Self.contract.map(\.0))
        #expect(actual.map(\.1) == Self.contract.map(\.1))
    }

    /// Reasons that no ladder provokes, each with why.
    private static let notProvoked: [Rejection.Reason: String] = [
        .registrationsFull: "200,000 registrations are beyond a test of the rules",
        .cardsFull: "a million cards are beyond a test of the rules",
        .rosterFull: "a million people are beyond a test of the rules",
        .slotsExhausted: "the core offers the waitlist instead; a client may ask for no waitlist",
        .approvalsFull: "10,000 questions are beyond a test of the rules",
        .requestIDReused: "the server's, which keeps the request ids",
    ]

    @Test func `every reason is provoked or listed`() throws {
        var provoked: Set<Rejection.Reason> = []
        for ladder in RejectionLadder.all {
            provoked.formUnion(try ladder.climb())
        }
        // Those of the staff are provoked in `StaffBookTests`.
        let ofEvents = Rejection.Reason.allCases.filter { !(120...139).contains($0.rawValue) }
        let missing = ofEvents.filter { !provoked.contains($0) && Self.notProvoked[$0] == nil }
        #expect(missing == [])
        #expect(provoked.filter { Self.notProvoked[$0] != nil } == [])
    }

    /// Of several reasons that apply the one with the lowest number is given: each ladder begins
    /// where as many apply as can, and mends them in the order of their numbers.
    @Test(arguments: RejectionLadder.all)
    func `the first reason is given`(_ ladder: RejectionLadder) throws {
        _ = try ladder.climb()
    }
}

/// A command that is refused for one reason after the other until it is accepted.
struct RejectionLadder: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Everything that it was refused for.
    let climb: @Sendable () throws -> Set<Rejection.Reason>

    init(_ name: String, _ climb: @escaping @Sendable () throws -> Set<Rejection.Reason>) {
        testDescription = name
        self.climb = climb
    }

    static let all = event + registration + queue + screening + cards + rights
}
