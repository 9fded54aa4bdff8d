internal import Testing

@testable import PoskoCore

@Suite("Priority")
struct PriorityReasonTests {
    @Test(
        "by age: children under 18, the elderly from 60",
        arguments: [
            (0, .child), (17, .child), (18, nil), (59, nil), (60, .elderly), (107, .elderly),
        ] as [(Int, PriorityReason?)]
    )
    func byAge(years: Int, reason: PriorityReason?) {
        #expect(PriorityReason.byAge(years: years) == reason)
    }
}
