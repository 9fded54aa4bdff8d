/// The limits of one event. What happens at a limit is said where it is checked.
package enum Limits {
    /// Health-check slots of an event.
    package static let slotsMax = 100_000
    /// Stations of a route; with more a request is refused as a whole.
    package static let stationsMax = 40
    /// Counters of one station.
    package static let countersMax = 50
    /// People on a roster; a group of rows that goes beyond is refused with ROSTER_FULL.
    package static let rosterMax = 1_000_000
    /// Registrations of an event, cancelled ones included; at the limit REGISTRATIONS_FULL.
    package static let registrationsMax = 200_000
    /// Cards of an event; further rows are refused one by one with CARDS_FULL.
    package static let cardsMax = 1_000_000
    /// Parts of one screening, amendments included; at the limit PARTS_FULL.
    package static let partsMax = 60
    /// Workers of a village, for the coverage figure.
    package static let workersMax = 10_000_000
    /// Rows of one import command; the services cut files into groups of this size.
    package static let rowsPerCommand = 1_000
    /// Open people named in a refusal to close; the rest is only counted.
    package static let namedInRefusal = 20
    /// Times that somebody asked for a second person at one event.
    package static let approvalsMax = 10_000
    /// People named in the note of one read: no read shows more.
    package static let peopleNamedInRead = 2_000
    /// Fewer people in a health finding are not shown as a number outside of the clinic.
    package static let smallestCellShown = 5
}
