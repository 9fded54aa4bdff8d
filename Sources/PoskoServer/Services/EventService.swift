import GRPCCore
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// Events: made, opened, closed, listed.
struct EventService: Posko_V1_EventService.ServiceProtocol {
    let desk: Desk

    func createEvent(
        request: ServerRequest<Posko_V1_CreateEventRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_CreateEventResponse> {
        try await desk.answer(request, context)
    }

    func openEvent(
        request: ServerRequest<Posko_V1_OpenEventRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_OpenEventResponse> {
        try await desk.answer(request, context)
    }

    func closeEvent(
        request: ServerRequest<Posko_V1_CloseEventRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_CloseEventResponse> {
        try await desk.answer(request, context)
    }

    func releaseSlots(
        request: ServerRequest<Posko_V1_ReleaseSlotsRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ReleaseSlotsResponse> {
        try await desk.answer(request, context)
    }

    func listEvents(
        request: ServerRequest<Posko_V1_ListEventsRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ListEventsResponse> {
        let events = try await desk.showAll { Posko_V1_Event($0) }
        let sorted = events.sorted { ($0.settings.date, $0.code) < ($1.settings.date, $1.code) }
        return ServerResponse(message: .with { $0.events = sorted })
    }

    func getEvent(
        request: ServerRequest<Posko_V1_GetEventRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_GetEventResponse> {
        try await desk.show(request.message.event) { day, _ in
            .with { $0.event = Posko_V1_Event(day) }
        }
    }

    func listClosings(
        request: ServerRequest<Posko_V1_ListClosingsRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ListClosingsResponse> {
        let caller = try Caller.ofCall
        let (closings, last): ([ClosingEntry], UInt64)
        do {
            let code: EventCode
            do { code = try Fields.event(request.message.event) } catch { throw error.status }
            (closings, last) = try await desk.loop.lookAtStream(code, permit: caller.permit) {
                ($0.closings, $0.tail.head.sequence)
            }
        } catch let failure as ReadFailure {
            throw failure.status
        }
        return ServerResponse(
            message: .with {
                $0.closings = closings.map { entry in
                    var closing = Posko_V1_Closing(
                        entry.closing,
                        time: entry.stamp.time,
                        by: entry.stamp.staff,
                        sequence: entry.sequence,
                        hash: entry.hash
                    )
                    closing.laterEntries = last - entry.sequence
                    return closing
                }
            }
        )
    }
}
