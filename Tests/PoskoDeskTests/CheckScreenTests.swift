internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Screens of a measuring station")
struct CheckScreenTests {
    /// How a state is reached; Indonesian keys are the same.
    struct Scene: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var station = "vitals"
        var birthDate = "1997-08-15"
        var reasons: [Posko_V1_PriorityReason] = []
        let play: @Sendable (inout CheckStage) -> Void
    }

    static let scenes: [Scene] = [
        Scene(testDescription: "empty") { _ in },
        Scene(testDescription: "typing") { $0.type("128/82⏎76⏎61,5⏎158") },
        Scene(testDescription: "impossible") { $0.type("320/90⏎") },
        Scene(testDescription: "unusual") { $0.type("128/82⏎140⏎") },
        Scene(testDescription: "pulse pressure") { $0.type("110/98⏎") },
        Scene(testDescription: "unit trap") { $0.type("128/82⏎76⏎61,5⏎1,58") },
        Scene(testDescription: "index") { $0.type("128/82⏎76⏎61,5⏎230⏎") },
        Scene(testDescription: "reason") { $0.type("128/82⏎x") },
        Scene(testDescription: "not measurable") { $0.type("x3x2⏎") },
        Scene(testDescription: "symptoms") { $0.type("g12345678") },
        Scene(testDescription: "asked symptoms") { $0.type("192/118⏎") },
        Scene(testDescription: "note") {
            $0.type("cbaru lari dari sawah, istirahat lima menit dulu")
        },
        Scene(testDescription: "everything at once", reasons: [.pregnant, .disability]) {
            $0.type("148/92⏎88⏎61,5⏎158d")
            $0.type("ccatatan⏎")
            $0.type("g4789⏎")
        },
        Scene(testDescription: "second reading") {
            $0.type("148/92⏎80⏎61,5⏎158⏎")
            $0.answerAll()
        },
        Scene(testDescription: "green") {
            $0.type("118/76⏎76⏎61,5⏎158⏎")
            $0.answerAll()
        },
        Scene(testDescription: "all signs") {
            $0.type("118/76⏎76⏎61,5⏎158")
            $0.press(.down)
            $0.type("36,6")
            $0.press(.down)
            $0.type("98")
            $0.press(.down)
            $0.type("16")
            $0.press(.down)
            $0.type("92⏎")
            $0.answerAll()
        },
        Scene(testDescription: "orange") {
            $0.type("192/118⏎t80⏎61,5⏎158⏎")
            $0.answerAll()
        },
        Scene(testDescription: "orange with a result") {
            $0.type("192/118⏎t80⏎61,5⏎158⏎")
            $0.answerAll()
            $0.type("186/112⏎")
            $0.answerAll()
        },
        Scene(testDescription: "red") {
            $0.type("192/118⏎13y")
            $0.answerAll()
        },
        Scene(testDescription: "red and the rest", reasons: [.elderly, .disability]) {
            $0.type("192/118⏎13y")
            $0.answerAll()
            $0.type("80⏎61,5⏎158⏎")
            $0.answerAll()
            $0.press(.escape)
            $0.type("⏎")
            $0.answerAll()
        },
        Scene(testDescription: "child", birthDate: "2014-02-03") {
            $0.type("100/62⏎88⏎38⏎140⏎")
            $0.answerAll()
        },
        Scene(testDescription: "lab", station: "lab") { $0.type("5,5⏎") },
        Scene(testDescription: "lab result", station: "lab") {
            $0.type("320⏎y260⏎9,5⏎7,5⏎")
            $0.answerAll()
        },
        Scene(testDescription: "vision", station: "vision") { $0.type("6/1⏎") },
        Scene(testDescription: "everything", station: "mcu") { stage in
            while stage.work.focus != .reading(.smoking) { stage.press(.down) }
        },
        Scene(testDescription: "cut off") {
            $0.type("128/82⏎76⏎61,5⏎158")
            $0.stage.feed(.link(.down(since_ms: 1_763_686_800_000, reason: "")))
            $0.press(.done)
        },
        Scene(testDescription: "refused") {
            $0.type("128/82⏎76⏎61,5⏎158⏎")
            _ = $0.takePart()
            $0.refuse("CONSENT_REFUSED", "A017 did not consent; nothing is recorded.")
        },
        Scene(testDescription: "objection") {
            $0.type("128/82⏎76⏎31⏎y⏎")
            _ = $0.takePart()
            $0.refuse(
                "INVALID_PART",
                "Weight and height give a BMI of 12.1, which is unusual: check, or confirm weight.",
                ["problem": "BMI_NEEDS_CONFIRMATION"]
            )
        },
        Scene(testDescription: "gone") {
            $0.type("192/118⏎13y")
            $0.answerAll()
            $0.press(.done)
            $0.answerAll()
        },
    ]

    @Test(
        "at 80x24 no line is wider than there is room, and nothing falls off the end",
        arguments: scenes,
        Language.allCases
    )
    func fits(scene: Scene, language: Language) {
        Language.$current.withValue(language) {
            var stage = CheckStage.serving(
                scene.station,
                birthDate: scene.birthDate,
                reasons: scene.reasons
            )
            scene.play(&stage)
            let columns = Screen.bodyColumns(of: 80)
            let view = stage.stage.desk.view(columns: columns)
            for line in view.body { #expect(line.width <= columns, "\(line.text)") }
            for line in view.alert { #expect(line.width <= 80, "\(line.text)") }
            let screen = stage.screen
            for line in view.body + view.alert where !line.text.isEmpty {
                let words = Line(line.text).text.trimmingSpaces()
                #expect(screen.contains(words), "cut: \(words)")
            }
            for hint in view.hints {
                #expect(screen.contains(hint.key + " " + hint.text), "no room for \(hint.key)")
            }
        }
    }

    private static func lines(of screen: String) -> [String] {
        screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let body = line.split(separator: "│", omittingEmptySubsequences: false).first ?? ""
            var text = String(body)
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    @Test("the form while it is filled in")
    func form() {
        Language.$current.withValue(.indonesian) {
            var vitals = CheckStage.serving()
            vitals.type("128/82⏎76⏎61,5⏎158")
            let expected = """
                 A017 sedang dilayani.
                 Tuti Permatasari, perempuan, 28 tahun

                  Tekanan darah       128/82    mmHg
                  Nadi                76        /menit
                  Berat badan         61,5      kg
                ▸ Tinggi badan        158       cm 100-230 IMT 24,6
                  Lainnya ↓ Suhu tubuh, Saturasi oksigen, Laju
                  napas, Lingkar perut, Hamil
                """
            let lines = Self.lines(of: vitals.screen)
            #expect(lines[1...9].joined(separator: "\n") == expected)
            #expect(lines[22].hasPrefix("Enter Simpan  x Tidak terukur  g Gejala"))
        }
    }

    @Test("what it comes to, with the source of every finding")
    func result() {
        Language.$current.withValue(.indonesian) {
            var vitals = CheckStage.serving()
            vitals.type("152/94⏎76⏎78⏎158⏎")
            vitals.answerAll()
            vitals.press(.escape)
            let expected = """
                 A017 sedang dilayani.
                 Tuti Permatasari, perempuan, 28 tahun

                 KUNING - rujukan rutin
                 - tekanan darah tinggi derajat 1 (1x ukur), dalam
                   30 hari [PNPK Hipertensi 2021 (KMK
                   HK.01.07/MENKES/4634/2021)]
                 - obesitas [Pedoman Gizi Seimbang, Kemenkes 2014]
                 IMT 31,2 kg/m2 · Aturan
                   screening-id-2025.1/pgs-2014
                 Tersimpan: Tekanan darah 152/94; Nadi 76; Berat
                   badan 78; Tinggi badan 158
                """
            #expect(
                Self.lines(of: vitals.screen)[1...12].joined(separator: "\n") == expected
            )
        }
    }

    @Test("RED stands above everything")
    func red() {
        Language.$current.withValue(.indonesian) {
            var vitals = CheckStage.serving()
            vitals.type("192/118⏎3y")
            vitals.answerAll()
            let lines = vitals.screen.split(separator: "\n").map(String.init)
            let expected = [
                " MERAH - DARURAT: A017", " Dampingi ke dokter sekarang. Jangan ditinggal.",
            ]
            #expect(Array(lines[1...2]) == expected)
            #expect(lines[3].hasPrefix(" tekanan darah tinggi derajat 3"))
            #expect(lines[4] == " Hipertensi 2021 (KMK HK.01.07/MENKES/4634/2021)]")
            #expect(lines[5] == " F6 = A017 masuk urutan pertama antrean dokter.")
        }
    }
}
