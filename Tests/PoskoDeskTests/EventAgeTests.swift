internal import PoskoContract
internal import Testing

@testable import PoskoDesk

@Suite("Ages at an event")
struct EventAgeTests {
    @Test("years are completed on the day of the event, not of today")
    func age() {
        var event = Posko_V1_Event()
        event.settings.date = "2025-11-21"
        #expect(event.age(birthDate: "1970-11-21") == 55)
        #expect(event.age(birthDate: "1970-11-22") == 54)
    }

    @Test("an age that cannot be known is none")
    func unknown() {
        var event = Posko_V1_Event()
        #expect(event.age(birthDate: "1970-11-21") == nil)
        event.settings.date = "2025-11-21"
        #expect(event.age(birthDate: "") == nil)
        #expect(event.age(birthDate: "2026-01-01") == nil)
    }
}
