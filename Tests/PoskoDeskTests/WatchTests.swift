internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Organizer's screen")
struct WatchTests {
    typealias Stage = DeskStage<DayWatch>

    /// A watch that has seen the day for a quarter of an hour, and then its lines, at 10:31.
    static func stage() -> Stage {
        var stage = Stage(DayWatch(WatchDay.context))
        for minute: Int64 in 1...15 {
            stage.feed(.tick(WatchDay.now_ms - (15 - minute) * 60_000))
            let finished = UInt32(140 + minute * minute / 15)
            stage.feed(.summary(WatchDay.summary(waiting: UInt32(46 - minute), finished: finished)))
        }
        stage.feed(.lines(WatchDay.lines))
        return stage
    }

    @Test("the day on one screen")
    func overview() {
        #expect(
            Self.stage().screen == """
                 The day · tanjungsari · ketua                               ● connected  10:31
                 RED/ORANGE FINDINGS: 2 people without a disposition.
                 URGENT: A044 at Dokter 6 min
                 Slots         ███████████░░░░░ 212/300, 88 free     │ Gone quiet: 2
                 Doors         198 from the roster, 14 walk-in       │ Tekanan Darah 2
                 Visits        203 checked in: 41 inside, 155        │  A088 served 18 min
                               finished, 5 missed, 2 left            │ Laboratorium
                 Inside        31 waiting, 3 called, 7 being served  │  2 wait, idle 12 min
                 Lanes         A 160, K 11, P 32                     │
                 Done/min      ▁▁▁▃▁▃▃▃▃▃▇▃▇▇ 2                      │ Findings: 2 open
                 Waiting       ▇▇▇▇▇▇▇▇▇▇▇▇▇▅▅ 31                    │  RED        1
                                                                     │  ORANGE    10
                 Station           Line Desk  Served     Wait Service│  YELLOW    40
                 Pendaftaran          0    2     203      3/9       1│  GREEN    101
                 Tekanan Darah       19    3     150     9/21       2│
                 Laboratorium         8    2     140     4/10       2│ Cards 45/100 handed over;
                 Dokter               4    1      31     7/15      <1│ 52 left
                 Penyerahan Kartu     0    1      45        -       -│ Coverage 69.8 %
                 Wait: median/p90, Service: median; in minutes.      │
                                                                     │
                                                                     │
                                                                     │

                1 Stations  2 Findings  3 Cards  F10 Quit
                """
        )
    }

    @Test("in Indonesian")
    func indonesian() {
        Language.$current.withValue(.indonesian) {
            #expect(
                Self.stage().screen == """
                     Pantauan · tanjungsari · ketua                             ● tersambung  10.31
                     TEMUAN MERAH/ORANYE: 2 orang belum ada keputusan dokter.
                     SEGERA: A044 di Dokter 6 mnt
                     Kuota         ███████████░░░░░ 212/300, sisa 88     │ Macet: 2
                     Asal          198 daftar warga, 14 datang langsung  │ Tekanan Darah 2
                     Kunjungan     203 mendapat nomor: 41 di dalam, 155  │  A088 dilayani 18 mnt
                                   selesai, 5 tidak hadir, 2 pulang lebih│ Laboratorium
                                   dulu                                  │  2 antre, diam 12 mnt
                     Di dalam      31 menunggu, 3 dipanggil, 7 dilayani  │
                     Jalur         A 160, K 11, P 32                     │ Temuan: 2 terbuka
                     Selesai/mnt   ▁▁▁▃▁▃▃▃▃▃▇▃▇▇ 2                      │  MERAH      1
                     Menunggu      ▇▇▇▇▇▇▇▇▇▇▇▇▇▅▅ 31                    │  ORANYE    10
                                                                         │  KUNING    40
                     Pos              Antre Meja Selesai   Tunggu Layanan│  HIJAU    101
                     Pendaftaran          0    2     203      3/9       1│
                     Tekanan Darah       19    3     150     9/21       2│ Kartu 45/100 diserahkan;
                     Laboratorium         8    2     140     4/10       2│ sisa 52
                     Dokter               4    1      31     7/15      <1│ Perlindungan 69,8 %
                     Penyerahan Kartu     0    1      45        -       -│
                     Tunggu: median/p90, Layanan: median; dalam menit.   │
                                                                         │
                                                                         │

                    1 Pos  2 Temuan  3 Kartu  F10 Keluar
                    """
            )
        }
    }

    @Test("a key to each detail, and back")
    func details() {
        var stage = Self.stage()
        stage.type("1")
        #expect(stage.screen.contains("  At desks: 1 A099 called 3 min, 2 A088 served 18 min"))
        #expect(stage.screen.contains("  Next: A101 P014"))
        stage.type("f")
        #expect(stage.screen.contains(" raised blood pressure, grade 1                   18+│"))
        stage.type("3")
        #expect(stage.screen.contains("      52 in the box"))
        #expect(stage.screen.contains(" Coverage 65.0 % → 69.8 %"))
        stage.press(.escape)
        #expect(stage.screen.contains("Doors"))
        #expect(stage.desk.page == .overview)
    }

    @Test("fewer than five people have no number")
    func suppressed() {
        var stage = Self.stage()
        stage.type("2")
        #expect(stage.screen.contains("F 40-59 12, F 60+ 6, M 18-39 <5"))
        #expect(stage.screen.contains("examination today                                 <5"))
        #expect(stage.screen.contains("F age? 7"))
    }

    @Test("a long page moves, and not beyond its ends")
    func scrolls() {
        var stage = Self.stage()
        stage.type("1")
        #expect(stage.screen.contains("PgDn") && !stage.screen.contains("PgUp"))
        let top = stage.screen
        stage.press(.pageDown)
        #expect(!stage.screen.contains(" Pendaftaran") && stage.screen.contains("PgUp"))
        for _ in 0..<9 { stage.press(.pageDown) }
        #expect(stage.screen.contains(" Penyerahan Kartu"))
        for _ in 0..<9 { stage.press(.pageUp) }
        #expect(stage.screen == top)
    }

    @Test("F10 and q leave at once")
    func quits() {
        for key in [Key.act(.quit), .character("q")] {
            var stage = Self.stage()
            stage.press(key)
            #expect(stage.takeEffects().contains { if case .quit = $0 { true } else { false } })
        }
    }

    @Test("before the first figures it says that it waits for them")
    func empty() {
        let stage = Stage(DayWatch(WatchDay.context))
        #expect(stage.screen.contains("Waiting for the server's figures."))
        #expect(stage.screen.contains("F10 Quit"))
    }

    @Test("nothing alarms that is no alarm")
    func calm() {
        var stage = Stage(DayWatch(WatchDay.context))
        stage.feed(.tick(WatchDay.now_ms))
        stage.feed(.summary(WatchDay.summary(openFindings: 0)))
        #expect(stage.desk.view(columns: 53).alert.isEmpty)
        #expect(stage.screen.contains("No desk has gone quiet"))
    }

    @Test("figures that the server does not know are no zeros")
    func unknown() {
        var stage = Stage(DayWatch(WatchDay.context))
        stage.feed(.summary(.with { $0.stations = [.with { $0.station = "lab" }] }))
        #expect(stage.screen.contains(" Laboratorium         -    -       -        -       -"))
        #expect(stage.screen.contains("-/-, - free"))
    }

    @Test("nothing is cut at 80x24", arguments: Language.allCases)
    func fits(language: Language) {
        Language.$current.withValue(language) {
            for page in ["0", "1", "2", "3"] {
                var stage = Self.stage()
                stage.feed(.summary(WatchDay.summary(waiting: 1_500, openFindings: 12)))
                stage.type(page)
                let view = stage.desk.view(columns: 53)
                for line in view.body { #expect(line.width <= 53, "\(line.text)") }
                for line in view.side { #expect(line.width <= 26, "\(line.text)") }
                for line in view.alert { #expect(line.width <= 80, "\(line.text)") }
                // Title, two alerts, message and keys take six rows at most.
                #expect(view.side.count <= 18)
                if page == "0" { #expect(view.body.count <= 18) }
            }
        }
    }
}

@Suite("Desks gone quiet")
struct QuietDeskTests {
    private static func quiet(
        waiting: [(String, Int64)],
        at counters: [(UInt32, String, Int64)],
        heard: Int64? = nil,
        later_ms: Int64 = 0
    ) -> [QuietDesk.Reason] {
        QuietDesk.all(
            [WatchDay.line("lab", waiting: waiting, at: counters)],
            heard_ms: heard.map { ["lab": WatchDay.now_ms - $0 * 60_000] } ?? [:],
            now_ms: WatchDay.now_ms + later_ms
        ).map(\.reason)
    }

    @Test("one person at a counter for more than a quarter of an hour")
    func stuck() {
        #expect(Self.quiet(waiting: [], at: [(2, "A001", 15)]).isEmpty)
        #expect(
            Self.quiet(waiting: [], at: [(2, "A001", 15), (1, "A002", 14)], later_ms: 1)
                == [.stuck(counter: 2, ticket: "A001", isServing: true)]
        )
    }

    @Test("people wait, and nobody is called for more than ten minutes")
    func idle() {
        #expect(Self.quiet(waiting: [("A001", 10), ("A002", 1)], at: []).isEmpty)
        #expect(Self.quiet(waiting: [("A001", 11), ("A002", 1)], at: []) == [.idle(waiting: 2)])
        #expect(Self.quiet(waiting: [], at: []).isEmpty)
        #expect(Self.quiet(waiting: [("A001", 30)], at: [(1, "A000", 9)]).isEmpty)
        #expect(Self.quiet(waiting: [("A001", 30)], at: [(1, "A000", 12)]) == [.idle(waiting: 1)])
        #expect(Self.quiet(waiting: [("A001", 30)], at: [], heard: 9).isEmpty)
    }

    @Test("somebody who has left a counter was heard of")
    func leaves() {
        var stage = WatchTests.stage()
        #expect(stage.desk.quiet.map(\.station) == ["vitals", "lab"])
        stage.feed(.tick(WatchDay.now_ms + 60_000))
        stage.feed(
            .lines(
                .with {
                    $0.sequence = 2_346
                    $0.changes.changes = [.with { ($0.station, $0.ticket) = ("vitals", "A088") }]
                }
            )
        )
        #expect(stage.desk.quiet.map(\.station) == ["lab"])
    }

    @Test("a cut connection is no quiet desk")
    func cutOff() {
        var stage = WatchTests.stage()
        stage.feed(.link(.down(since_ms: WatchDay.now_ms, reason: "")))
        stage.feed(.tick(WatchDay.now_ms + 3_600_000))
        #expect(stage.desk.quiet.map(\.station) == ["vitals", "lab"])
    }
}

@Suite("Trends")
struct TrendTests {
    @Test("one sample a minute, of the last hour")
    func samples() {
        var trend = DayTrend()
        for second: Int64 in 0..<7_200 {
            trend.note(
                DayTrend.Sample(finished: Int(second), waiting: Int(second / 60)),
                now_ms: second * 1_000
            )
        }
        #expect(trend.waiting == Array(60..<120))
        #expect(trend.finished == Array(repeating: 60, count: 59))
    }

    @Test("what ends less than before, after a reversal, is nothing")
    func reversed() {
        var trend = DayTrend()
        trend.note(DayTrend.Sample(finished: 5, waiting: 0), now_ms: 0)
        trend.note(DayTrend.Sample(finished: 4, waiting: 0), now_ms: 60_000)
        #expect(trend.finished == [0])
    }

    @Test("figures become bars")
    func bars() {
        #expect(Sparkline.text([0, 1, 25, 50, 75, 100], columns: 9) == "▁▂▂▃▅▇")
        #expect(Sparkline.text([0, 0], columns: 9) == "▁▁")
        #expect(Sparkline.text([1, 2, 3], columns: 2) == "▅▇")
        #expect(Sparkline.text([], columns: 9).isEmpty)
        #expect(Sparkline.share(150, of: 300, columns: 10) == "█████░░░░░")
        #expect(Sparkline.share(400, of: 300, columns: 4) == "████")
        #expect(Sparkline.share(0, of: 0, columns: 4) == "░░░░")
    }
}
