import GRPCCore
import GRPCProtobuf
import PoskoCore

/// What who is not let in is told, and nothing more.

extension Denial {
    var status: GoogleRPCStatus {
        switch self {
        case .sessionOver:
            .refusal(
                .unauthenticated,
                "SESSION_OVER",
                "This session is over; log in again with \"posko login\"."
            )
        case .sessionLocked:
            .refusal(
                .unauthenticated,
                "SESSION_LOCKED",
                "Nobody has worked here for \(ServerLimits.idleMax_s / 60) minutes, so this "
                    + "session is locked; \"posko login\" with your PIN opens a new one."
            )
        case .roleRequired(let roles):
            .refusal(
                .permissionDenied,
                "ROLE_REQUIRED",
                "Your account may not do this here; it is for "
                    + roles.map(\.rawValue).joined(separator: ", ") + ".",
                ["roles": roles.map(\.rawValue).joined(separator: ",")]
            )
        }
    }
}

extension SessionGate {
    static let unlisted = GoogleRPCStatus.refusal(
        .permissionDenied,
        "METHOD_NOT_LISTED",
        "Nobody may call this."
    )

    static let sessionRequired = GoogleRPCStatus.refusal(
        .unauthenticated,
        "SESSION_REQUIRED",
        "Log in first: an admin gives you a code for \"posko login\"."
    )

    static let deviceKeyRequired = GoogleRPCStatus.refusal(
        .unauthenticated,
        "DEVICE_KEY_REQUIRED",
        "This session belongs to another device; log in here with a code of your own."
    )

    static func staleProof(at now: Timestamp) -> GoogleRPCStatus {
        .refusal(
            .unauthenticated,
            "PROOF_STALE",
            "The clock of this device and the server's differ; correct the clock.",
            ["server_time_ms": "\(now.milliseconds)"]
        )
    }
}

extension GoogleRPCStatus {
    static let tooManyWrongCodes = refusal(
        .resourceExhausted,
        "TOO_MANY_WRONG_CODES",
        "Too many wrong codes were tried; wait a minute."
    )

    /// - Parameter left: tries before the account is locked; none: it is now.
    static func pinWrong(left: Int) -> GoogleRPCStatus {
        .refusal(
            .unauthenticated,
            "PIN_WRONG",
            left > 0
                ? "That PIN is wrong; \(left) tries are left."
                : "That PIN is wrong, and the account is locked for "
                    + "\(StaffLimits.pinLockSeconds / 60) minutes.",
            ["left": "\(max(0, left))"]
        )
    }

    static func refusal(
        _ code: RPCError.Code,
        _ reason: String,
        _ words: String,
        _ metadata: [String: String] = [:]
    ) -> GoogleRPCStatus {
        GoogleRPCStatus(
            code: code,
            message: words,
            details: [
                .errorInfo(reason: reason, domain: "posko", metadata: metadata),
                .localizedMessage(locale: "en", message: words),
            ]
        )
    }
}
