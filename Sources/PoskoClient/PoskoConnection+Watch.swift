internal import GRPCCore
package import PoskoContract

extension PoskoConnection {
    /// Follows a stream of lines until `onMessage` says that it has seen enough.
    ///
    /// - Parameter onMessage: returns whether to go on; the next message waits for it.
    package func watchLines(
        _ request: Posko_V1_WatchLinesRequest,
        onMessage: @Sendable @escaping (Posko_V1_WatchLinesResponse) async throws -> Bool
    ) async throws {
        try await requireSession()
        try await attempt {
            try await $0.queue.watchLines(request) { response in
                for try await message in response.messages {
                    guard try await onMessage(message) else { return }
                }
            }
        }
    }

    /// Follows the summary until `onMessage` says that it has seen enough.
    ///
    /// - Parameter onMessage: returns whether to go on; the next message waits for it.
    package func watchSummary(
        _ request: Posko_V1_WatchSummaryRequest,
        onMessage: @Sendable @escaping (Posko_V1_WatchSummaryResponse) async throws -> Bool
    ) async throws {
        try await requireSession()
        try await attempt {
            try await $0.summaries.watchSummary(request) { response in
                for try await message in response.messages {
                    guard try await onMessage(message) else { return }
                }
            }
        }
    }
}
