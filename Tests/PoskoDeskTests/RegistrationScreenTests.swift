internal import PoskoContract
internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Registration desk: screens")
struct RegistrationScreenTests {
    @Test(
        "nothing is cut at 80 columns and 24 rows, in every state and language",
        arguments: RegistrationStates.all.map(\.name),
        Language.allCases
    )
    func fits(name: String, language: Language) throws {
        try Language.$current.withValue(language) {
            let state = try #require(RegistrationStates.all.first { $0.name == name })
            let stage = state.make()
            let columns = Screen.bodyColumns(of: 80)
            let view = stage.desk.view(columns: columns)
            for line in view.body { #expect(line.width <= columns, "\(line.text)") }
            for line in view.side { #expect(line.width <= Screen.sideColumns, "\(line.text)") }
            for line in view.alert { #expect(line.width <= 80, "\(line.text)") }
            let screen = Screen(view, columns: 80, rows: 24)
            let text = screen.text
            for hint in view.hints { #expect(text.contains("\(hint.key) \(hint.text)")) }
            for line in view.body where !line.text.trimmingSpaces().isEmpty {
                #expect(text.contains(line.text.trimmingSpaces()), "a row is cut: \(line.text)")
            }
            for line in view.side {
                #expect(text.contains("│" + line.text.trimmingRight()), "a row: \(line.text)")
            }
            if let message = view.message {
                #expect(CellWidth.folded(message.text, columns: 80).count <= 2)
            }
            let status = Line(view.status).text.trimmingSpaces()
            #expect(text.contains(status))
        }
    }

    @Test("somebody found by name, asked, and with a number")
    func story() {
        Language.$current.withValue(.indonesian) {
            var stage = RegistrationStates.ready()
            stage.type("lestari")
            stage.rest()
            stage.tellRoster(
                Residents.registered(Residents.dewi, 4, ticket: "A004"),
                Residents.twin,
                Residents.devi
            )
            #expect(stage.screen == Self.found)
            stage.press(.escape)
            stage.scan(Residents.nik)
            stage.tellRoster(Residents.sri)
            stage.press(.enter)
            stage.type("y")
            #expect(stage.screen == Self.choices)
            stage.press(.enter)
            stage.giveNumber("P017")
            #expect(stage.screen == Self.number)
        }
    }

    @Test("twins side by side")
    func twins() {
        var stage = RegistrationStates.ready()
        stage.type("lestari")
        stage.rest()
        stage.tellRoster(Residents.dewi, Residents.twin)
        stage.type("1")
        #expect(stage.screen == Self.twins)
    }

    private static let found =
        """
         Meja 1, Pendaftaran · tanjungsari · siti                   ● tersambung  08.00
         Pindai KTP atau slip, atau ketik NIK, nomor antrean,│ Menunggu di pos
         atau nama.                                          │ Tekanan Darah           7
        ▸ Cari   lestari                                     │ Laboratorium           14
        ▸1  Dewi Lestari  A004                               │ Dokter                 21
            17-01-1990, 35 tahun, perempuan, Kampung Babakan │ Penyerahan Kartu       28
         2  Dewa Lestari                                     │
            17-01-1990, 35 tahun, laki-laki, Kampung Babakan │
         3  Dewi Lestari                                     │
            02-11-1988, 37 tahun, perempuan, Kampung Cikaret │
         9  cari juga di antara yang sudah terdaftar         │
         0  daftarkan tanpa NIK                              │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │

        Enter Pilih  Esc Hapus  F7 Batal  F9 Lainnya  F1 Bantuan  F10 Keluar
        """

    private static let choices =
        """
         Meja 1, Pendaftaran · tanjungsari · siti                   ● tersambung  08.00
         Sri Handayani                                       │ Menunggu di pos
         08-04-1962, 63 tahun, perempuan                     │ Tekanan Darah           7
                                                             │ Laboratorium           14
         Pemeriksaan disetujui.                              │ Dokter                 21
         Prioritas: lansia                                   │ Penyerahan Kartu       28
                                                             │
         Enter  Beri nomor                                   │
         1  [ ] ibu hamil                                    │
         2  [ ] penyandang disabilitas                       │
         3      Keperluan: pemeriksaan dan kartu             │
         4  [ ] boleh dihubungi atau dikunjungi sesudahnya   │
         5  [ ] hasil boleh dikirim ke puskesmas             │
         6  [ ] ingin bertemu dokter                         │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │

        Enter Beri nomor  Esc Kembali  F7 Batal  F9 Lainnya  F1 Bantuan  F10 Keluar
        """

    private static let number =
        """
         Meja 1, Pendaftaran · tanjungsari · siti                   ● tersambung  08.00
         Nomor antrean P017                                  │ Terakhir di meja ini
         ████████    ██████████      ██      ██████████      │ 08.00 P017 Sri Handayani
         ██      ██  ██      ██    ████              ██      │ Menunggu di pos
         ████████    ██      ██      ██            ██        │ Tekanan Darah           7
         ██          ██      ██      ██          ██          │ Laboratorium           14
         ██          ██████████    ██████        ██          │ Dokter                 21
                                                             │ Penyerahan Kartu       28
         Sri Handayani                                       │
         Silakan ke Tekanan Darah.                           │
         12 orang menunggu di sana.                          │
         Slip dikirim ke printer.                            │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │

        Enter Orang berikutnya  F8 Cetak ulang  F7 Batal  F9 Lainnya  F1 Bantuan
        F10 Keluar
        """

    private static let twins =
        """
         Desk 1, Pendaftaran · tanjungsari · siti                    ● connected  08:00
         On the roster. Compare name and birth date.         │ Waiting at stations
                                                             │ Tekanan Darah           7
         2 people are alike: the same name or birth date.    │ Laboratorium           14
         Chosen                   │ Another                  │ Dokter                 21
         Dewi Lestari             │ Dewa Lestari             │ Penyerahan Kartu       28
         17 Jan 1990, 35 years,   │ 17 Jan 1990, 35 years,   │
         female                   │ male                     │
         Kampung Babakan          │ Kampung Babakan          │
                                                             │
         Enter  It is this person                            │
         →      Turn to another                              │
         1      Correct: the card says otherwise             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │
                                                             │

        Enter Yes, right  Esc Back  F7 Undo  F9 More  F1 Help  F10 Quit
        """
}
