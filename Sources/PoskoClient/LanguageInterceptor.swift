internal import GRPCCore
internal import PoskoWords

/// Says with every call in which language its answers are read.
struct LanguageInterceptor: ClientInterceptor {
    let language: Language

    @concurrent func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingClientRequest<Input>,
        context: ClientContext,
        next:
            @concurrent (StreamingClientRequest<Input>, ClientContext) async throws
            -> StreamingClientResponse<Output>
    ) async throws -> StreamingClientResponse<Output> {
        var request = request
        request.metadata.replaceOrAddString(language.rawValue, forKey: Language.metadataKey)
        return try await next(request, context)
    }
}
