internal import GRPCCore

/// Sends the session with every call.
struct SessionInterceptor: ClientInterceptor {
    let session: LoginSession

    @concurrent func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingClientRequest<Input>,
        context: ClientContext,
        next:
            @concurrent (StreamingClientRequest<Input>, ClientContext) async throws
            -> StreamingClientResponse<Output>
    ) async throws -> StreamingClientResponse<Output> {
        var request = request
        request.metadata.replaceOrAddString("Bearer \(session.token.text)", forKey: "authorization")
        request.metadata.replaceOrAddBinary(try session.proof(), forKey: "posko-proof-bin")
        return try await next(request, context)
    }
}
