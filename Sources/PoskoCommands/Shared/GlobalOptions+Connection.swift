internal import Foundation
internal import PoskoClient
internal import SwiftProtobuf

/// What every command that changes something carries.
struct Stamp: Sendable {
    let event: String
    let requestID: String
}

extension GlobalOptions {
    /// Connects as who is logged in for the time of `body`.
    ///
    /// - Parameter isUnattended: the calls are a desk's own, not a person's.
    func connect<Result: Sendable>(
        isUnattended: Bool = false,
        _ body: (PoskoConnection) async throws -> Result
    ) async throws -> Result {
        try await connect(
            as: try session(),
            isUnattended: isUnattended,
            trusting: try credentials().trust(in: serverAddress()),
            body
        )
    }

    func connect<Result: Sendable>(
        as session: LoginSession?,
        isUnattended: Bool = false,
        trusting trust: ServerTrust?,
        _ body: (PoskoConnection) async throws -> Result
    ) async throws -> Result {
        try await PoskoConnection.withConnection(
            to: serverAddress(),
            as: session,
            isUnattended: isUnattended,
            trusting: trust,
            timeout: timeout.map { .seconds($0) } ?? ClientLimits.callTimeout,
            body
        )
    }

    /// Connects and changes something that belongs to no event.
    func change<Result: Sendable>(
        _ request: RequestOptions,
        _ body: (PoskoConnection, _ requestID: String) async throws -> Result
    ) async throws -> Result {
        let requestID = request.requestID ?? RequestID.make()
        do {
            return try await connect { try await body($0, requestID) }
        } catch let failure as PoskoFailure where failure.mayRetry {
            throw UndecidedFailure(failure: failure, requestID: requestID)
        }
    }

    /// Connects and reads from the chosen event.
    ///
    /// - Parameter event: instead of the chosen one.
    func read<Result: Sendable>(
        event: String? = nil,
        _ body: (PoskoConnection, String) async throws -> Result
    ) async throws -> Result {
        let code = try event ?? eventCode()
        return try await connect { try await body($0, code) }
    }

    /// Connects and changes something in the chosen event.
    ///
    /// - Parameter event: instead of the chosen one.
    func mutate<Result: Sendable>(
        _ request: RequestOptions,
        event: String? = nil,
        _ body: (PoskoConnection, Stamp) async throws -> Result
    ) async throws -> Result {
        let stamp = Stamp(
            event: try event ?? eventCode(),
            requestID: request.requestID ?? RequestID.make()
        )
        do {
            return try await connect { try await body($0, stamp) }
        } catch let failure as PoskoFailure where failure.mayRetry {
            throw UndecidedFailure(failure: failure, requestID: stamp.requestID)
        }
    }

    /// Prints a reply: as it is with `--json`, else what `text` makes of it.
    func show(_ reply: some Message, _ text: () async throws -> String) async throws {
        if json {
            try Terminal.print(Self.jsonLine(reply))
        } else {
            try await Terminal.print(text())
        }
    }

    /// A reply in protobuf's JSON mapping, on one line.
    static func jsonLine(_ reply: some Message) throws -> String {
        var options = JSONEncodingOptions()
        options.useDeterministicOrdering = true
        return SafeText.escapedJSON(try reply.jsonString(options: options))
    }
}
