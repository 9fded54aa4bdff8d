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

    /// - Throws: `UsageFailure` for what is no printer or no width.
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
        return Papers(printer: Printer(address), width: width)
    }

    private static let widths: [String: PaperWidth] = ["58": .mm58, "80": .mm80]
}
