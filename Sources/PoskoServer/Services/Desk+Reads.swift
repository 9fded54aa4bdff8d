import GRPCCore
import GRPCProtobuf
import PoskoCore

extension Desk {
    /// The whole of a reading unary RPC: looks at an event and answers when what it saw is durable.
    ///
    /// - Parameter view: throws a `GoogleRPCStatus` when there is nothing to show.
    func show<Message: Sendable>(
        _ event: String,
        _ view: @Sendable @escaping (EventDay, UInt64) throws(GoogleRPCStatus) -> Message
    ) async throws -> ServerResponse<Message> {
        ServerResponse(message: try await look(event, view))
    }

    func look<Value: Sendable>(
        _ event: String,
        _ view: @Sendable @escaping (EventDay, UInt64) throws(GoogleRPCStatus) -> Value
    ) async throws -> Value {
        try await lookAt(event) { day, position throws(GoogleRPCStatus) in
            try view(day, position.sequence)
        }
    }

    /// As `look`, for a view that is shared by those who look at the same state.
    func lookAt<Value: Sendable>(
        _ event: String,
        _ view: @Sendable @escaping (EventDay, Position) throws(GoogleRPCStatus) -> Value
    ) async throws -> Value {
        let caller = try Caller.ofCall
        let code: EventCode
        do {
            code = try Fields.event(event)
        } catch {
            throw error.status
        }
        let result: Result<Value, GoogleRPCStatus>
        do {
            result = try await loop.look(code, permit: caller.permit) { day, position in
                Result { () throws(GoogleRPCStatus) in try view(day, position) }
            }
        } catch {
            throw error.status
        }
        return try result.get()
    }

    func showAll<Value: Sendable>(
        _ view: @Sendable @escaping (EventDay) -> Value
    ) async throws -> [Value] {
        let caller = try Caller.ofCall
        do {
            return try await loop.readAll(permit: caller.permit, view)
        } catch {
            throw error.status
        }
    }
}
