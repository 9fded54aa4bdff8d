import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// The registration desk: who comes, for what, and who holds one of the slots.
struct RegistrationService: Posko_V1_RegistrationService.ServiceProtocol {
    let desk: Desk

    func addRegistration(
        request: ServerRequest<Posko_V1_AddRegistrationRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_AddRegistrationResponse> {
        try await desk.answer(request, context)
    }

    func cancelRegistration(
        request: ServerRequest<Posko_V1_CancelRegistrationRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_CancelRegistrationResponse> {
        try await desk.answer(request, context)
    }

    func findRegistrations(
        request: ServerRequest<Posko_V1_FindRegistrationsRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_FindRegistrationsResponse> {
        let message = request.message
        let query: PeopleQuery
        let state: RegistrationState?
        let limit: Int
        do {
            query = try PeopleQuery(nik: message.nik, name: message.name, hamlet: message.hamlet)
            state = try message.state.value()
            limit = try Fields.limit(message.limit, standard: 50, max: 1_000)
        } catch {
            throw error.status
        }
        return try await desk.show(message.event) { day, _ in
            let inOrder =
                state == .waitlisted
                ? day.registry.waitlist.compactMap { day.registry[$0] } : day.registry.registrations
            let found = inOrder.filter {
                (state == nil || $0.state == state) && query.matches($0.person)
            }
            return .with {
                $0.registrations = found.prefix(limit).map {
                    Posko_V1_Registration($0, in: day)
                }
                $0.total = found.count.count32
            }
        }
    }

    func getRegistration(
        request: ServerRequest<Posko_V1_GetRegistrationRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_GetRegistrationResponse> {
        let number: RegistrationNumber
        do {
            number = try Fields.number(request.message.registration, "registration")
        } catch {
            throw error.status
        }
        return try await desk.show(request.message.event) { day, _ throws(GoogleRPCStatus) in
            guard let registration = day.registry[number] else {
                throw Rejection(
                    .registrationNotFound,
                    details: [.init(key: "registration", value: "\(number)")]
                ).status
            }
            return .with { $0.registration = Posko_V1_Registration(registration, in: day) }
        }
    }
}
