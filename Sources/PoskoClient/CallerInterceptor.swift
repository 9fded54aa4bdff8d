internal import GRPCCore

/// Sends the caller's identity with every call; an empty part is left out.
struct CallerInterceptor: ClientInterceptor {
    let identity: CallerIdentity

    @concurrent func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingClientRequest<Input>,
        context: ClientContext,
        next:
            @concurrent (StreamingClientRequest<Input>, ClientContext) async throws
            -> StreamingClientResponse<Output>
    ) async throws -> StreamingClientResponse<Output> {
        var request = request
        if !identity.staff.isEmpty {
            request.metadata.replaceOrAddString(identity.staff, forKey: "posko-staff")
        }
        if !identity.device.isEmpty {
            request.metadata.replaceOrAddString(identity.device, forKey: "posko-device")
        }
        return try await next(request, context)
    }
}
