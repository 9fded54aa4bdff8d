internal import PoskoContract
internal import SwiftProtobuf

@testable import PoskoDesk

/// A busy hour of a made-up day.
enum WatchDay {
    /// 2025-11-21 10:31 in Jakarta.
    static let now_ms: Int64 = 1_763_695_860_000

    static var context: DeskContext {
        DeskContext(
            event: Village.event,
            staff: "ketua",
            station: "",
            counter: 0,
            zone_min: 420,
            hasPrinter: false,
            requestPrefix: "watch"
        )
    }

    static func summary(
        waiting: UInt32 = 31,
        finished: UInt32 = 155,
        openFindings: UInt32 = 2
    ) -> Posko_V1_GetSummaryResponse {
        .with {
            $0.event = "tanjungsari"
            $0.sequence = 2_345
            $0.slots = .with {
                ($0.capacity, $0.taken, $0.free, $0.waitlisted) = (300, 212, 88, 0)
            }
            $0.registrations = .with {
                ($0.total, $0.roster, $0.walkIn) = (212, 198, 14)
            }
            $0.visits = .with {
                ($0.checkedIn, $0.inside, $0.finished) = (203, 41, finished)
                ($0.missed, $0.left) = (5, 2)
                ($0.waiting, $0.called, $0.serving) = (waiting, 3, 7)
                $0.byLane = ["A": 160, "P": 32, "K": 11]
            }
            $0.stations = [
                station("registration", [0, 2, 203, 0, 0], [180, 540, 60, 95]),
                station("vitals", [19, 3, 150, 2, 1], [510, 1260, 130, 300]),
                station("lab", [8, 2, 140, 1, 4], [240, 600, 100, 170]),
                station("doctor", [4, 1, 31, 0, 0], [420, 900, 20, 500]),
                station("cards", [0, 1, 45, 2, 0], []),
            ]
            $0.screenings = screenings(openFindings)
            $0.cards = cards
            $0.coverage = .with {
                ($0.workersTotal, $0.coveredBefore, $0.coveredHere) = (120_000, 78_000, 45)
                ($0.beforePermille, $0.nowPermille) = (650, 698)
            }
        }
    }

    private static func screenings(_ open: UInt32) -> Posko_V1_ScreeningSummary {
        .with {
            ($0.started, $0.finalised, $0.openFindings) = (152, 140, open)
            $0.byActionLevel = ["GREEN": 101, "YELLOW": 40, "ORANGE": 10, "RED": 1]
            ($0.dispositionSecondsMedian, $0.dispositionSecondsMax) = (360, 1_260)
            $0.bands = [
                band("blood_pressure", "grade_1", .female, "40-59", 12),
                band("blood_pressure", "grade_1", .female, "60+", 6),
                band("blood_pressure", "grade_1", .male, "18-39", nil),
                band("glucose", "very_high", .male, "60+", nil),
                band("glucose", "high", .female, "unknown", 7),
            ]
        }
    }

    private static func band(
        _ rule: String,
        _ band: String,
        _ sex: Posko_V1_Sex,
        _ age: String,
        _ people: UInt32?
    ) -> Posko_V1_BandCount {
        .with {
            ($0.rule, $0.band, $0.sex, $0.ageGroup) = (rule, band, sex, age)
            if let people { $0.people = people }
        }
    }

    private static let cards = Posko_V1_CardSummary.with {
        ($0.listed, $0.received, $0.handedOver, $0.spoiled) = (320, 100, 45, 1)
        ($0.returned, $0.forwarded, $0.inStock) = (0, 2, 52)
        ($0.refused, $0.byProxy, $0.reversed) = (3, 4, 1)
        $0.groups = [
            .with {
                ($0.programme, $0.funding) = ("JKK+JKM", "regency")
                ($0.listed, $0.received, $0.handedOver, $0.inStock) = (220, 70, 30, 38)
            },
            .with {
                ($0.programme, $0.funding) = ("JKK+JKM", "village_csr")
                ($0.listed, $0.received, $0.handedOver, $0.inStock) = (100, 30, 15, 14)
            },
        ]
    }

    /// - Parameters:
    ///   - counts: waiting, at counters, served, missed, skipped.
    ///   - seconds: wait median and p90, service median and p90; empty when nobody was served.
    private static func station(
        _ code: String,
        _ counts: [UInt32],
        _ seconds: [UInt32]
    ) -> Posko_V1_StationSummary {
        .with {
            $0.station = code
            ($0.waiting, $0.atCounters, $0.served) = (counts[0], counts[1], counts[2])
            ($0.missed, $0.skipped) = (counts[3], counts[4])
            guard seconds.count == 4 else { return }
            ($0.waitSecondsMedian, $0.waitSecondsP90) = (seconds[0], seconds[1])
            ($0.serviceSecondsMedian, $0.serviceSecondsP90) = (seconds[2], seconds[3])
        }
    }

    /// One at a desk for 18 minutes, a line that nobody has called from for 12, a RED finding.
    static let lines = Posko_V1_WatchLinesResponse.with {
        $0.sequence = 2_345
        $0.snapshot.lines = [
            line("registration", waiting: [], at: []),
            line(
                "vitals",
                waiting: [("A101", 6), ("P014", 4)],
                at: [(1, "A099", 3), (2, "A088", 18)]
            ),
            line("lab", waiting: [("A090", 12), ("A091", 11)], at: []),
            line(
                "doctor",
                waiting: [("A044", 6), ("A050", 5)],
                at: [(1, "P009", 9)],
                urgent: "A044"
            ),
            line("cards", waiting: [], at: [(1, "K003", 1)]),
        ]
    }

    /// - Parameters:
    ///   - waiting: queue number and minutes.
    ///   - counters: counter, queue number and minutes.
    static func line(
        _ station: String,
        waiting: [(String, Int64)],
        at counters: [(UInt32, String, Int64)],
        urgent: String = ""
    ) -> Posko_V1_Line {
        .with {
            $0.station = station
            $0.waiting = waiting.map { ticket, minutes in
                place(ticket, .waiting, 0, minutes, isUrgent: ticket == urgent)
            }
            $0.atCounters = counters.map { counter, ticket, minutes in
                place(ticket, counter == 1 ? .called : .serving, counter, minutes)
            }
        }
    }

    private static func place(
        _ ticket: String,
        _ state: Posko_V1_VisitState,
        _ counter: UInt32,
        _ minutes: Int64,
        isUrgent: Bool = false
    ) -> Posko_V1_LinePlace {
        .with {
            ($0.ticket, $0.state, $0.counter, $0.urgent) = (ticket, state, counter, isUrgent)
            $0.since.seconds = now_ms / 1000 - minutes * 60
        }
    }
}
