internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Doctor: the record")
struct DoctorRecordTests {
    private typealias Samples = DoctorSamples

    @Test("a RED person on a screen of 80 by 24")
    func red() {
        Language.$current.withValue(.indonesian) {
            let stage = Samples.stage(Samples.red)
            #expect(
                stage.screen == """
                     Meja 1, Dokter · tanjungsari · siti                        ● tersambung  08.00
                     MERAH A017: nyeri dada; tekanan darah 180/110 atau lebih
                     GAWAT DARURAT. Tangani sekarang, catat: 1 ditangani, 2 dirujuk, 3 menolak.
                     A017 sedang dilayani.                               │ Antrean: 2 menunggu
                     Tuti Permatasari, perempuan, 28 tahun               │ A017  5 mnt
                                                                         │ A018  5 mnt
                     MERAH  perlu keputusan dokter  belum final          │
                     MERAH nyeri dada                                    │
                        [tingkat tindakan screening-id-2025.1]           │
                     ORANYE tekanan darah 180/110 atau lebih             │
                        [PNPK Hipertensi 2021 (KMK                       │
                          HK.01.07/MENKES/4634/2021)]                    │
                     KUNING obesitas                                     │
                        [Pedoman Gizi Seimbang, Kemenkes 2014]           │
                     Tekanan darah: 09.12 184/112 → 09.20 182/110        │
                     IMT 31,4 kg/m2                                      │
                                                                         │
                     09.12 Tekanan Darah, ani                            │
                       TD 184/112 mmHg · nadi 88 /menit · BB 78,5 kg     │
                       TB 158 cm                                         │
                     ↓ dan 6 lagi                                        │

                    1 Ditangani  2 Rujuk  3 Menolak  4 Catat  5 Finalkan  ↑↓ Gulir  F8 Cetak hasil
                    F6 Selesai  F9 Lainnya  F10 Keluar
                    """
            )
        }
    }

    @Test("the rest is reached by keys, and the beginning again")
    func scrolls() {
        var stage = Samples.stage(Samples.red)
        stage.press(.pageDown)
        #expect(stage.screen.contains("↑ 8 lines above"))
        #expect(stage.screen.contains("Complaints: joint pain"))
        #expect(stage.screen.contains("Note: Belum makan"))
        #expect(stage.screen.contains("— end of the record —"))
        stage.press(.up, .up)
        #expect(stage.screen.contains("↑ 6 lines above"))
        stage.press(.end, .pageDown, .pageDown)
        #expect(stage.screen.contains("— end of the record —"))
        let end = stage.screen
        stage.press(.down)
        #expect(stage.screen == end)
        stage.press(.home)
        #expect(!stage.screen.contains("lines above"))
    }

    @Test("amendments, what could not be measured, and who made it final")
    func history() {
        let stage = Samples.stage(
            Samples.with(Samples.final) {
                $0.assessment.assessedByStaff = true
                $0.assessment.secondBloodPressureAsked = true
                $0.parts.append(
                    .with {
                        $0.station = "doctor"
                        $0.recordedBy = "rina"
                        $0.recordedAt = Samples.time(30)
                        $0.amendment = true
                        $0.reason = "salah ketik"
                        $0.part.observations = [
                            .with {
                                $0.measurement = "spo2"
                                $0.notMeasurable = "tangan dingin"
                            },
                            .with { ($0.measurement, $0.value) = ("glu_random", "HI") },
                            .with {
                                ($0.measurement, $0.value, $0.confirmed) = ("temp", "39.5", true)
                            },
                        ]
                        $0.part.withdrawnSymptoms = [.chestPain]
                        $0.part.consciousness = .notAlert
                        $0.part.fastingHours = 9
                    }
                )
            }
        )
        for text in [
            "GREEN  final: rina, 09:32", "Staff assess", "Take the blood pressure a second time.",
            "09:42 Dokter, rina", "Amended: salah ketik", "SpO2 not measurable: tangan dingin",
            "random glucose HI mg/dL", "temperature 39.5 °C (confirmed)",
            "Complaints withdrawn: chest pain", "NOT alert", "fasting 9 h",
        ] {
            #expect(stage.screen(columns: 80, rows: 40).contains(text), "\(text)")
        }
    }

    @Test("a label of a finding is the reader's, and its source always stands below")
    func labels() {
        #expect(Samples.stage(Samples.orange).screen.contains("ORANGE blood pressure of 180/110"))
        Language.$current.withValue(.indonesian) {
            let stage = Samples.stage(Samples.orange)
            #expect(stage.screen.contains("ORANYE tekanan darah 180/110 atau lebih"))
            #expect(stage.screen.contains("[PNPK Hipertensi 2021"))
        }
        let stage = Samples.stage(
            Samples.with(Samples.final) {
                $0.assessment.findings = [
                    .with {
                        ($0.rule, $0.band, $0.level) = ("blood_pressure", "grade_1", .yellow)
                        ($0.labelEn, $0.followUpDays) = ("raised blood pressure, grade 1", 30)
                    }
                ]
            }
        )
        #expect(stage.screen.contains("YELLOW raised blood pressure, grade 1, refer within"))
    }

    @Test("the record is asked for once a person, again after a cut, and never for nobody")
    func asks() {
        var stage = Samples.empty()
        stage.cutOff()
        stage.feed(.link(.up))
        let nobody = stage.takeQuestion()
        #expect(nobody == nil)
        stage.callAndBegin(Samples.visit) { _ in nil }
        #expect(stage.screen.contains("The record is being read."))
        stage.cutOff()
        #expect(stage.screen.contains("The record has not been read."))
        stage.feed(.link(.up))
        stage.tell { if case .screening = $0 { .screening(Samples.orange) } else { nil } }
        #expect(stage.screen.contains("Needs a decision today"))
        stage.feed(.link(.up))
        let again = stage.takeQuestion()
        #expect(again == nil)
    }

    @Test("a read that failed for a moment is tried again, one that is refused is told")
    func failures() {
        var stage = Samples.empty()
        stage.callAndBegin(Samples.visit) { question in
            guard case .screening = question else { return nil }
            return .failed(DeskProblem(reason: "", message: "later", isMomentary: true))
        }
        let waits = stage.takeEffects().compactMap { effect -> Int? in
            if case .wait(let number, _) = effect { number } else { nil }
        }
        #expect(waits.count == 1)
        stage.feed(.waited(waits.first ?? 0))
        stage.tell { question in
            guard case .screening = question else { return nil }
            return .failed(DeskProblem(reason: "PERSON_RESTRICTED", message: "It is restricted."))
        }
        #expect(stage.screen.contains("It is restricted."))
        stage.type("1")
        #expect(stage.takeCommand() == nil)
    }

    @Test("an unread record holds the person once, and says why")
    func endsUnread() {
        var stage = Samples.empty()
        stage.callAndBegin(Samples.visit) { _ in nil }
        stage.press(.done)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("The record of A017 has not been read. Done all the same?"))
        // Any other key takes the question back.
        stage.press(.down)
        stage.press(.done)
        #expect(stage.takeCommand() == nil)
        stage.press(.done)
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }

    @Test("an open finding is on top before the record has been read")
    func unreadAlert() {
        var visit = Samples.visit
        visit.openFinding = true
        var stage = Samples.empty()
        stage.callAndBegin(visit) { _ in nil }
        #expect(stage.screen.contains("A017: RED/ORANGE FINDING. The record has not been read."))
    }

    @Test("a RED person who comes into the line rings once and stands on top until called")
    func alarm() {
        var stage = Samples.stage(Samples.final)
        func lines(urgent: Bool, sequence: UInt64) -> DeskEvent {
            var lines = Village.lines(
                "doctor",
                waiting: ["A021", "A018"],
                at: [(1, "A017", .serving)],
                sequence: sequence
            )
            lines.snapshot.lines[0].waiting[0].urgent = urgent
            return .lines(lines)
        }
        func rings(_ stage: inout DeskStage<CounterDesk<DoctorWork>>) -> Int {
            stage.takeEffects().count { if case .bell = $0 { true } else { false } }
        }
        stage.feed(lines(urgent: false, sequence: 200))
        #expect(rings(&stage) == 0)
        for (sequence, expected) in [(201 as UInt64, 1), (202, 0)] {
            stage.feed(lines(urgent: true, sequence: sequence))
            #expect(rings(&stage) == expected)
            #expect(stage.screen.contains("RED waits: A021. Call at once."))
            #expect(stage.screen.contains("A017 is being served."))
        }
        stage.feed(lines(urgent: false, sequence: 203))
        #expect(!stage.screen.contains("RED waits"))
    }

    @Test("text from elsewhere cannot steer the terminal")
    func hostile() {
        let stage = Samples.stage(
            Samples.with(Samples.red) {
                $0.parts[0].part.note = "a\u{1B}[2Jb"
                $0.parts[0].recordedBy = "x\u{07}"
                $0.assessment.findings[0].labelEn = "\u{202E}label"
                $0.assessment.ruleSet = "\u{1B}c"
            }
        )
        #expect(!stage.screen(columns: 80, rows: 40).unicodeScalars.contains("\u{1B}"))
        #expect(!stage.screen(columns: 80, rows: 40).unicodeScalars.contains("\u{202E}"))
    }
}
