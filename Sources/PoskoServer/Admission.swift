import GRPCCore
import GRPCProtobuf
import PoskoContract
import Synchronization

/// Refuses unary calls beyond what the server can answer in good time, before their message is
/// decoded.
///
/// The calls that are let in wait for each other, so their number is their delay: a call that is
/// refused at once and comes again in a moment is served sooner than one that waits behind
/// thousands. Streams are not counted; each carries its own limit.
struct Admission: ServerInterceptor {
    private final class Count: Sendable {
        let value = Atomic(0)
    }

    private let inProgress = Count()
    private let newcomers = Count()
    private let limit: Int
    private let unary: Set<String>

    init(limit: Int, methods: [MethodDescriptor]) {
        self.limit = limit
        unary = Set(methods.filter { $0.type == .unary }.map(\.fullyQualifiedMethod))
    }

    @concurrent func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next:
            @Sendable @concurrent (StreamingServerRequest<Input>, ServerContext) async throws ->
            StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        guard unary.contains(context.descriptor.fullyQualifiedMethod) else {
            return try await next(request, context)
        }
        // Those who nobody knows yet take no places from those who work.
        let isNewcomer = Policy.entry(for: context.descriptor)?.rule == .newcomer
        let (count, limit) =
            isNewcomer ? (newcomers, ServerLimits.newcomersInProgressMax) : (inProgress, limit)
        let before = count.value.add(1, ordering: .relaxed).oldValue
        defer { count.value.subtract(1, ordering: .relaxed) }
        guard before < limit else { throw SubmissionFailure.overloaded.status }
        return try await next(request, context)
    }
}
