internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import SwiftProtobuf

extension DeskQuestion {
    /// Asks the server.
    ///
    /// - Throws: `PoskoFailure`.
    func answer(over connection: PoskoConnection) async throws -> DeskReply {
        try await connection.call { services in
            switch self {
            case .roster(let request):
                .roster(try await services.roster.searchRoster(request))
            case .registrations(let request):
                .registrations(try await services.registrations.findRegistrations(request))
            case .registration(let request):
                .registration(
                    try await services.registrations.getRegistration(request).registration
                )
            case .ticket(let request):
                .ticket(try await services.tickets.getTicket(request).visit)
            case .screening(let request):
                .screening(try await services.screenings.getScreening(request).screening)
            case .cards(let request):
                .cards(try await services.cards.findCards(request))
            case .ledger(let request):
                .ledger(try await services.cards.reconcileCards(request))
            }
        }
    }
}
