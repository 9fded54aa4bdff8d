import GRPCCore
import GRPCProtobuf
import Logging
import PoskoWords

/// One line a call: which method, how it ended, how long it took. Neither requests nor replies are
/// logged, so no name and no NIK ever is.
struct CallLog: ServerInterceptor {
    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    @concurrent func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next:
            @Sendable @concurrent (StreamingServerRequest<Input>, ServerContext) async throws ->
            StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let start = ContinuousClock.now
        do {
            let response = try await next(request, context)
            switch response.accepted {
            case .success: log(context, "ok", since: start)
            case .failure(let error): log(context, "\(error.code)", since: start)
            }
            return response
        } catch let error as GoogleRPCStatus {
            log(context, "\(error.code)", since: start)
            throw error
        } catch let error as RPCError {
            log(context, "\(error.code)", since: start)
            throw error
        } catch {
            // Something that nobody mapped: its words may hold anything, so only its type is
            // logged.
            logger.error(
                "call failed",
                metadata: [
                    "method": "\(context.descriptor.fullyQualifiedMethod)",
                    "type": "\(type(of: error))",
                ]
            )
            throw GoogleRPCStatus.refusal(
                .internalError,
                "INTERNAL",
                Wording(ServiceWords.mistake)
            )
        }
    }

    private func log(
        _ context: ServerContext,
        _ outcome: String,
        since start: ContinuousClock.Instant
    ) {
        let elapsed = start.duration(to: .now)
        logger.log(
            level: outcome == "ok" ? .debug : .info,
            "call",
            metadata: [
                "method": "\(context.descriptor.fullyQualifiedMethod)",
                "outcome": "\(outcome)",
                "elapsed_us": "\(elapsed.microseconds)",
            ]
        )
    }
}

extension Duration {
    fileprivate var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
