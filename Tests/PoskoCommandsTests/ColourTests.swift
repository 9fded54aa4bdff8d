import PoskoContract
import SwiftProtobuf
import Testing

@testable import PoskoCommands

struct ColourTests {
    @Test(arguments: [
        (true, ["TERM": "xterm"], true), (false, ["TERM": "xterm"], false),
        (true, ["TERM": "xterm", "NO_COLOR": "1"], false),
        (true, ["TERM": "xterm", "NO_COLOR": "0"], false),
        (true, ["TERM": "xterm", "NO_COLOR": ""], true), (true, ["TERM": "dumb"], false),
        (true, [:], false), (true, ["TERM": ""], false),
    ])
    func isUsedWhereSomebodySeesIt(
        _ isTerminal: Bool,
        _ environment: [String: String],
        _ expected: Bool
    ) {
        #expect(Terminal.mayUseColour(on: isTerminal, environment) == expected)
    }

    @Test func levelsArePaintedWordByWord() {
        let line = "1 GREEN, 0 YELLOW, REDO, 2 RED"
        #expect(LevelColour.painted(line) == line)
        Terminal.$usesColour.withValue(true) {
            #expect(
                LevelColour.painted(line)
                    == "1 \u{1B}[32mGREEN\u{1B}[0m, 0 \u{1B}[33mYELLOW\u{1B}[0m, REDO, "
                    + "2 \u{1B}[1;37;41mRED\u{1B}[0m"
            )
            #expect(LevelColour.painted("A017").contains("\u{1B}") == false)
            #expect(
                LevelColour.paintedUrgent("A002! P001") == "\u{1B}[1;37;41mA002!\u{1B}[0m P001"
            )
        }
    }

    @Test func columnsStayAlignedUnderPaint() {
        let finding = Posko_V1_Finding.with {
            $0.level = .red
            $0.labelEn = "raised"
            $0.source = "X\u{1B}[2J"
        }
        let plain = AssessmentText.findings([finding])
        let painted = Terminal.$usesColour.withValue(true) { AssessmentText.findings([finding]) }
        #expect(painted != plain)
        #expect(
            painted.replacing("\u{1B}[1;37;41m", with: "").replacing("\u{1B}[0m", with: "") == plain
        )
        // What the server sends never steers the terminal.
        #expect(plain.contains("X\\u{1B}[2J"))
    }
}
