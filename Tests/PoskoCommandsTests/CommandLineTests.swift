import ArgumentParser
import PoskoWords
import Testing

@testable import PoskoCommands

/// What is done with a command line before the parser sees it, and with what the parser says.
struct CommandLineTests {
    @Test(arguments: [
        ("--lang id desk vitals", "desk vitals --lang id"),
        ("--lang=id --json queue list", "queue list --lang=id --json"),
        (
            "--event uji --staff siti desk vitals --counter 2",
            "desk vitals --counter 2 --event uji --staff siti"
        ),
        ("--lang id print ticket -- A001", "print ticket --lang id -- A001"),
        ("desk vitals --lang id", "desk vitals --lang id"),
        ("--lang id --version", "--lang id --version"), ("--version", "--version"),
        ("--lang", "--lang"), ("--lang id", "--lang id"), ("--help", "--help"), ("", ""),
        ("--verbose desk", "--verbose desk"), ("-- desk", "-- desk"),
    ])
    func optionsInFrontOfTheCommandGoBehindIt(_ line: String, _ expected: String) {
        #expect(ArgumentOrder.commandFirst(words(line)) == words(expected))
    }

    @Test func theLanguageIsKnownWhereverItStands() {
        let line = ArgumentOrder.commandFirst(words("--lang en desk vitals"))
        #expect(CommandLanguage.of(arguments: line, environment: [:]) == .english)
        let desk = ArgumentOrder.commandFirst(words("--event uji desk vitals"))
        #expect(CommandLanguage.of(arguments: desk, environment: [:]) == .indonesian)
    }

    @Test(arguments: [
        ("desk", "Argumen '<station>' belum ada"),
        ("desk vitals lab", "Argumen 'lab' tidak diharapkan"),
        ("desk vitals lab doctor", "2 argumen tidak diharapkan: 'lab', 'doctor'"),
        ("desk vitals --kounter 2", "Opsi '--kounter' tidak dikenal. Maksud Anda '--counter'?"),
        ("desk vitals --zzzzzzzz", "Opsi '--zzzzzzzz' tidak dikenal"),
        ("desk vitals --counter", "Nilai untuk '--counter <number>' belum ada"),
        ("desk vitals --counter dua", "Nilai 'dua' tidak berlaku untuk '--counter <number>'"),
        ("desk vitals --plain=yes", "Opsi '--plain' tidak memakai nilai, tetapi diberi 'yes'."),
        (
            "desk vitals --lang fr",
            "Nilai 'fr' tidak berlaku untuk '--lang <language>'. Pilih salah satu:"
        ),
    ])
    func whatTheParserSaysIsSaidInIndonesian(_ line: String, _ sentence: String) throws {
        let english = try complaint(about: line)
        #expect(ParserMessage.translated(english) == english)
        let text = Language.$current.withValue(.indonesian) { ParserMessage.translated(english) }
        let lines = text.split(separator: "\n")
        #expect(lines[0].hasPrefix("Kesalahan: " + sentence), "\(english)")
        #expect(lines.contains { $0.hasPrefix("Pemakaian: posko desk") })
        #expect(lines.contains { $0.hasPrefix("  Selengkapnya: 'posko desk ") })
    }

    @Test func aSentenceThatIsNotKnownStaysAsItIs() {
        Language.$current.withValue(.indonesian) {
            #expect(ParserMessage.translated("Error: {0} is new.") == "Kesalahan: {0} is new.")
        }
    }

    @Test(
        arguments: [
            ("x", "x", []), ("x", "y", nil), ("{0}", "all", ["all"]), ("a {0} b", "a  b", [""]),
            ("a {0} b", "a c", nil), ("a {1} b {0}.", "a 1 b 2.", ["2", "1"]),
            ("'{0}' in '{1}'", "'x' in 'y' in 'z'", ["x", "y' in 'z"]), ("a{0}", "b", nil),
        ] as [(String, String, [String]?)]
    )
    func valuesAreFoundInTheirSentence(_ phrase: String, _ text: String, _ values: [String]?) {
        #expect(Phrase(id: "", en: phrase).values(in: text, language: .english) == values)
    }

    private func complaint(about line: String) throws -> String {
        do {
            _ = try Posko.parseAsRoot(words(line))
            throw Understood()
        } catch let understood as Understood {
            throw understood
        } catch {
            return Posko.fullMessage(for: error)
        }
    }

    private struct Understood: Error {}
}
