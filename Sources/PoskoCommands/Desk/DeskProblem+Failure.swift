internal import PoskoClient
internal import PoskoDesk

extension DeskProblem {
    /// With the first field that was not accepted among the particulars, as `field`.
    init(_ failure: PoskoFailure) {
        var metadata = failure.metadata
        if let field = failure.fieldViolations.first?.field { metadata["field"] = field }
        self.init(
            reason: failure.reason,
            message: failure.message,
            metadata: metadata,
            isMomentary: failure.mayRetry
        )
    }
}
