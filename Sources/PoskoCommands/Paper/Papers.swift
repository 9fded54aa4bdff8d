internal import Dispatch
internal import PoskoClient
internal import PoskoDesk
internal import PoskoPaper
internal import Synchronization

/// Makes papers and sends them to the printer of this desk.
///
/// A printer blocks, so it has a thread of its own; papers go out one after the other, in the order
/// in which they were asked for.
struct Papers: Sendable {
    let printer: Printer
    let width: PaperWidth
    let codePage: CodePage
    private let queue = DispatchQueue(label: "posko.printer")

    init(printer: Printer, width: PaperWidth, codePage: CodePage = .cp437) {
        self.printer = printer
        self.width = width
        self.codePage = codePage
    }

    /// For who prints nothing.
    static let none = Papers(printer: Printer(.none), width: .mm58)

    var hasPrinter: Bool { printer.address != .none }

    /// Reads what stands on the paper, and prints it.
    ///
    /// - Returns: nil when the printer took it, else a sentence that says what to do. Never an
    ///   error: a printer must not hold a desk up.
    func print(_ printout: Printout, _ global: GlobalOptions, event: String) async -> String? {
        do {
            let slip = try await global.connect { connection in
                try await PaperSource(connection, event: event).slip(printout)
            }
            try await print(slip)
            return nil
        } catch let problem as PrinterProblem {
            return problem.message()
        } catch {
            return ErrorText.lines(for: error).first
        }
    }

    func print(_ slip: Slip) async throws(PrinterProblem) {
        let bytes = ESCPOSEncoder(width, codePage: codePage).bytes(of: slip)
        let printer = printer
        try await blocking { () throws(PrinterProblem) in try printer.print(bytes) }
    }

    /// Whether the printer can be reached; nothing is printed.
    func probe() async throws(PrinterProblem) {
        let printer = printer
        try await blocking { () throws(PrinterProblem) in try printer.probe() }
    }

    private func blocking(
        _ body: @Sendable @escaping () throws(PrinterProblem) -> Void
    ) async throws(PrinterProblem) {
        let printing = Printing()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                printing.begin(continuation)
                queue.async { printing.end(Result(catching: body)) }
            }
        } onCancel: {
            // Whoever leaves a desk does not wait for its printer.
            printing.end(.success(()))
        }
        try result.get()
    }

    func preview(_ slip: Slip) -> String { SlipPreview(width, codePage: codePage).text(of: slip) }
}

/// Waits for a printer, or is called away: whichever comes first, once.
private final class Printing: Sendable {
    private enum State {
        case new
        case waiting(CheckedContinuation<Result<Void, PrinterProblem>, Never>)
        case over(Result<Void, PrinterProblem>)
    }

    private let state = Mutex(State.new)

    func begin(_ continuation: CheckedContinuation<Result<Void, PrinterProblem>, Never>) {
        let early = state.withLock { state -> Result<Void, PrinterProblem>? in
            if case .over(let result) = state { return result }
            state = .waiting(continuation)
            return nil
        }
        if let early { continuation.resume(returning: early) }
    }

    func end(_ result: Result<Void, PrinterProblem>) {
        let waiting =
            state.withLock { state in
                defer { state = .over(result) }
                if case .waiting(let continuation) = state {
                    return continuation
                } else {
                    return nil
                }
            } as CheckedContinuation<Result<Void, PrinterProblem>, Never>?
        waiting?.resume(returning: result)
    }
}
