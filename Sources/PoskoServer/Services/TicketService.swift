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
        let read = try PeopleRead(
            request.message.read,
            .show,
            of: .ticket,
            mayShowDigits: false
        )
        let seesFindings = try await desk.rolesOfCaller(at: request.message.event)
            .contains(.clinician)
        return try await desk.showPeople(request.message.event, read) {
            day throws(GoogleRPCStatus) in
            guard let visit = day.floor.visits[ticket],
                let registration = day.registry[visit.registration]
            else { throw Rejection.notFound(ticket).status }
            let answer = Posko_V1_GetTicketResponse.with {
                $0.visit = Posko_V1_Visit(visit, registration, in: day, PersonView(day))
                // That there is one is a result too.
                if !seesFindings { $0.visit.openFinding = false }
            }
            return Shown(answer, [registration.personNumber])
        }
    }
}

extension Rejection {
    static func notFound(_ ticket: Ticket) -> Rejection {
        Rejection(.ticketNotFound, details: [.init(key: "ticket", value: "\(ticket)")])
    }
}
