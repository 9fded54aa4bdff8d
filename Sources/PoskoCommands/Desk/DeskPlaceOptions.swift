internal import ArgumentParser
internal import Foundation
internal import PoskoDesk
internal import PoskoTerminal

/// How a desk is seen.
struct DeskPlaceOptions: ParsableArguments {
    @Flag(help: "Lines instead of a screen: for a screen reader, a dumb terminal or a pipe.")
    var plain = false

    /// - Throws: `UsageFailure` when no screen can be drawn here.
    func terminal() throws -> DeskTerminal {
        do {
            return try DeskTerminal(isPlain: plain)
        } catch {
            throw UsageFailure(message: error.message)
        }
    }

    /// Whether a file or a pipe works the desk, which does not see what comes of it.
    var isPaced: Bool { plain && isatty(STDIN_FILENO) == 0 }
}
