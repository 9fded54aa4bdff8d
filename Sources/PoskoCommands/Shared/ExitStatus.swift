internal import ArgumentParser
internal import PoskoClient

/// The exit codes of the command line; scripts depend on them.
enum ExitStatus: Int32 {
    case done = 0
    /// A rule said no, or a field was not accepted.
    case refused = 3
    case notFound = 4
    case notAllowed = 5
    /// The server could not be reached or did not answer in time.
    case unreachable = 6
    /// The command line itself is wrong, or a file of it cannot be read.
    case usage = 64
    case other = 70

    /// - Returns: nil for what ArgumentParser prints and ends itself: help and usage errors.
    init?(of error: any Error) {
        switch error {
        case let failure as PoskoFailure: self.init(failure)
        case let undecided as UndecidedFailure: self.init(undecided.failure)
        case is UsageFailure, is UploadSourceError: self = .usage
        case is OutputClosed: self = .done
        default:
            // ArgumentParser gives the plain code of failure to errors that it does not know.
            guard Posko.exitCode(for: error) == .failure else { return nil }
            self = .other
        }
    }

    init(_ failure: PoskoFailure) {
        switch failure.code {
        case .failedPrecondition, .alreadyExists, .aborted, .invalidArgument: self = .refused
        case .resourceExhausted:
            // Without a reason it is the machine that is exhausted, not the slots.
            self = failure.reason.isEmpty ? .other : .refused
        case .notFound: self = .notFound
        case .permissionDenied, .unauthenticated: self = .notAllowed
        case .unavailable, .deadlineExceeded: self = .unreachable
        case .cancelled, .unknown, .outOfRange, .unimplemented, .internalError, .dataLoss:
            self = .other
        }
    }
}

/// Something about the command line that only shows when it runs.
struct UsageFailure: Error, Hashable {
    /// One sentence that says what to do.
    let message: String
}

/// A command that may or may not have been done.
struct UndecidedFailure: Error, Hashable {
    let failure: PoskoFailure
    /// Repeating the command with it is safe.
    let requestID: String
}
