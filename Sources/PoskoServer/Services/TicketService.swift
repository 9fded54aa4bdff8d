import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// Queue numbers.
struct TicketService: Posko_V1_TicketService.ServiceProtocol {
    let desk: Desk

    func issueTicket(
        request: ServerRequest<Posko_V1_IssueTicketRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_IssueTicketResponse> {
        try await desk.answer(request, context)
    }

    func reprintTicket(
        request: ServerRequest<Posko_V1_ReprintTicketRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ReprintTicketResponse> {
        try await desk.answer(request, context)
    }

    func getTicket(
        request: ServerRequest<Posko_V1_GetTicketRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_GetTicketResponse> {
        let ticket: Ticket
        do {
            ticket = try Fields.ticket(request.message.ticket)
        } catch {
            throw error.status
        }
        return try await desk.show(request.message.event) { day, _ throws(GoogleRPCStatus) in
            guard let visit = day.floor.visits[ticket],
                let registration = day.registry[visit.registration]
            else { throw Rejection.notFound(ticket).status }
            return .with { $0.visit = Posko_V1_Visit(visit, registration, in: day) }
        }
    }
}

extension Rejection {
    static func notFound(_ ticket: Ticket) -> Rejection {
        Rejection(.ticketNotFound, details: [.init(key: "ticket", value: "\(ticket)")])
    }
}
