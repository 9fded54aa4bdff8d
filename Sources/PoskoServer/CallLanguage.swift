import GRPCCore
import PoskoWords

/// Lets everything that a call comes to be said in the language that its caller reads: the language
/// is that of all tasks of the call, those that write its stream among them.
///
/// It stands before all other interceptors, because they refuse calls in words too. English is what
/// tasks have anyway, so for it there is nothing to do.
struct CallLanguage: ServerInterceptor {
    @concurrent func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next:
            @Sendable @concurrent (StreamingServerRequest<Input>, ServerContext) async throws ->
            StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let language = Language(request.metadata)
        guard language != .current else { return try await next(request, context) }
        var response = try await Language.$current.withValue(language) {
            try await next(request, context)
        }
        if case .success(var contents) = response.accepted {
            let produce = contents.producer
            contents.producer = { writer in
                try await Language.$current.withValue(language) { try await produce(writer) }
            }
            response.accepted = .success(contents)
        }
        return response
    }
}

extension Language {
    /// What a call asks for; English when it asks for nothing, or for nothing that is spoken here.
    fileprivate init(_ metadata: Metadata) {
        for header in metadata[stringValues: Self.metadataKey] {
            // Our own clients send the bare word.
            guard let language = Language(rawValue: header) ?? Language(header: header)
            else { continue }
            self = language
            return
        }
        self = .english
    }
}
