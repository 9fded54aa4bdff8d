internal import PoskoWords

/// A moment in the event's own time zone, as paper names it.
package struct PaperTime: Hashable, Sendable {
    /// yyyy-mm-dd
    package let date: String
    package let hour: Int
    package let minute: Int

    package init(date: String, hour: Int, minute: Int) {
        self.date = date
        self.hour = hour
        self.minute = minute
    }

    /// `21-11-2025, 10.05`
    func text(in language: Language) -> String {
        PaperWords.moment.text(
            language.date(date),
            language.clock(hour: hour, minute: minute),
            in: language
        )
    }
}

/// What every slip says of where and when it belongs.
package struct PaperHead: Hashable, Sendable {
    /// "Posko Tanjungsari"
    package let eventName: String
    /// "Desa Tanjungsari, Kec. Pondoksalam"
    package let village: String
    package let printedAt: PaperTime
    /// How often this slip was printed again; zero for the first one.
    package let reprints: Int

    package init(eventName: String, village: String, printedAt: PaperTime, reprints: Int = 0) {
        self.eventName = eventName
        self.village = village
        self.printedAt = printedAt
        self.reprints = reprints
    }
}
