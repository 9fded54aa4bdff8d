internal import PoskoContract
internal import PoskoWords

/// The day in figures on one screen.
enum SummaryText {
    static func text(_ summary: Posko_V1_GetSummaryResponse, _ view: EventView) -> String {
        let name = view.event.settings.name
        let title = name.isEmpty ? summary.event : "\(name) (\(summary.event))"
        let moment = summary.hasAsOf ? ", \(view.time.dayAndClock(summary.asOf))" : ""
        let counts = counts(summary)
        return [
            SafeText.escaped(
                SummaryWords.title.text(title + moment, Figures.count(summary.sequence))
            ), "", counts, "",
            stations(summary.stations), "", findings(summary.screenings), "",
            cards(summary.cards), coverage(summary.coverage),
        ].joined(separator: "\n")
    }

    private static func counts(_ summary: Posko_V1_GetSummaryResponse) -> String {
        let slots = summary.slots
        let registrations = summary.registrations
        let visits = summary.visits
        let lanes = visits.byLane.sorted { $0.key < $1.key }.map {
            "\($0.key) \(Figures.count($0.value))"
        }
        var fields = FieldList()
        fields.add(
            FieldWords.slots,
            Equation.text(
                slots.known(\.capacity, slots.hasCapacity),
                SummaryWords.ofSlots,
                [
                    (slots.known(\.taken, slots.hasTaken), SummaryWords.ofTaken),
                    (slots.known(\.free, slots.hasFree), SummaryWords.ofFree),
                ]
            ) + "; "
                + Equation.term(
                    slots.known(\.waitlisted, slots.hasWaitlisted),
                    SummaryWords.ofWaitlisted
                )
        )
        fields.add(SummaryWords.doors, doors(registrations))
        fields.add(
            SummaryWords.visits,
            Equation.text(
                visits.known(\.checkedIn, visits.hasCheckedIn),
                SummaryWords.ofCheckedIn,
                [
                    (visits.known(\.inside, visits.hasInside), SummaryWords.ofInside),
                    (visits.known(\.finished, visits.hasFinished), CommonWords.finished),
                    (visits.known(\.missed, visits.hasMissed), CommonWords.missed),
                    (visits.known(\.left, visits.hasLeft), CommonWords.left),
                ]
            )
        )
        fields.add(
            SummaryWords.inside,
            Equation.text(
                visits.known(\.inside, visits.hasInside),
                SummaryWords.ofInside,
                [
                    (visits.known(\.waiting, visits.hasWaiting), CommonWords.waiting),
                    (visits.known(\.called, visits.hasCalled), CommonWords.called),
                    (visits.known(\.serving, visits.hasServing), CommonWords.serving),
                ]
            )
        )
        fields.add(SummaryWords.lanes, lanes.joined(separator: ", "))
        return fields.text
    }

    private static func doors(_ counts: Posko_V1_RegistrationSummary) -> String {
        let equation = Equation.text(
            counts.known(\.total, counts.hasTotal),
            SummaryWords.ofRegistrations,
            [
                (counts.known(\.roster, counts.hasRoster), StateWords.roster),
                (counts.known(\.walkIn, counts.hasWalkIn), StateWords.walkIn),
            ]
        )
        let others: [(count: UInt32?, name: Phrase)] = [
            (counts.known(\.fromWaitlist, counts.hasFromWaitlist), SummaryWords.ofFromWaitlist),
            (counts.known(\.cancelled, counts.hasCancelled), StateWords.cancelled),
            (counts.known(\.released, counts.hasReleased), SummaryWords.ofReleased),
            (counts.known(\.cardOnly, counts.hasCardOnly), SummaryWords.ofCardOnly),
            (counts.known(\.rosterPeople, counts.hasRosterPeople), SummaryWords.ofRosterPeople),
        ]
        let othersText = others.map { Equation.term($0.count, $0.name) }
        return "\(equation); \(othersText.joined(separator: ", "))"
    }

    private static func stations(_ stations: [Posko_V1_StationSummary]) -> String {
        var table = Table([
            .left(TableWords.station), .right(TableWords.waiting), .right(TableWords.atCounters),
            .right(TableWords.served), .right(TableWords.missed), .right(TableWords.skipped),
            .right(TableWords.waitMedian), .right(TableWords.ninetiethPercentile),
            .right(TableWords.serviceMedian), .right(TableWords.ninetiethPercentile),
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
