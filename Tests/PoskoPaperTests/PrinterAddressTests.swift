internal import PoskoWords
internal import Testing

@testable import PoskoPaper

@Suite("Printer addresses")
struct PrinterAddressTests {
    @Test(
        "addresses as people write them",
        arguments: [
            ("none", PrinterAddress.none), ("", .none), ("  ", .none),
            ("file:/dev/usb/lp0", .file("/dev/usb/lp0")),
            ("tcp:192.168.1.50", .tcp(host: "192.168.1.50", port: 9100)),
            ("tcp:printer.local:9101", .tcp(host: "printer.local", port: 9101)),
            ("tcp:[fe80::1%eth0]:9100", .tcp(host: "fe80::1%eth0", port: 9100)),
            ("tcp:[::1]", .tcp(host: "::1", port: 9100)),
            (" cups:kasir", .cups("kasir")),
        ]
    )
    func good(text: String, address: PrinterAddress) {
        #expect(PrinterAddress(text) == address)
        // What is shown can be written.
        #expect(PrinterAddress(address.description) == address)
    }

    @Test(
        "and what is none",
        arguments: [
            "lp0", "/dev/usb/lp0", "usb:1", "file:", "tcp:", "tcp::9100", "tcp:host:", "tcp:host:0",
            "tcp:host:65536", "tcp:host:abc", "tcp:::1", "tcp:[::1", "tcp:[::1]9100", "tcp:a b",
            "cups:", "cups:-d", "cups:a b", "cups:a/b", "cups:a#b", "file:/dev/\u{1B}[2J", "NONE:",
        ]
    )
    func bad(text: String) {
        #expect(PrinterAddress(text) == nil)
    }

    private static let at = PrinterAddress.cups("kasir")
    private static let problems: [PrinterProblem] = [
        .deviceMissing(at), .notPermitted(at), .inUse(at), .hostUnknown(at), .noAnswer(at),
        .refused(at), .stalled(at), .brokeOff(at), .lpMissing(at), .lpHung(at),
        .lpRefused(at, reason: "the reason"), .other(at, reason: "the reason"),
    ]

    @Test("every problem names the printer in one sentence, in both languages", arguments: problems)
    func messages(problem: PrinterProblem) {
        let texts = Language.allCases.map { problem.message(in: $0) }
        #expect(texts.allSatisfy { $0.contains("cups:kasir") && !$0.contains("{") })
        #expect(Set(texts).count == Language.allCases.count)
    }

    @Test("what is wrong and what to do")
    func wording() throws {
        let address = try #require(PrinterAddress("tcp:192.168.1.50"))
        let problem = PrinterProblem.noAnswer(address)
        #expect(
            problem.message(in: .english)
                == "The printer at tcp:192.168.1.50:9100 does not answer; is it switched on?"
        )
        #expect(
            problem.message(in: .indonesian)
                == "Printer tcp:192.168.1.50:9100 tidak menjawab; apakah sudah dinyalakan?"
        )
        let bad = PrinterProblem.badAddress("lp0\u{1B}[2J").message(in: .english)
        #expect(bad.hasPrefix("lp0[2J is no printer's address: write none, file:"))
    }
}
