internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import PoskoWords
internal import SwiftProtobuf

/// What the words on a screen need to know about an event: its clock and its stations' names.
struct EventView: Sendable {
    let event: Posko_V1_Event
    let time: EventTime

    init(_ event: Posko_V1_Event) {
        self.event = event
        time = EventTime(zoneName: event.settings.timeZone)
    }

    /// Reads it; an event that cannot be read gives Asia/Jakarta and codes instead of names, since
    /// what was asked for has been done by then.
    static func load(_ connection: PoskoConnection, _ code: String) async -> EventView {
        let reply = try? await connection.call {
            try await $0.events.getEvent(.with { $0.event = code })
        }
        return EventView(reply?.event ?? Posko_V1_Event())
    }

    /// "Tekanan Darah", or the code of a station without a name.
    func stationName(_ code: String) -> String {
        let station = event.settings.stations.first { $0.code == code }
        guard let name = station?.name, !name.isEmpty else { return code }
        return name
    }

    /// "Meja 2, Tekanan Darah", as the sign over the desk has it, in every language.
    func place(_ station: String, counter: UInt32) -> String {
        "Meja \(counter), \(stationName(station))"
    }

    /// "46 years"
    static func ageText(_ age: Int?) -> String {
        age.map { CommonWords.years.text(String($0)) } ?? CommonWords.ageUnknown.text()
    }

    /// "Siti Aminah, female, 46 years"
    func summary(of person: Posko_V1_Person) -> String {
        let age = Self.ageText(event.age(birthDate: person.birthDate))
        let sex = person.sex == .unspecified ? RegistrationText.sexUnknown.text() : person.sex.word
        let name = person.name.isEmpty ? RegistrationText.nameUnknown.text() : person.name
        return SafeText.escaped([name, sex, age].joined(separator: ", "))
    }
}
