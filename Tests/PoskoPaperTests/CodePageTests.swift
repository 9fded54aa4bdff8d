internal import Testing

@testable import PoskoPaper

@Suite("Code pages")
struct CodePageTests {
    @Test(
        "letters of the page are kept, others spelled, the rest is a question mark",
        arguments: [
            (CodePage.cp437, "José Ñ 36,8 °C m² ½", "José Ñ 36,8 °C m² ½"),
            (.cp437, "Jose\u{301}", "José"),
            (.cp437, "Ōmori Šiška", "Omori Siska"),
            (.cp437, "Łódź, Đức, Bjørn", "Lódz, Duc, Bjorn"),
            (.cp437, "“a” – ‘b’ — c…", "\"a\" - 'b' - c..."),
            (.cp437, "Fa\u{FB01}q", "Fafiq"),
            (.cp437, "≥ 140 × 2 €", "≥ 140 x 2 EUR"),
            (.cp858, "≥ 140 × 2 €", ">= 140 × 2 €"),
            (.wpc1252, "≥ 140 × 2 €", ">= 140 × 2 €"),
            (.wpc1252, "“a” – ‘b’ — c…", "“a” – ‘b’ — c…"),
            (.cp437, "李明 👨‍👩‍👧 محمد", "?? ? ????"),
            (.cp437, "A\u{300}\u{301}\u{302}\u{303}sep", "Asep"),
        ]
    )
    func printable(page: CodePage, text: String, expected: String) {
        #expect(page.printable(text) == expected)
    }

    @Test(
        "nothing that steers or hides gets through",
        arguments: [
            ("Asep\nBudi", "Asep Budi"), ("Asep\r\nBudi", "Asep Budi"), ("Asep\tBudi", "Asep Budi"),
            ("Asep\u{1B}pBudi", "AseppBudi"), ("\u{1D}V\u{0}Budi", "VBudi"), ("\u{10}\u{4}", ""),
            ("\u{1C}Asep\u{7F}", "Asep"), ("\u{85}Asep", " Asep"), ("\u{9B}2J", "2J"),
            ("\u{202E}Asep\u{2066}", "Asep"), ("A\u{200B}s\u{200D}ep\u{AD}", "Asep"),
            ("Asep\u{2028}Budi\u{A0}", "Asep Budi "),
        ]
    )
    func hostile(text: String, expected: String) {
        for page in CodePage.allCases { #expect(page.printable(text) == expected) }
    }

    @Test(
        "every scalar of the first plane is printed in bytes that print",
        arguments: CodePage.allCases
    )
    func allScalars(page: CodePage) {
        for scalar in (0...0xFFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
            let text = page.printable(String(scalar))
            let isPrinted = page.bytes(of: text).allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            #expect(isPrinted && text.allSatisfy { page.byte(for: $0) != nil }, "\(scalar.value)")
        }
    }

    @Test("bytes are those of the page")
    func bytes() {
        #expect(CodePage.cp437.bytes(of: "Aé°²") == [0x41, 0x82, 0xF8, 0xFD])
        #expect(CodePage.cp858.bytes(of: "€×") == [0xD5, 0x9E])
        #expect(CodePage.wpc1252.bytes(of: "€éÿ") == [0x80, 0xE9, 0xFF])
        #expect(CodePage.allCases.map(\.number) == [0, 19, 16])
    }
}
