import GRPCCore
import GRPCProtobuf
import PoskoCore
import PoskoWords

/// What who is not let in is told, and nothing more.

extension Denial {
    var status: GoogleRPCStatus {
        switch self {
        case .sessionOver:
            .refusal(.unauthenticated, "SESSION_OVER", Wording(RejectionStaffWords.sessionOver))
        case .sessionLocked:
            .refusal(
                .unauthenticated,
                "SESSION_LOCKED",
                Wording {
                    RejectionStaffWords.sessionLocked.text(
                        "\(ServerLimits.idleMax_s / 60)",
                        in: $0
                    )
                }
            )
        case .roleRequired(let roles):
            .refusal(
                .permissionDenied,
                "ROLE_REQUIRED",
                Wording { language in
                    let names = roles.map { $0.phrase.text(in: language) }
                    return RejectionStaffWords.roleRequired.text(
                        names.joined(separator: ", "),
                        in: language
                    )
                },
                ["roles": roles.map(\.rawValue).joined(separator: ",")]
            )
        }
    }
}

/// Made anew for each call, because each has its language.
extension SessionGate {
    static var unlisted: GoogleRPCStatus {
        .refusal(.permissionDenied, "METHOD_NOT_LISTED", Wording(RejectionStaffWords.notListed))
    }

    static var sessionRequired: GoogleRPCStatus {
        .refusal(
            .unauthenticated,
            "SESSION_REQUIRED",
            Wording(RejectionStaffWords.sessionRequired)
        )
    }

    static var deviceKeyRequired: GoogleRPCStatus {
        .refusal(
            .unauthenticated,
            "DEVICE_KEY_REQUIRED",
            Wording(RejectionStaffWords.deviceKeyRequired)
        )
    }

    static func staleProof(at now: Timestamp) -> GoogleRPCStatus {
        .refusal(
            .unauthenticated,
            "PROOF_STALE",
            Wording(RejectionStaffWords.proofStale),
            ["server_time_ms": "\(now.milliseconds)"]
        )
    }
}

extension GoogleRPCStatus {
    static var tooManyWrongCodes: GoogleRPCStatus {
        .refusal(
            .resourceExhausted,
            "TOO_MANY_WRONG_CODES",
            Wording(RejectionStaffWords.tooManyWrongCodes)
        )
    }

    /// - Parameter left: tries before the account is locked; none: it is now.
    static func pinWrong(left: Int) -> GoogleRPCStatus {
        .refusal(
            .unauthenticated,
            "PIN_WRONG",
            Wording {
                left > 0
                    ? RejectionStaffWords.pinWrong.text("\(left)", in: $0)
                    : RejectionStaffWords.pinWrongAndLocked.text(
                        "\(StaffLimits.pinLockSeconds / 60)",
                        in: $0
                    )
            },
            ["left": "\(max(0, left))"]
        )
    }
}
