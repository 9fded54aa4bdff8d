internal import GRPCCore
package import GRPCNIOTransportHTTP2
package import PoskoContract

/// The generated clients of all services, over one connection.
package struct PoskoServices: Sendable {
    package typealias Transport = HTTP2ClientTransport.Posix

    private let client: GRPCClient<Transport>

    init(client: GRPCClient<Transport>) {
        self.client = client
    }

    package var events: Posko_V1_EventService.Client<Transport> { .init(wrapping: client) }
    package var roster: Posko_V1_RosterService.Client<Transport> { .init(wrapping: client) }
    package var registrations: Posko_V1_RegistrationService.Client<Transport> {
        .init(wrapping: client)
    }
    package var tickets: Posko_V1_TicketService.Client<Transport> { .init(wrapping: client) }
    package var queue: Posko_V1_QueueService.Client<Transport> { .init(wrapping: client) }
    package var screenings: Posko_V1_ScreeningService.Client<Transport> { .init(wrapping: client) }
    package var cards: Posko_V1_CardService.Client<Transport> { .init(wrapping: client) }
    package var summaries: Posko_V1_SummaryService.Client<Transport> { .init(wrapping: client) }
    package var desk: Posko_V1_DeskService.Client<Transport> { .init(wrapping: client) }

    package var staff: Posko_V1_StaffService.Client<Transport> { .init(wrapping: client) }

    package var approvals: Posko_V1_ApprovalService.Client<Transport> { .init(wrapping: client) }
    package var people: Posko_V1_PersonService.Client<Transport> { .init(wrapping: client) }

    /// Every method of every service.
    static var methods: [MethodDescriptor] {
        Posko_V1_EventService.Method.descriptors + Posko_V1_RosterService.Method.descriptors
            + Posko_V1_RegistrationService.Method.descriptors
            + Posko_V1_TicketService.Method.descriptors + Posko_V1_QueueService.Method.descriptors
            + Posko_V1_ScreeningService.Method.descriptors
            + Posko_V1_CardService.Method.descriptors + Posko_V1_SummaryService.Method.descriptors
            + Posko_V1_DeskService.Method.descriptors + Posko_V1_StaffService.Method.descriptors
            + Posko_V1_ApprovalService.Method.descriptors
            + Posko_V1_PersonService.Method.descriptors
    }
}
