internal import PoskoContract

/// The day in figures on one screen.
enum SummaryText {
    static func text(_ summary: Posko_V1_GetSummaryResponse, _ view: EventView) -> String {
        let name = view.event.settings.name
        let title = name.isEmpty ? summary.event : "\(name) (\(summary.event))"
        let moment = summary.hasAsOf ? ", \(view.time.dayAndClock(summary.asOf))" : ""
        let counts = counts(summary)
        return [
            SafeText.escaped("\(title)\(moment), entry \(summary.sequence)"), "", counts, "",
            stations(summary.stations), "", findings(summary.screenings), "",
            cards(summary.cards), coverage(summary.coverage),
        ].joined(separator: "\n")
    }

    private static func counts(_ summary: Posko_V1_GetSummaryResponse) -> String {
        let slots = summary.slots
        let registrations = summary.registrations
        let visits = summary.visits
        let lanes = visits.byLane.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        var fields = FieldList()
        fields.add(
            "Slots",
            Equation.text(
                slots.known(\.capacity, slots.hasCapacity),
                "slots",
                [
                    (slots.known(\.taken, slots.hasTaken), "taken"),
                    (slots.known(\.free, slots.hasFree), "free"),
                ]
            ) + "; \(Equation.number(slots.known(\.waitlisted, slots.hasWaitlisted))) waitlisted"
        )
        fields.add("Doors", doors(registrations))
        fields.add(
            "Visits",
            Equation.text(
                visits.known(\.checkedIn, visits.hasCheckedIn),
                "checked in",
                [
                    (visits.known(\.inside, visits.hasInside), "inside"),
                    (visits.known(\.finished, visits.hasFinished), "finished"),
                    (visits.known(\.missed, visits.hasMissed), "missed"),
                    (visits.known(\.left, visits.hasLeft), "left"),
                ]
            )
        )
        fields.add(
            "Inside",
            Equation.text(
                visits.known(\.inside, visits.hasInside),
                "inside",
                [
                    (visits.known(\.waiting, visits.hasWaiting), "waiting"),
                    (visits.known(\.called, visits.hasCalled), "called"),
                    (visits.known(\.serving, visits.hasServing), "being served"),
                ]
            )
        )
        fields.add("Lanes", lanes.joined(separator: ", "))
        return fields.text
    }

    private static func doors(_ counts: Posko_V1_RegistrationSummary) -> String {
        let equation = Equation.text(
            counts.known(\.total, counts.hasTotal),
            "registrations",
            [
                (counts.known(\.roster, counts.hasRoster), "roster"),
                (counts.known(\.walkIn, counts.hasWalkIn), "walk-in"),
            ]
        )
        let others: [(count: UInt32?, name: String)] = [
            (counts.known(\.fromWaitlist, counts.hasFromWaitlist), "from the waitlist"),
            (counts.known(\.cancelled, counts.hasCancelled), "cancelled"),
            (counts.known(\.released, counts.hasReleased), "released"),
            (counts.known(\.cardOnly, counts.hasCardOnly), "card only"),
            (counts.known(\.rosterPeople, counts.hasRosterPeople), "people on the roster"),
        ]
        let othersText = others.map { "\(Equation.number($0.count)) \($0.name)" }
        return "\(equation); \(othersText.joined(separator: ", "))"
    }

    private static func stations(_ stations: [Posko_V1_StationSummary]) -> String {
        var table = Table([
            "STATION", "WAITING>", "AT COUNTERS>", "SERVED>", "MISSED>", "SKIPPED>",
            "WAIT MEDIAN>", "P90>", "SERVICE MEDIAN>", "P90>",
        ])
        for station in stations {
            table.add([
                station.name.isEmpty ? station.station : station.name,
                Equation.number(station.known(\.waiting, station.hasWaiting)),
                Equation.number(station.known(\.atCounters, station.hasAtCounters)),
                Equation.number(station.known(\.served, station.hasServed)),
                Equation.number(station.known(\.missed, station.hasMissed)),
                Equation.number(station.known(\.skipped, station.hasSkipped)),
                EventTime.duration(
                    seconds: station.known(\.waitSecondsMedian, station.hasWaitSecondsMedian)
                ),
                EventTime.duration(
                    seconds: station.known(\.waitSecondsP90, station.hasWaitSecondsP90)
                ),
                EventTime.duration(
                    seconds: station.known(
                        \.serviceSecondsMedian,
                        station.hasServiceSecondsMedian
                    )
                ),
                EventTime.duration(
                    seconds: station.known(\.serviceSecondsP90, station.hasServiceSecondsP90)
                ),
            ])
        }
        return table.text
    }
}
