internal import PoskoPaper
internal import PoskoWords

/// Whether the printer of this desk can be reached; nothing is printed.
enum PrinterFinding {
    case none
    case reached(PrinterAddress)
    case problem(PrinterProblem)

    static func look(with papers: Papers) async -> PrinterFinding {
        guard papers.hasPrinter else { return .none }
        do throws(PrinterProblem) {
            try await papers.probe()
            return .reached(papers.printer.address)
        } catch {
            return .problem(error)
        }
    }

    var item: CheckItem {
        switch self {
        case .none: CheckItem(.printer, .notChecked, CheckWords.noPrinter.text())
        case .reached(let address):
            CheckItem(.printer, .ok, CheckWords.printerReached.text("\(address)"))
        // Slips are written by hand then; the desk goes on. The sentence says what to do.
        case .problem(let problem): CheckItem(.printer, .warning, problem.message())
        }
    }
}
