/// Where someone goes who is done at a station.
enum NextStep {
    static func text(
        _ ticket: String,
        station: String,
        isFinished: Bool,
        _ view: EventView
    ) -> String {
        let step =
            isFinished ? "has finished the visit" : "goes on to \(view.stationName(station))"
        return SafeText.escaped("\(ticket) \(step).")
    }
}
