internal import Testing

/// The rules of the catalogue can fail, each at its line; good phrases are let through.
@Suite("Catalogue rules")
struct CatalogueTests {
    private static let folder = "Sources/PoskoWords/Catalogue/"

    /// Findings in a catalogue of these lines, all of whose phrases `a` to `z` are used.
    private static func findings(_ lines: String..., uses: String = uses) -> [Finding] {
        let body = lines.map { "    package static let " + $0 }.joined(separator: "\n")
        let words = TextFile(
            path: folder + "DoorWords.swift",
            text: "package enum DoorWords {\n" + body + "\n}\n"
        )
        let use = TextFile(path: "Sources/PoskoDesk/Door.swift", text: uses)
        return Catalogue.findings(in: [words, use])
    }

    private static let uses =
        "let all = ["
        + "abcdefghijklmnopqrstuvwxyz".map { "DoorWords.\($0)" }
        .joined(separator: ", ") + "]\n"

    @Test("whole phrases are let through")
    func good() {
        let findings = Self.findings(
            #"a = Phrase(id: "Nama {0}, {1}", en: "{1}, \"{0}\"")"#,
            #"b = Phrase(id: "satu " + "dua", en: "one "  // (not said)"# + "\n + \"two\")",
            #"c = CountedPhrase(id: "{0} orang", one: "one person", other: "{0} people")"#,
            "d = Phrase(id: \"\"\"\n    {0} \\\n    baris\n    \"\"\", en: \"{0} line\")"
        )
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test(
        "broken phrases are found",
        arguments: [
            (#"a = Phrase(id: "Nama {0}", en: "Name {1}")"#, "en has other places"),
            (#"a = Phrase(id: "Nama", en: "Name {0}")"#, "en has other places"),
            (#"a = Phrase(id: "{0} {1}", en: "{0} " + "{0}")"#, "en has other places"),
            (#"a = Phrase(id: "", en: "Name")"#, "id is empty"),
            (#"a = Phrase(id: "Nama", en: " ")"#, "en is empty"),
            (##"a = Phrase(id: #"Nama \#(x)"#, en: "Name")"##, "id is not a literal"),
            (#"a = Phrase(id: "Nama \(x + f("y"))", en: "Name")"#, "id is not a literal"),
            (#"a = Phrase(id: "Nama", en: word)"#, "en is not a literal"),
            (#"a = Phrase(en: "Name", id: "Nama")"#, "a phrase has id, en"),
            (
                #"a = CountedPhrase(id: "{0} orang", one: "one", other: "people")"#,
                "other has other places"
            ),
            (
                #"a = CountedPhrase(id: "orang", one: "{0} person", other: "people")"#,
                "one has other places"
            ),
        ]
    )
    func broken(declaration: String, advice: String) {
        let findings = Self.findings("b = Phrase(id: \"ya\", en: \"yes\")", declaration)
        #expect(findings.map(\.line) == [3])
        #expect(findings.first?.advice.hasPrefix(advice) == true, "\(findings)")
    }

    @Test(
        "a phrase that nothing says is found",
        arguments: [
            ("let x = DoorWords.a.text()\n", true),
            ("let x = \"\\(DoorWords.a.text())\"\n", true),
            ("let x = isOpen\n    ? DoorWords\n        .a : nil\n", true),
            ("typealias Words = DoorWords\nlet x = Words.a\n", true),
            ("let x = OtherWords.a\n", false),
            ("let x = \"DoorWords.a\"\n", false),
            ("// DoorWords.a /* DoorWords.a */\n", false),
            ("let x = DoorWords.b\n", false),
        ]
    )
    func unused(uses: String, isUsed: Bool) {
        let findings = Self.findings(#"a = Phrase(id: "ya", en: "yes")"#, uses: uses)
        #expect(findings.map(\.line) == (isUsed ? [] : [2]))
    }

    @Test("a phrase that only its own catalogue uses is used")
    func usedInside() {
        let findings = Self.findings(
            #"a = Phrase(id: "ya", en: "yes")"#,
            #"b = Phrase(id: "tidak", en: "no")"#,
            "z = [a, Self.b]",
            uses: "let x = DoorWords.z\n"
        )
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test("phrases of a type inside another are its own")
    func nested() {
        let words = TextFile(
            path: Self.folder + "DoorWords.swift",
            text: """
                package enum DoorWords {
                    package enum Lock {
                        package static let a = Phrase(id: "kunci", en: "lock")
                        package static let b = Phrase(id: "anak kunci", en: "key")
                    }
                    package static let b = Phrase(id: "pintu", en: "door")
                }
                """
        )
        let use = TextFile(
            path: "Sources/PoskoDesk/Door.swift",
            text: "let x = [DoorWords.Lock.a, DoorWords.b]\n"
        )
        let findings = Catalogue.findings(in: [words, use])
        #expect(findings.map(\.line) == [4])
    }
}
