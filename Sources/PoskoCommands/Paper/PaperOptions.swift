internal import ArgumentParser
internal import Foundation
internal import PoskoPaper
internal import PoskoWords

/// Which printer, and what paper is in it.
struct PaperOptions: ParsableArguments {
    @Option(
        help: .init(
            "Printer: tcp:HOST:9100, file:/dev/usb/lp0, cups:NAME or none (POSKO_PRINTER).",
            valueName: "address"
        )
    )
    var printer: String?

    @Option(help: .init("Width of the paper, 58 or 80 mm (POSKO_PAPER; 58).", valueName: "mm"))
    var paper: Int?

    @Option(
        help: .init(
            "Letters that the printer has: cp437, cp858 or wpc1252 (POSKO_CODE_PAGE; cp437).",
            valueName: "name"
        )
    )
    var codePage: String?

    /// - Throws: `UsageFailure` for what is no printer, no width or no code page.
    func papers() throws -> Papers {
        let environment = ProcessInfo.processInfo.environment
        let text = printer ?? environment["POSKO_PRINTER"] ?? ""
        var address = PrinterAddress.none
        if !text.isEmpty {
            guard let known = PrinterAddress(text) else {
                throw UsageFailure(
                    message: PrinterProblem.badAddress(SafeText.escaped(text)).message()
                )
            }
            address = known
        }
        let millimetres = paper.map(String.init) ?? environment["POSKO_PAPER"] ?? ""
        guard let width = millimetres.isEmpty ? .mm58 : Self.widths[millimetres] else {
            throw UsageFailure(
                message: PrintWords.badWidth.text(SafeText.escaped(millimetres))
            )
        }
        let name = codePage ?? environment["POSKO_CODE_PAGE"] ?? ""
        guard let page = name.isEmpty ? .cp437 : CodePage(rawValue: name.lowercased()) else {
            throw UsageFailure(
                message: PrintWords.badCodePage.text(SafeText.escaped(name))
            )
        }
        return Papers(printer: Printer(address), width: width, codePage: page)
    }

    private static let widths: [String: PaperWidth] = ["58": .mm58, "80": .mm80]
}
