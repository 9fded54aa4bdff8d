import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// One stream for a desk that works all day.
struct DeskService: Posko_V1_DeskService.ServiceProtocol {
    let desk: Desk

    /// Commands are decided in the order in which they arrive: each is handed to the commit loop
    /// before the next is read. Answers are awaited side by side and written as they become
    /// durable.
    func exchange(
        request: StreamingServerRequest<Posko_V1_ExchangeRequest>,
        context: ServerContext
    ) async throws -> StreamingServerResponse<Posko_V1_ExchangeResponse> {
        let caller = try Caller.ofCall
        let messages = request.messages
        return StreamingServerResponse { writer in
            try await desk.exchange(messages, by: caller, writer)
            return [:]
        }
    }
}
