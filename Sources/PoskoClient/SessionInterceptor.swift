internal import GRPCCore

/// Sends the session with every call.
struct SessionInterceptor: ClientInterceptor {
    let session: LoginSession
    /// Nobody made these calls: they do not keep a session open that nobody works in.
    let isUnattended: Bool

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
        if isUnattended { request.metadata.replaceOrAddString("1", forKey: "posko-unattended") }
        return try await next(request, context)
    }
}
