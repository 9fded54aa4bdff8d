package import GRPCCore
package import GRPCProtobuf
internal import PoskoWords

extension PoskoFailure {
    /// What a thrown error means. Errors that are not gRPC's are bugs of the client and come out as
    /// `unknown`.
    ///
    /// - Parameter server: named when the server could not be reached.
    package init(_ error: any Error, server: ServerAddress? = nil) {
        switch error {
        case let failure as PoskoFailure:
            self = failure
        case let error as RPCError:
            self.init(error, server: server)
        case let status as GoogleRPCStatus:
            self.init(status)
        case is CancellationError:
            self.init(code: .cancelled, message: ClientWords.cancelled.text())
        case let error as RuntimeError where error.cause is RPCError:
            self.init(error.cause ?? error, server: server)
        default:
            self.init(code: .unknown, message: ClientWords.unexpected.text("\(error)"))
        }
    }

    package init(_ error: RPCError, server: ServerAddress? = nil) {
        // Details that cannot be read must not hide the status itself.
        if let status = try? error.unpackGoogleRPCStatus() {
            self.init(status)
            return
        }
        let code = Code(rawValue: error.code.rawValue) ?? .unknown
        switch code {
        case .unavailable:
            self.init(
                code: code,
                message: server.map { ClientWords.unreachableAt.text("\($0)") }
                    ?? ClientWords.unreachable.text()
            )
        case .deadlineExceeded:
            self.init(
                code: code,
                message: server.map { ClientWords.lateAt.text("\($0)") }
                    ?? ClientWords.late.text()
            )
        case .unimplemented:
            self.init(
                code: code,
                message: server.map { ClientWords.callUnknownAt.text("\($0)") }
                    ?? ClientWords.callUnknown.text()
            )
        case .cancelled, .unknown, .invalidArgument, .notFound, .alreadyExists, .permissionDenied,
            .resourceExhausted, .failedPrecondition, .aborted, .outOfRange, .internalError,
            .dataLoss, .unauthenticated:
            self.init(code: code, message: error.message)
        }
    }

    package init(_ status: GoogleRPCStatus) {
        let details = status.details
        let info = details.lazy.compactMap(\.errorInfo).first
        let localized = details.lazy.compactMap(\.localizedMessage).first { !$0.message.isEmpty }
        self.init(
            code: Code(rawValue: status.code.rawValue) ?? .unknown,
            reason: info?.reason ?? "",
            message: localized?.message ?? status.message,
            fieldViolations: details.compactMap(\.badRequest).flatMap(\.violations).map {
                FieldViolation(
                    field: $0.field,
                    message: $0.localizedMessage?.message ?? $0.violationDescription
                )
            },
            metadata: info?.metadata ?? [:],
            retryAfter: details.lazy.compactMap(\.retryInfo).first?.delay
        )
    }

    /// - Parameter statusBytes: a serialised `google.rpc.Status`, as in `ExchangeResponse.error`.
    package init(statusBytes: some Collection<UInt8>) {
        do {
            self.init(try GoogleRPCStatus(serializedBytes: Array(statusBytes)))
        } catch {
            self.init(
                code: .internalError,
                message: ClientWords.errorUnreadable.text()
            )
        }
    }
}
