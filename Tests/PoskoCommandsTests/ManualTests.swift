import Foundation
import Testing

@testable import PoskoCommands

struct ManualTests {
    private static let day = Date(timeIntervalSince1970: 1_763_683_200)

    private func page(_ line: String) throws -> String {
        let command = try #require(try CommandTree.read().commands.first { $0.line == line })
        return ManualPage(command, day: Self.day).text
    }

    @Test func everyCommandHasAPageWithItsExample() throws {
        let commands = try CommandTree.read().commands
        #expect(commands.count > 60)
        #expect(
            Set(commands.map { ManualPage($0, day: Self.day).fileName }).count == commands.count
        )
        for command in commands {
            let text = ManualPage(command, day: Self.day).text
            let sections = text.split(separator: "\n").filter { $0.hasPrefix(".Sh ") }
            let expected = [
                "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "ENVIRONMENT", "FILES",
                "EXIT STATUS", "EXAMPLES", "SEE ALSO",
            ]
            let names = sections.map { String($0.dropFirst(4)) }
            #expect(names == expected.filter { names.contains($0) }, "\(command.line)")
            #expect(names.count >= expected.count - 1, "\(command.line)")
        }
    }

    @Test func aVerbsPageShowsWhatItTakes() throws {
        let text = try page("posko queue next")
        for line in [
            ".Dd November 21, 2025", ".Dt POSKO-QUEUE-NEXT 1", ".Nm posko queue next",
            ".Fl -station Ar code", ".Op Fl -counter Ar number",
            ".Dl posko queue next \\-\\-station vitals \\-\\-counter 2", ".Xr posko 1 ,",
            ".Xr posko-queue 1", "When left out: 1.",
        ] {
            #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)")
        }
        #expect(!text.contains("-version"))
    }

    @Test func aNounsPageShowsItsVerbs() throws {
        let text = try page("posko card")
        #expect(text.contains(".It Cm hand-over\n"))
        #expect(text.contains(".Xr posko-card-reverse 1"))
        let root = try page("posko")
        #expect(root.contains(".It Cm check\n") && root.contains(".Op Fl -version"))
    }

    @Test(arguments: [
        ("Do it. Then rest.", "Do it.\nThen rest."), (".hidden", "\\&.hidden"),
        ("'quoted", "\\&'quoted"), ("a-b \\ c", "a\\-b \\e c"), ("x. .Sh NAME", "x.\n\\&.Sh NAME"),
    ])
    func nothingInATextIsAnInstruction(_ text: String, _ expected: String) {
        #expect(Mdoc.text(text) == expected)
    }

    @Test func aPackageIsMadeTheSameEachTime() {
        let day = ManualCommand.day(["SOURCE_DATE_EPOCH": "1763683200"])
        #expect(day == Self.day)
        #expect(ManualCommand.day([:]) > Self.day)
    }
}
