import Foundation
import GRPCCore
import GRPCProtobuf
import Testing

/// An error of the server as a client sees it.
struct Refusal: Hashable, Sendable {
    struct Field: Hashable, Sendable {
        let path: String
        let code: String
    }

    let code: RPCError.Code
    let message: String
    let reason: String
    let domain: String
    let metadata: [String: String]
    let fields: [Field]
    let retryDelay: Duration?
    let shown: String?

    init(_ status: GoogleRPCStatus) {
        code = status.code
        message = status.message
        let info = status.details.lazy.compactMap(\.errorInfo).first
        reason = info?.reason ?? ""
        domain = info?.domain ?? ""
        metadata = info?.metadata ?? [:]
        fields = status.details.compactMap(\.badRequest).flatMap(\.violations).map {
            Field(path: $0.field, code: $0.reason)
        }
        retryDelay = status.details.lazy.compactMap(\.retryInfo).first?.delay
        shown = status.details.lazy.compactMap(\.localizedMessage).first?.message
    }

    /// The error of a unary call.
    init(_ error: any Error, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let error = try #require(error as? RPCError, sourceLocation: sourceLocation)
        let status = try #require(
            try error.unpackGoogleRPCStatus(),
            "\(error)",
            sourceLocation: sourceLocation
        )
        self.init(status)
    }

    /// The error of a message of an Exchange stream.
    init(bytes: Data) throws {
        self.init(try GoogleRPCStatus(serializedBytes: bytes))
    }
}

/// The refusal that `body` comes to; a test failure when it is none.
func refusal<Value>(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Value
) async throws -> Refusal {
    let refused: any Error
    do {
        let value = try await body()
        Issue.record("taken: \(value)", sourceLocation: sourceLocation)
        throw NotRefused()
    } catch let error as NotRefused {
        throw error
    } catch {
        refused = error
    }
    return try Refusal(refused, sourceLocation: sourceLocation)
}

struct NotRefused: Error {}
