import GRPCCore

@testable import PoskoServer

/// Stands where the gate does and lets everybody in, as who they say they are.
struct Everybody: ServerInterceptor {
    @concurrent func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next:
            @Sendable @concurrent (StreamingServerRequest<Input>, ServerContext) async throws ->
            StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let caller = Caller(
            staff: Self.name(request.metadata, "posko-staff"),
            device: Self.name(request.metadata, "posko-device")
        )
        return try await Caller.$current.withValue(caller) {
            var response = try await next(request, context)
            if case .success(var contents) = response.accepted {
                let produce = contents.producer
                contents.producer = { writer in
                    try await Caller.$current.withValue(caller) { try await produce(writer) }
                }
                response.accepted = .success(contents)
            }
            return response
        }
    }

    private static func name(_ metadata: Metadata, _ key: String) -> String {
        metadata[stringValues: key].first { _ in true } ?? "unnamed"
    }
}
