internal import PoskoWords

/// The figures of a sealed report by the names under which they are sealed.
enum TotalText {
    /// - Parameter sealed: `slots.taken`; one that is not known stays as it is.
    static func name(_ sealed: String) -> String { names[sealed]?.text() ?? sealed }

    // The sealed name is what English shows.
    private static let names = Dictionary(
        uniqueKeysWithValues: phrases.map { ($0.english, $0) }
    )

    private static let phrases = [
        TotalWords.capacity,
        TotalWords.taken,
        TotalWords.waitlisted,
        TotalWords.registrations,
        TotalWords.roster,
        TotalWords.walkIn,
        TotalWords.fromWaitlist,
        TotalWords.cancelled,
        TotalWords.released,
        TotalWords.cardOnly,
        TotalWords.checkedIn,
        TotalWords.inside,
        TotalWords.finished,
        TotalWords.missed,
        TotalWords.left,
        TotalWords.screenings,
        TotalWords.finalised,
        TotalWords.openFindings,
        TotalWords.green,
        TotalWords.yellow,
        TotalWords.orange,
        TotalWords.red,
        TotalWords.cardsListed,
        TotalWords.cardsReceived,
        TotalWords.cardsHandedOver,
        TotalWords.cardsSpoiled,
        TotalWords.cardsReturned,
        TotalWords.cardsForwarded,
        TotalWords.cardsInStock,
        TotalWords.cardsRefused,
        TotalWords.cardsByProxy,
        TotalWords.cardsReversed,
        TotalWords.coveredHere,
    ]
}
