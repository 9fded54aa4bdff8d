internal import PoskoWords
internal import Testing

@testable import PoskoPaper

@Suite("Preview")
struct SlipPreviewTests {
    @Test("every line is as wide as the paper", arguments: PaperWidth.allCases, Language.allCases)
    func columns(width: PaperWidth, language: Language) {
        for (name, slip) in SampleSlips.all(language) {
            let lines = SlipPreview(width).lines(of: slip)
            #expect(lines.allSatisfy { $0.count == width.columns }, "\(name)")
            let box = SlipPreview(width).text(of: slip).split(separator: "\n")
            #expect(box.allSatisfy { $0.count == width.columns + 2 }, "\(name)")
            #expect(box.count == lines.count + 2)
        }
    }

    @Test("a mark, fields with one colon below the other, values at the margin")
    func layout() {
        let slip = Slip([
            .item(mark: "-", "tekanan darah tinggi derajat 2 (1x ukur)", .plain),
            .field("Nama", "Siti Aminah binti Haji Oding"),
            .field("NIK", ""),
            .field("Nama penerima kuasa", "Asep"),
            .rule,
            .value("Nadi", "88 /menit"),
            .value("Lingkar perut kedua", "tidak dapat diukur"),
            .text("2x", .init(.right, width: 2, height: 2)),
            .text("ORANYE", .init(.centre, isInverse: true)),
        ])
        let expected = """
            - tekanan darah tinggi derajat 2
              (1x ukur)
            Nama        : Siti Aminah binti
                          Haji Oding
            NIK         :
            Nama        : Asep
            penerima
            kuasa
            --------------------------------
            Nadi                   88 /menit
            Lingkar perut kedua
                          tidak dapat diukur
                                        2 x

                        ▐ORANYE▌
            """
        let lines = SlipPreview(.mm58).lines(of: slip).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        #expect(lines.joined(separator: "\n") == expected)
    }

    @Test("what shrinks stands on one line, no more than twice as high as wide")
    func shrinks() {
        func size(_ text: String, _ width: PaperWidth) -> [Slip.Style] {
            let style = Slip.Style(width: 8, height: 8, shrinks: true)
            return SlipLayout(Slip([.text(text, style)]), width: width, codePage: .cp437).rows
                .compactMap { row in
                    guard case .text(_, let style) = row else { return nil }
                    return style
                }
        }
        #expect(size("A017", .mm58) == [.init(width: 7, height: 8)])
        #expect(size("A017", .mm80) == [.init(width: 8, height: 8)])
        #expect(size("HASIL PEMERIKSAAN", .mm58) == [.init(width: 1, height: 2)])
        #expect(size("HASIL PEMERIKSAAN", .mm80) == [.init(width: 2, height: 4)])
        #expect(size(String(repeating: "x", count: 40), .mm58).count == 2)
    }

    @Test("large digits are drawn")
    func large() {
        let expected = """
             ████   ████    ██   ██████
            █    █ █    █  ███        █
            █    █ █    █   ██        █
            ██████ █    █   ██       █
            █    █ █    █   ██     ██
            █    █ █    █   ██     ██
            █    █  ████   ████    ██

            """
        let lines = BlockLetters.lines("A017", columns: 7, rows: 8).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        #expect(lines.joined(separator: "\n") == expected)
        #expect(BlockLetters.lines("A1", columns: 8, rows: 8).allSatisfy { $0.count == 16 })
        #expect(BlockLetters.lines("a?", columns: 3, rows: 2) == ["a  ?  ", "      "])
    }

    @Test("a QR code is drawn whole, with a light edge", arguments: PaperWidth.allCases)
    func drawn(width: PaperWidth) throws {
        let code = try #require(QRCode("tanjungsari-2025-11-21/A017"))
        let lines = SlipPreview(width).lines(of: Slip([.qr(code.content)]))
        let quiet = min((width.columns - code.size) / 2, 4)
        let left = (width.columns - code.size - 2 * quiet) / 2 + quiet
        for row in -quiet..<code.size + quiet {
            let line = Array(lines[(row + quiet) / 2])
            for column in -quiet..<code.size + quiet {
                let isUpper = (row + quiet).isMultiple(of: 2)
                let light: [Character] = isUpper ? ["█", "▀"] : ["█", "▄"]
                #expect(light.contains(line[left + column]) == !code.isDark(column, row))
            }
        }
        #expect(lines.last?.contains("tanjungsari-2025-11-21/A017") == true)
    }

    @Test("a code wider than the paper is left to its text")
    func wide() {
        let content = String(repeating: "x", count: 100)
        let lines = SlipPreview(.mm58).lines(of: Slip([.qr(content)]))
        #expect(lines.count == 4 && lines.allSatisfy { !$0.contains("█") })
    }

    @Test("plain text holds every word and draws nothing", arguments: Language.allCases)
    func plain(language: Language) {
        let text = SlipPreview(.mm58).plainText(of: SampleSlips.queue(language).slip(in: language))
        #expect(text.contains("A017\n"))
        #expect(text.contains("tanjungsari-2025-11-21/A017"))
        #expect(text.allSatisfy { $0.isASCII })
        #expect(!text.contains("---"))
    }
}
