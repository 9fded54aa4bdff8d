internal import Testing

@testable import PoskoPaper

@Suite("Paper text")
struct PaperTextTests {
    @Test(
        "lines are broken between words",
        arguments: [
            ("", 8, [""]),
            ("   ", 8, [""]),
            ("satu", 8, ["satu"]),
            ("satu dua", 8, ["satu dua"]),
            ("satu duas", 8, ["satu", "duas"]),
            ("  satu   dua  ", 8, ["satu dua"]),
            ("Tanjungsari", 8, ["Tanjungs", "ari"]),
            ("di Tanjungsari ya", 8, ["di", "Tanjungs", "ari ya"]),
            ("Tanjungsarijaya", 5, ["Tanju", "ngsar", "ijaya"]),
            ("abc", 0, ["a", "b", "c"]),
        ]
    )
    func folded(text: String, columns: Int, lines: [String]) {
        #expect(PaperText.folded(text, to: columns) == lines)
    }

    @Test("a name of a thousand letters fits its paper", arguments: PaperWidth.allCases)
    func longName(width: PaperWidth) {
        let name = String(repeating: "Suryadiningrat", count: 72)
        for element in [
            Slip.Element.text(name, .init(.centre, width: 3, isInverse: true)),
            .text(name, .init(width: 8, height: 8, shrinks: true)),
            .item(mark: "-", name, .plain), .item(mark: name, name, .plain),
            .field("Nama", name), .field(name, name), .value(name, name), .value("IMT", name),
        ] {
            let lines = SlipPreview(width).lines(of: Slip([element]))
            #expect(lines.allSatisfy { $0.count == width.columns })
            #expect(lines.count >= 1008 / width.columns)
        }
    }
}
