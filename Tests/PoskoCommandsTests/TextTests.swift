import Foundation
import PoskoClient
import PoskoContract
import PoskoWords
import SwiftProtobuf
import Testing

@testable import PoskoCommands

struct SafeTextTests {
    @Test(arguments: [
        ("Siti\u{1B}[31m", "Siti\\u{1B}[31m"), ("a\u{202E}b", "a\\u{202E}b"),
        ("a\nb\u{7F}", "a\\u{A}b\\u{7F}"), ("\u{9B}2J", "\\u{9B}2J"),
        ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"), ("a\u{2028}b", "a\\u{2028}b"),
        ("Ny. D’Ávila 王 👩‍⚕️", "Ny. D’Ávila 王 👩‍⚕️"), ("", ""),
    ])
    func escapesWhatSteersATerminal(_ text: String, _ escaped: String) {
        #expect(SafeText.escaped(text) == escaped)
    }

    @Test func jsonKeepsItsMeaning() throws {
        var person = Posko_V1_Person()
        person.name = "A\u{202E}\u{9B}\u{E0001}é\n"
        let json = try GlobalOptions.jsonLine(person)
        #expect(json == #"{"name":"A\u202e\u009B\udb40\udc01é\n"}"#)
        // Foundation reads it, since SwiftProtobuf 1.39 misreads surrogates of the higher planes.
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
        #expect((object as? [String: String])?["name"] == person.name)
    }

    @Test func errorsOfAHostileServerAreHarmless() {
        let failure = PoskoFailure(
            code: .failedPrecondition,
            reason: "X\u{1B}",
            message: "No\u{1B}[2J.",
            fieldViolations: [
                .init(field: "nik\r", message: "bad\u{202E}"),
                .init(field: "name", message: "empty"),
            ]
        )
        #expect(
            ErrorText.lines(for: failure) == [
                "No\\u{1B}[2J. (X\\u{1B})", "  nik\\u{D}: bad\\u{202E}", "  name: empty",
            ]
        )
    }
}

struct TableTests {
    @Test func alignsColumnsByWhatATerminalShows() {
        var table = Table([.left("NAME"), .right("NO"), .left("X")])
        table.add(["王芳", "7", "a"])
        table.add(["e\u{301}va", "12", ""])
        table.add(["x\u{1B}", "100", "long"])
        #expect(
            table.text == """
                NAME      NO  X
                王芳       7  a
                e\u{301}va       12  -
                x\\u{1B}  100  long
                """
        )
    }

    @Test func hasNoSpacesAtTheEndsOfLines() {
        var table = Table([.left("A"), .left("B")])
        table.add(["long text", "b"])
        table.add(["a", "x"])
        #expect(table.text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    }

    @Test func fieldsLeaveOutWhatIsEmpty() {
        var fields = FieldList()
        fields.add("Name", "Asep\n")
        fields.add("NIK", "")
        fields.add("Born", nil)
        fields.add("Sex of", "male")
        #expect(fields.text == "Name    Asep\\u{A}\nSex of  male")
    }

    @Test func largeNumbersAreFiveLinesHigh() {
        let lines = LargeNumber.text("A017").split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[0] == " ███   █████    █    █████")
        #expect(LargeNumber.text("Z\u{1B}") == "Z\\u{1B}")
    }

    @Test func numbersAreReadDigitByDigit() {
        #expect(
            DeskCard.announcement(ticket: "A017", place: "Meja 2, Tekanan Darah")
                == "Nomor antrean A nol satu tujuh, silakan menuju Meja 2, Tekanan Darah."
        )
    }
}

struct EventTimeTests {
    @Test func showsMomentsInTheZoneOfTheEvent() throws {
        let moment = try #require(EventTime().moment("10:30", day: "2025-11-21"))
        #expect(moment.seconds == 1_763_695_800)
        #expect(EventTime().dayAndClock(moment) == "2025-11-21 10:30")
        #expect(EventTime(zoneName: "Asia/Jayapura").clock(moment) == "12:30:00")
        #expect(EventTime(zoneName: "no/where").clock(moment) == "10:30:00")
        #expect(EventTime().moment("2025-11-21T10:30:05", day: "")?.seconds == 1_763_695_805)
    }

    @Test(arguments: ["24:00", "10", "10:60", "2025-02-30T10:00", "a:b", "10:30Z", "", "-1:30"])
    func refusesTimesThatDoNotExist(_ text: String) {
        #expect(EventTime().moment(text, day: "2025-11-21") == nil)
    }

    @Test func durationsAreMinutesAndSeconds() {
        #expect(EventTime.duration(seconds: nil) == "-")
        #expect(EventTime.duration(seconds: 0) == "0:00")
        #expect(EventTime.duration(seconds: 3_725) == "62:05")
    }
}

struct EquationTests {
    @Test func saysWhenItDoesNotBalance() {
        let (whole, first, second) = (
            Phrase(id: "masuk", en: "in"), Phrase(id: "satu", en: "a"), Phrase(id: "dua", en: "b")
        )
        #expect(Equation.text(3, whole, [(1, first), (2, second)]) == "3 in = 1 a + 2 b")
        #expect(Equation.text(3, whole, [(1, first), (1, second)]) == "3 in ≠ 1 a + 1 b")
        #expect(Equation.text(3, whole, [(1, first), (nil, second)]) == "3 in = 1 a + - b")
    }

    @Test func bandsHaveAColumnForEachSexAndAgeOfTheDay() {
        func count(
            _ band: String,
            _ sex: Posko_V1_Sex,
            _ age: String,
            _ people: UInt32
        ) -> Posko_V1_BandCount {
            var count = Posko_V1_BandCount()
            count.rule = "bmi"
            count.band = band
            count.sex = sex
            count.ageGroup = age
            count.people = people
            return count
        }
        let bands = SummaryText.bands([
            count("normal", .female, "18-39", 2), count("normal", .male, "60+", 3),
            count("obese", .female, "18-39", 1),
        ])
        #expect(
            bands == """
                FINDING  BAND    PEOPLE  F 18-39  M 60+
                bmi      normal       5        2      3
                bmi      obese        1        1      0
                """
        )
        #expect(SummaryText.bands([]).isEmpty)
    }
}

struct ProgressBarTests {
    @Test func showsRateAndRemainingTime() {
        let progress = UploadProgress(sentBytes: 1_048_576, totalBytes: 4_194_304, isSent: false)
        #expect(
            ProgressBar.text(progress, elapsed: .seconds(2))
                == "██████░░░░░░░░░░░░░░░░░░ 25 %  1.0 MiB  512 KiB/s  0:06 left"
        )
        let unknown = UploadProgress(sentBytes: 2048, totalBytes: nil, isSent: false)
        #expect(ProgressBar.text(unknown, elapsed: .seconds(1)) == "2 KiB  2 KiB/s")
    }
}
