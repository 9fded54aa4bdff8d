internal import ArgumentParser
internal import PoskoDesk
internal import PoskoPaper
internal import PoskoWords

/// Where a paper goes: to the printer, or to the terminal as it would look.
struct PrintOutput: ParsableArguments {
    @Flag(help: "Show it in the terminal; nothing is printed.")
    var preview = false

    @OptionGroup var paper: PaperOptions

    /// - Throws: `UsageFailure` when there is nowhere to print.
    func papers() throws -> Papers {
        let papers = try paper.papers()
        guard preview || papers.hasPrinter else {
            throw UsageFailure(message: PrintWords.noPrinter.text())
        }
        return papers
    }

    /// Reads what stands on a paper and prints or shows it.
    func put(_ printout: Printout, _ global: GlobalOptions) async throws {
        let papers = try papers()
        try await global.read { connection, event in
            let slip = try await PaperSource(connection, event: event).slip(printout)
            try await put(slip, of: printout.name, papers)
        }
    }

    /// - Throws: `UsageFailure` when the printer does not take it.
    func put(_ slip: Slip, of name: String, _ papers: Papers) async throws {
        if preview {
            try Terminal.print(papers.preview(slip))
            return
        }
        do throws(PrinterProblem) {
            try await papers.print(slip)
        } catch {
            throw UsageFailure(message: error.message())
        }
        try Terminal.print(PrintWords.printed.text(name))
    }
}
