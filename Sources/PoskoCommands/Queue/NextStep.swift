internal import PoskoWords

/// Where someone goes who is done at a station.
enum NextStep {
    static func text(
        _ ticket: String,
        station: String,
        isFinished: Bool,
        _ view: EventView
    ) -> String {
        let text =
            isFinished
            ? DeskWords.visitFinished.text(ticket)
            : DeskWords.goesOn.text(ticket, view.stationName(station))
        return SafeText.escaped(text)
    }
}
