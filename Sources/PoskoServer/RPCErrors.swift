import Foundation
import GRPCCore
import GRPCProtobuf
import PoskoCore
import PoskoJournal
import SwiftProtobuf

/// The one place where outcomes and operating errors become statuses of gRPC.

private let domain = "posko"

/// How long a client waits before it sends the same request again.
private let retryDelay = Duration.milliseconds(200)

extension InvalidRequest {
    /// INVALID_ARGUMENT with a field violation each.
    var status: GoogleRPCStatus {
        let fields = violations.map { "\($0.field): \($0.message)" }.joined(separator: " ")
        let words =
            violations.count == 1
            ? violations[0].message : "\(violations.count) fields have to be corrected."
        return GoogleRPCStatus(
            code: .invalidArgument,
            message: fields,
            details: [
                .errorInfo(reason: violations.first?.code ?? "INVALID", domain: domain),
                .badRequest(
                    violations: violations.map {
                        ErrorDetails.BadRequest.FieldViolation(
                            field: $0.field,
                            description: $0.message,
                            reason: $0.code,
                            localizedMessage: .init(locale: "en", message: $0.message)
                        )
                    }
                ),
                .localizedMessage(locale: "en", message: words),
            ]
        )
    }
}

extension SubmissionFailure {
    var status: GoogleRPCStatus {
        switch self {
        case .rejected(let rejection): rejection.status
        case .eventNotFound(let code): .eventNotFound(code)
        case .denied(let denial): denial.status
        case .overloaded:
            .retriable(
                .resourceExhausted,
                "OVERLOADED",
                "The server has more to do than it can now; try again in a moment."
            )
        case .unavailable: .journalUnavailable
        case .damaged(let error): error.status
        case .shuttingDown:
            .retriable(
                .unavailable,
                "SHUTTING_DOWN",
                "The server is going down; send the same request again when it is back."
            )
        }
    }
}

extension ReadFailure {
    var status: GoogleRPCStatus {
        switch self {
        case .denied(let denial): denial.status
        case .eventNotFound(let code): .eventNotFound(code)
        case .unavailable: .journalUnavailable
        }
    }
}

extension JournalError {
    /// What a caller may know of it; the cause is for the log.
    var status: GoogleRPCStatus {
        switch self {
        case .conflict, .claimTaken, .unavailable: .journalUnavailable
        case .corrupt(_, let sequence, _):
            GoogleRPCStatus(
                code: .dataLoss,
                message: "The journal does not verify at entry \(sequence); call the organizer.",
                details: [.errorInfo(reason: "JOURNAL_CORRUPT", domain: domain)]
            )
        case .foreign:
            GoogleRPCStatus(
                code: .failedPrecondition,
                message: "The file is not a journal of this server.",
                details: [.errorInfo(reason: "JOURNAL_FOREIGN", domain: domain)]
            )
        }
    }
}

extension Rejection {
    var status: GoogleRPCStatus {
        let metadata = Dictionary(
            details.map { ($0.key, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        var status = GoogleRPCStatus(
            code: reason.statusCode,
            message: message,
            details: [
                .errorInfo(reason: reason.code, domain: domain, metadata: metadata),
                .localizedMessage(locale: "en", message: message),
            ]
        )
        if reason == .invalidPart {
            let violation = ErrorDetails.BadRequest.FieldViolation(
                field: "part",
                description: message,
                reason: self["problem"] ?? reason.code,
                localizedMessage: .init(locale: "en", message: message)
            )
            status.details.append(.badRequest(violations: [violation]))
        }
        return status
    }
}

extension GoogleRPCStatus {
    /// The bytes of `grpc-status-details-bin`; without the details if they cannot be encoded.
    var wireBytes: Data {
        if let whole: Data = try? serializedBytes() { return whole }
        let bare = GoogleRPCStatus(code: code, message: message, details: [])
        return (try? bare.serializedBytes()) ?? Data()
    }

    static func eventNotFound(_ code: EventCode) -> GoogleRPCStatus {
        let words = "There is no event \(code) here; \"posko event list\" shows those there are."
        return GoogleRPCStatus(
            code: .notFound,
            message: words,
            details: [
                .errorInfo(
                    reason: "EVENT_NOT_FOUND",
                    domain: domain,
                    metadata: ["event": "\(code)"]
                ),
                .localizedMessage(locale: "en", message: words),
            ]
        )
    }

    static var journalUnavailable: GoogleRPCStatus {
        .retriable(
            .unavailable,
            "JOURNAL_UNAVAILABLE",
            "The server cannot write to its disk now; send the same request again in a moment."
        )
    }

    fileprivate static func retriable(
        _ code: RPCError.Code,
        _ reason: String,
        _ words: String
    ) -> GoogleRPCStatus {
        GoogleRPCStatus(
            code: code,
            message: words,
            details: [
                .errorInfo(reason: reason, domain: domain),
                .retryInfo(delay: retryDelay),
                .localizedMessage(locale: "en", message: words),
            ]
        )
    }
}

extension Rejection.Reason {
    fileprivate var statusCode: RPCError.Code {
        switch self {
        case .rosterPersonNotFound, .registrationNotFound, .ticketNotFound, .stationNotFound,
            .counterNotFound, .cardNotFound, .accountNotFound, .deviceNotFound, .personNotFound,
            .approvalNotFound:
            .notFound
        case .eventExists, .alreadyRegistered, .alreadyCheckedIn, .alreadyFinalised,
            .workerHasCard, .serialTaken, .requestIDReused, .accountExists, .tokenKnown,
            .approvalGiven:
            .alreadyExists
        case .codeInvalid, .deviceRevoked, .signInRefused, .sessionOver: .unauthenticated
        case .invalidPart: .invalidArgument
        case .slotsExhausted, .registrationsFull, .partsFull, .cardsFull, .rosterFull,
            .staffFull, .approvalsFull:
            .resourceExhausted
        case .approverRole, .ownApproval: .permissionDenied
        case .eventNotOpen, .eventClosed, .eventAlreadyOpen, .reopenNeedsReason, .peopleInside,
            .openFindings, .slotsAlreadyReleased, .nikRequired, .birthDateInFuture,
            .consentRequired, .priorityImplausible, .noStationForPurpose, .possibleDuplicate,
            .confirmationRequired, .registrationNotActive, .onWaitlist, .stationHasNoLine,
            .counterBusy, .lineEmpty, .visitOver, .notCalled, .notBeingServed, .recallFirst,
            .notMissed, .alreadyThere, .openFinding, .noHealthCheck, .consentRefused,
            .notFinalised, .nothingRecorded, .noOpenFinding, .cardNotHere, .cardNotChosen,
            .cardHandedOver, .cardNotHandedOver, .cardRefusedByOwner, .cardNotTheirs,
            .proxyIsOwner, .personElsewhere, .cardOfAnother, .forwardedToSelf,
            .lastAdmin, .pinLocked, .cardsNotReconciled, .personErased, .personRestricted,
            .notRestricted, .personInside, .noHealthCheckRegistered, .secondPersonNeeded:
            .failedPrecondition
        }
    }
}
