import PoskoClient
import PoskoContract
import PoskoWords
import SwiftProtobuf
import Testing

@testable import PoskoCommands

/// Texts of several commands, as they are read in both languages.
struct SpokenTextTests {
    private let view = EventView(
        .with {
            $0.code = "hari"
            $0.settings.date = "2025-11-21"
            $0.settings.slots = 1_200
            $0.settings.stations = [
                .with {
                    $0.code = "vitals"
                    $0.name = "Tekanan Darah"
                    $0.kind = .check
                    $0.counters = 3
                }
            ]
        }
    )

    private let person = Posko_V1_Person.with {
        $0.name = "Siti"
        $0.sex = .female
        $0.birthDate = "1979-02-03"
    }

    @Test func linesAreATable() {
        let line = Posko_V1_Line.with {
            $0.station = "vitals"
            $0.stationName = "Tekanan Darah"
            $0.waiting = [
                .with {
                    $0.ticket = "A001"
                    $0.urgent = true
                }
            ]
            $0.atCounters = [
                .with {
                    $0.counter = 2
                    $0.ticket = "A002"
                    $0.state = .serving
                }
            ]
        }
        #expect(
            QueueList.text([line]) == """
                STATION  NAME           AT COUNTERS           WAITING  NEXT   MISSED
                vitals   Tekanan Darah  2: A002 being served        1  A001!  -
                """
        )
        #expect(
            inIndonesian { QueueList.text([line]) } == """
                POS     NAMA           DI MEJA                  MENUNGGU  BERIKUTNYA  TIDAK HADIR
                vitals  Tekanan Darah  2: A002 sedang dilayani         1  A001!       -
                """
        )
        #expect(QueueList.text([]) == "No lines.")
        #expect(inIndonesian { QueueList.text([]) } == "Tidak ada antrean.")
    }

    @Test func peopleAreSummedUp() {
        #expect(view.summary(of: person) == "Siti, female, 46 years")
        #expect(view.summary(of: .init()) == "name unknown, sex unknown, age unknown")
        inIndonesian {
            #expect(view.summary(of: person) == "Siti, perempuan, 46 tahun")
            #expect(
                view.summary(of: .init())
                    == "nama tidak diketahui, jenis kelamin tidak diketahui, umur tidak diketahui"
            )
        }
    }

    @Test func theDeskSeesWhoComes() {
        let visit = Posko_V1_Visit.with {
            $0.person = person
            $0.priority = true
            $0.priorityReasons = [.pregnant]
            $0.openFinding = true
        }
        let card = DeskCard(view: view, ticket: "A017", visit: visit)
        #expect(
            card.text(["x"]).hasSuffix(
                "\nx\nSiti, female, 46 years\nPriority: pregnant\n"
                    + "An open RED or ORANGE finding: doctor first."
            )
        )
        inIndonesian {
            #expect(
                card.text(["x"]).hasSuffix(
                    "\nx\nSiti, perempuan, 46 tahun\nPrioritas: ibu hamil\n"
                        + "Ada temuan MERAH atau ORANYE yang belum diputuskan: ke dokter dahulu."
                )
            )
            let unread = DeskCard(view: view, ticket: "A017", visit: nil).text([])
            #expect(unread.hasSuffix("Tanyakan namanya: data orang ini tidak dapat dibaca."))
        }
    }

    @Test func whatIsCalledOutIsIndonesian() {
        for language in Language.allCases {
            Language.$current.withValue(language) {
                let place = view.place("vitals", counter: 2)
                #expect(
                    DeskCard.announcement(ticket: "P030", place: place)
                        == "Nomor antrean P nol tiga nol, silakan menuju Meja 2, Tekanan Darah."
                )
            }
        }
    }

    @Test func findingsHaveTheReadersLabel() {
        let finding = Posko_V1_Finding.with {
            $0.level = .yellow
            $0.labelID = "tekanan darah tinggi"
            $0.labelEn = "raised blood pressure"
            $0.followUpDays = 30
            $0.source = "PNPK"
        }
        let english = AssessmentText.findings([finding])
        #expect(
            english.hasSuffix(
                "YELLOW  tekanan darah tinggi / raised blood pressure (within 30 days)  PNPK"
            )
        )
        let indonesian = inIndonesian { AssessmentText.findings([finding]) }
        #expect(indonesian.hasSuffix("KUNING   tekanan darah tinggi (dalam 30 hari)  PNPK"))
        let english2 = Posko_V1_Finding.with { $0.labelEn = "only this" }
        #expect(inIndonesian { AssessmentText.findings([english2]) }.contains("only this"))
    }

    @Test func anAssessmentSaysWhatToDo() {
        let assessment = Posko_V1_Assessment.with {
            $0.bmi = "24.4"
            $0.assessedByStaff = true
            $0.secondBloodPressureAsked = true
        }
        func text() -> String {
            AssessmentText.text("A001", assessment, isDispositionRequired: true)
        }
        #expect(
            text() == """
                A001  no level yet
                BMI 24.4 kg/m2
                Dinilai petugas: no adult bands apply.
                Take the blood pressure a second time.
                A doctor's disposition is needed before the visit can end.
                """
        )
        #expect(
            inIndonesian { text() } == """
                A001  belum ada tingkat
                IMT 24,4 kg/m2
                Dinilai petugas: kategori dewasa tidak berlaku.
                Ukur tekanan darah sekali lagi.
                Perlu keputusan dokter sebelum kunjungan dapat diselesaikan.
                """
        )
    }

    @Test func slotsThatBecomeFree() {
        #expect(Promotion.text(0).isEmpty)
        #expect(
            Promotion.text(17, slotFreed: true)
                == " The slot is given up. Its slot goes to registration 17."
        )
        #expect(
            inIndonesian { Promotion.text(17, slotFreed: true) }
                == " Kuotanya dilepas. Kuotanya untuk pendaftaran 17."
        )
    }

    @Test(arguments: [
        (UInt32(1), "1 row was refused; --problems", "1 baris ditolak; --problems"),
        (1_250, "1250 rows were refused; --problems", "1.250 baris ditolak; --problems"),
    ])
    func anImportCountsWhatItRefused(_ refused: UInt32, _ english: String, _ indonesian: String)
        throws
    {
        let report = ImportReport(
            refused: refused,
            problems: [],
            problemsOmitted: 0,
            warnings: [],
            warningsOmitted: 0,
            header: "nik",
            ignoredColumns: ["Agama"]
        )
        #expect(try report.mend(nil, path: nil).hasPrefix(english))
        #expect(report.text == "Columns not read: Agama")
        let said = try inIndonesian { try report.mend(nil, path: nil) }
        #expect(said.hasPrefix(indonesian))
        #expect(inIndonesian { report.text } == "Kolom yang tidak dibaca: Agama")
    }

    @Test func anExportIsWhollyInTheLanguage() {
        let export = Posko_V1_ExportPersonResponse.with {
            $0.event = "hari"
            $0.personNumber = 4
            $0.restricted = true
            $0.roster = [.with { $0.person = person }]
            $0.fetched = [
                .with {
                    $0.card = 2
                    $0.name = "Asep"
                }
            ]
        }
        let english = PersonExport.text(export, view)
        #expect(english.contains("Restricted  yes") && english.contains("FETCHED BY"))
        #expect(english.contains("On the roster:\nSiti, female, 46 years\n1979-02-03"))
        let indonesian = inIndonesian { PersonExport.text(export, view) }
        #expect(indonesian.contains("Dibatasi      ya") && indonesian.contains("DIAMBIL OLEH"))
        #expect(indonesian.contains("Di daftar warga:\nSiti, perempuan, 46 tahun\n03-02-1979"))
    }

    @Test func errorsOfTheProgramItself() {
        let failure = PoskoFailure(code: .deadlineExceeded, message: "No answer.")
        inIndonesian {
            #expect(
                ErrorText.lines(for: UndecidedFailure(failure: failure, requestID: "r1")).last
                    == "Mungkin sudah terlaksana; untuk memastikan, ulangi dengan --request-id r1"
            )
            #expect(ErrorText.lines(for: UsageFailure(message: "Tidak.")) == ["Kesalahan: Tidak."])
            let other = ErrorText.lines(for: CancellationError())
            #expect(other.first == "Kesalahan tak terduga: CancellationError()")
            #expect(other.count == 2)
        }
    }
}
