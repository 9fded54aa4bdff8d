internal import PoskoClient
internal import PoskoWords

/// What is said on standard error about an error.
enum ErrorText {
    /// One sentence with its reason in brackets, then one line for each of several fields.
    static func lines(for error: any Error) -> [String] {
        switch error {
        case let failure as PoskoFailure:
            return lines(for: failure)
        case let undecided as UndecidedFailure:
            return lines(for: undecided.failure) + [
                CommandText.mayBeDone.text(undecided.requestID)
            ]
        case let usage as UsageFailure:
            return [CommandText.error.text(usage.message)]
        case let source as UploadSourceError:
            return [CommandText.error.text("\(SafeText.escaped(source.path)) \(source.problem).")]
        case is OutputClosed:
            return []
        default:
            let description = SafeText.escaped(String(describing: error))
            return [ClientWords.unexpected.text(description), AdviceWords.defect.text()]
        }
    }

    private static func lines(for failure: PoskoFailure) -> [String] {
        let reason = failure.reason.isEmpty ? failure.code.name : failure.reason
        let first = "\(SafeText.escaped(failure.message)) (\(SafeText.escaped(reason)))"
        // One field's sentence is the whole already.
        guard failure.fieldViolations.count > 1 else {
            return [first] + (RefusalAdvice.phrase(after: failure).map { [$0.text()] } ?? [])
        }
        return [first]
            + failure.fieldViolations.map {
                "  \(SafeText.escaped($0.field)): \(SafeText.escaped($0.message))"
            }
    }
}

extension PoskoFailure.Code {
    /// The name in gRPC's documentation.
    var name: String {
        switch self {
        case .cancelled: "CANCELLED"
        case .unknown: "UNKNOWN"
        case .invalidArgument: "INVALID_ARGUMENT"
        case .deadlineExceeded: "DEADLINE_EXCEEDED"
        case .notFound: "NOT_FOUND"
        case .alreadyExists: "ALREADY_EXISTS"
        case .permissionDenied: "PERMISSION_DENIED"
        case .resourceExhausted: "RESOURCE_EXHAUSTED"
        case .failedPrecondition: "FAILED_PRECONDITION"
        case .aborted: "ABORTED"
        case .outOfRange: "OUT_OF_RANGE"
        case .unimplemented: "UNIMPLEMENTED"
        case .internalError: "INTERNAL"
        case .unavailable: "UNAVAILABLE"
        case .dataLoss: "DATA_LOSS"
        case .unauthenticated: "UNAUTHENTICATED"
        }
    }
}
