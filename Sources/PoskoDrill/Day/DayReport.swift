internal import PoskoContract

/// What happened in a drill.
package struct DayReport: Sendable {
    package let event: String
    package let seed: UInt64
    let counts: Counts
    let summary: Posko_V1_GetSummaryResponse
    /// What does not balance, a sentence each.
    package let problems: [String]
    let updates: (summaries: Int, lines: Int)
    let elapsed: Duration
    let onTheFloor: Duration
    let commandsOnTheFloor: Int
    let attemptsOnTheFloor: Int

    package var isBalanced: Bool { problems.isEmpty }

    /// For the terminal.
    package var lines: [String] {
        [heading] + commandLines + ["", "The day by GetSummary:"] + summaryLines + [""]
            + (isBalanced
                ? ["Everything balances, and agrees with what was acknowledged."]
                : ["It does not balance:"] + problems.map { "  \($0)" })
    }

    private var heading: String {
        "Event \(event), seed \(seed): \(counts.commands) commands acknowledged, "
            + "\(counts.refusals) refused as they had to be, in \(Self.seconds(elapsed)) s."
    }

    private var commandLines: [String] {
        let rate = Double(commandsOnTheFloor) / max(Self.number(onTheFloor), 0.001)
        let attempts = Double(attemptsOnTheFloor) / max(Self.number(onTheFloor), 0.001)
        return [
            "Doors open: \(commandsOnTheFloor) commands in \(Self.seconds(onTheFloor)) s, "
                + "\(Int(rate)) a second (\(Int(attempts)) with refusals and empty lines).",
            "Sent twice: \(counts.sentTwice), answered the same. Two devices at once: "
                + "\(counts.races), one won. Watched: \(updates.summaries) summaries, "
                + "\(updates.lines) line updates.",
            "Commands: " + Self.list(counts.acknowledged),
            "Refusals: " + Self.list(counts.refused),
        ]
    }

    private var summaryLines: [String] {
        let (slots, people, visits) = (summary.slots, summary.registrations, summary.visits)
        let (screenings, cards) = (summary.screenings, summary.cards)
        let levels = ["GREEN", "YELLOW", "ORANGE", "RED"].map {
            "\($0) \(screenings.byActionLevel[$0] ?? 0)"
        }
        let lanes = visits.byLane.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return [
            "  slots: \(slots.taken) of \(slots.capacity) taken, "
                + "\(slots.waitlisted) on the waitlist",
            "  registrations: \(people.total) = roster \(people.roster) "
                + "+ walk-in \(people.walkIn); "
                + "from the waitlist \(people.fromWaitlist), cancelled \(people.cancelled), "
                + "released \(people.released), card only \(people.cardOnly)",
            "  visits: \(visits.checkedIn) = finished \(visits.finished) + missed \(visits.missed) "
                + "+ left \(visits.left) + inside \(visits.inside); "
                + lanes.joined(separator: ", "),
            "  screenings: \(screenings.started), final \(screenings.finalised); "
                + levels.joined(separator: ", "),
            "  cards: received \(cards.received) = handed over \(cards.handedOver) + spoiled "
                + "\(cards.spoiled) + returned \(cards.returned) "
                + "+ forwarded \(cards.forwarded) + in stock \(cards.inStock); "
                + "by proxy \(cards.byProxy), reversed \(cards.reversed)",
            "  workers covered: \(summary.coverage.coveredHere)"
                + (summary.coverage.hasNowPermille
                    ? ", \(summary.coverage.beforePermille) to "
                        + "\(summary.coverage.nowPermille) permille"
                    : ""),
        ]
            + summary.stations.map { station in
                "  \(station.station): served \(station.served), missed \(station.missed), "
                    + "skipped \(station.skipped)"
            }
    }

    private static func list(_ counts: [String: Int]) -> String {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    private static func number(_ duration: Duration) -> Double { duration / .seconds(1) }

    private static func seconds(_ duration: Duration) -> String {
        let tenths = Int(duration / .milliseconds(100))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
