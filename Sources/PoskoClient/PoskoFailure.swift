internal import PoskoWords

/// Why a call did not do what was asked, in the words of the contract.
package struct PoskoFailure: Error, Hashable, Sendable {
    /// gRPC's status codes, without OK.
    package enum Code: Int, CaseIterable, Sendable {
        case cancelled = 1
        case unknown = 2
        case invalidArgument = 3
        case deadlineExceeded = 4
        case notFound = 5
        case alreadyExists = 6
        case permissionDenied = 7
        case resourceExhausted = 8
        case failedPrecondition = 9
        case aborted = 10
        case outOfRange = 11
        case unimplemented = 12
        case internalError = 13
        case unavailable = 14
        case dataLoss = 15
        case unauthenticated = 16
    }

    /// A field of the request that was not accepted.
    package struct FieldViolation: Hashable, Sendable {
        package let field: String
        package let message: String

        package init(field: String, message: String) {
            self.field = field
            self.message = message
        }
    }

    package let code: Code
    /// The stable reason, such as SLOTS_EXHAUSTED; empty when the server sent none.
    package let reason: String
    /// One sentence that can be shown to a person.
    package let message: String
    package let fieldViolations: [FieldViolation]
    /// The reason's particulars, such as the ticket that someone has already.
    package let metadata: [String: String]
    /// When the server asks to try again.
    package let retryAfter: Duration?

    package init(
        code: Code,
        reason: String = "",
        message: String,
        fieldViolations: [FieldViolation] = [],
        metadata: [String: String] = [:],
        retryAfter: Duration? = nil
    ) {
        self.code = code
        self.reason = reason
        self.message = message
        self.fieldViolations = fieldViolations
        self.metadata = metadata
        self.retryAfter = retryAfter
    }

    /// What ssh says when a host is not the one that it was.
    static func keyChanged(at server: ServerAddress) -> PoskoFailure {
        PoskoFailure(
            code: .unauthenticated,
            reason: "SERVER_KEY_CHANGED",
            message: ClientWords.keyChanged.text("\(server)")
        )
    }

    private static let speaksTLS = "SERVER_SPEAKS_TLS"

    /// Nothing was done: what was sent in the clear was not understood.
    static func speaksTLS(at server: ServerAddress) -> PoskoFailure {
        PoskoFailure(
            code: .unavailable,
            reason: speaksTLS,
            message: ClientWords.speaksTLS.text("\(server)")
        )
    }

    /// The server's time, when it refused a call for this device's clock.
    var serverMilliseconds: Int64? {
        guard reason == "PROOF_STALE" else { return nil }
        return metadata["server_time_ms"].flatMap { Int64($0) }
    }

    /// No word of the server came; it may be that it is not there.
    var isUnanswered: Bool { code == .unavailable && reason.isEmpty }

    /// Over in a moment, as far as the server knows.
    var isMomentary: Bool {
        code == .unavailable || (code == .resourceExhausted && retryAfter != nil)
    }

    /// The same request may succeed later. With the same request id it is never done twice.
    package var mayRetry: Bool {
        switch code {
        case .unavailable: reason != Self.speaksTLS
        case .deadlineExceeded, .cancelled: true
        case .resourceExhausted, .aborted: retryAfter != nil
        case .unknown, .invalidArgument, .notFound, .alreadyExists, .permissionDenied,
            .failedPrecondition, .outOfRange, .unimplemented, .internalError, .dataLoss,
            .unauthenticated:
            false
        }
    }
}
