import Foundation
import GRPCCore
import GRPCProtobuf
import PoskoCore
import PoskoJournal
import PoskoWords
import SwiftProtobuf

/// The one place where outcomes and operating errors become statuses of gRPC.

private let domain = "posko"

/// How long a client waits before it sends the same request again.
private let retryDelay = Duration.milliseconds(200)

extension InvalidRequest {
    /// INVALID_ARGUMENT with a field violation each.
    var status: GoogleRPCStatus {
        let fields = violations.map { "\($0.field): \($0.message.english)" }
        let words =
            violations.count == 1
            ? violations[0].message
            : Wording { RequestWords.several.text("\(violations.count)", in: $0) }
        return GoogleRPCStatus(
            code: .invalidArgument,
            message: fields.joined(separator: " "),
            details: [
                .errorInfo(reason: violations.first?.code ?? "INVALID", domain: domain),
                .badRequest(
                    violations: violations.map {
                        ErrorDetails.BadRequest.FieldViolation(
                            field: $0.field,
                            description: $0.message.english,
                            reason: $0.code,
                            localizedMessage: $0.message.localized
                        )
                    }
                ),
                .localizedMessage(words),
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
                ServiceWords.overloaded
            )
        case .unavailable: .journalUnavailable
        case .damaged(let error): error.status
        case .shuttingDown:
            .retriable(
                .unavailable,
                "SHUTTING_DOWN",
                ServiceWords.shuttingDown
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
            .refusal(
                .dataLoss,
                "JOURNAL_CORRUPT",
                Wording { ServiceWords.journalCorrupt.text("\(sequence)", in: $0) }
            )
        case .foreign:
            .refusal(
                .failedPrecondition,
                "JOURNAL_FOREIGN",
                Wording(ServiceWords.journalForeign)
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
        let words = Wording(message)
        var status = GoogleRPCStatus.refusal(reason.statusCode, reason.code, words, metadata)
        if reason == .invalidPart {
            let violation = ErrorDetails.BadRequest.FieldViolation(
                field: "part",
                description: words.english,
                reason: self["problem"] ?? reason.code,
                localizedMessage: words.localized
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
        .refusal(
            .notFound,
            "EVENT_NOT_FOUND",
            Wording { ServiceWords.eventNotFound.text("\(code)", in: $0) },
            ["event": "\(code)"]
        )
    }

    static var journalUnavailable: GoogleRPCStatus {
        .retriable(
            .unavailable,
            "JOURNAL_UNAVAILABLE",
            ServiceWords.notWritable
        )
    }

    fileprivate static func retriable(
        _ code: RPCError.Code,
        _ reason: String,
        _ phrase: Phrase
    ) -> GoogleRPCStatus {
        var status = refusal(code, reason, Wording(phrase))
        status.details.append(.retryInfo(delay: retryDelay))
        return status
    }

    static func refusal(
        _ code: RPCError.Code,
        _ reason: String,
        _ words: Wording,
        _ metadata: [String: String] = [:]
    ) -> GoogleRPCStatus {
        GoogleRPCStatus(
            code: code,
            message: words.english,
            details: [
                .errorInfo(reason: reason, domain: domain, metadata: metadata),
                .localizedMessage(words),
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
