internal import Foundation
internal import GRPCCore
package import PoskoContract
internal import SwiftProtobuf

/// How much of a file has been sent.
package struct UploadProgress: Hashable, Sendable {
    package let sentBytes: Int
    /// Nil when nobody knows.
    package let totalBytes: Int?
    /// All has been sent; the server's answer is awaited.
    package let isSent: Bool

    package init(sentBytes: Int, totalBytes: Int?, isSent: Bool) {
        self.sentBytes = sentBytes
        self.totalBytes = totalBytes
        self.isSent = isSent
    }
}

extension PoskoConnection {
    /// Sends a roster file in pieces of 64 KiB, as the server takes them.
    ///
    /// A broken import is mended by sending the same file again.
    package func importRoster(
        _ options: Posko_V1_ImportRosterOptions,
        from source: UploadSource,
        timeout: Duration = ClientLimits.uploadTimeout,
        onProgress: @Sendable @escaping (UploadProgress) -> Void = { _ in }
    ) async throws -> Posko_V1_ImportRosterResponse {
        var callOptions = CallOptions.defaults
        callOptions.timeout = timeout
        try await requireSession()
        return try await attempt { [callOptions] services in
            try await services.roster.importRoster(options: callOptions) { writer in
                try await writer.write(.with { $0.options = options })
                try await Self.forEachChunk(of: source, onProgress) { chunk in
                    try await writer.write(.with { $0.data = chunk })
                }
            }
        }
    }

    /// Sends a list or box of cards in pieces of 64 KiB, as the server takes them.
    package func receiveCards(
        _ options: Posko_V1_ReceiveCardsOptions,
        from source: UploadSource,
        timeout: Duration = ClientLimits.uploadTimeout,
        onProgress: @Sendable @escaping (UploadProgress) -> Void = { _ in }
    ) async throws -> Posko_V1_ReceiveCardsResponse {
        var callOptions = CallOptions.defaults
        callOptions.timeout = timeout
        try await requireSession()
        return try await attempt { [callOptions] services in
            try await services.cards.receiveCards(options: callOptions) { writer in
                try await writer.write(.with { $0.options = options })
                try await Self.forEachChunk(of: source, onProgress) { chunk in
                    try await writer.write(.with { $0.data = chunk })
                }
            }
        }
    }

    private static func forEachChunk(
        of source: UploadSource,
        _ onProgress: (UploadProgress) -> Void,
        _ send: (Data) async throws -> Void
    ) async throws {
        var sentBytes = 0
        while true {
            let chunk = try await source.next(countMax: ClientLimits.uploadChunkBytes)
            let isSent = chunk.isEmpty
            if !isSent { try await send(chunk) }
            sentBytes += chunk.count
            onProgress(
                UploadProgress(
                    sentBytes: sentBytes,
                    totalBytes: source.sizeBytes,
                    isSent: isSent
                )
            )
            if isSent { return }
        }
    }
}
