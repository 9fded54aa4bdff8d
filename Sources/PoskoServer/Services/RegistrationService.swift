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
        let read: PeopleRead
        do {
            query = try PeopleQuery(nik: message.nik, name: message.name, hamlet: message.hamlet)
            state = try message.state.value()
            limit = try Fields.limit(message.limit, standard: 50, max: 1_000)
        } catch {
            throw error.status
        }
        read = try PeopleRead(
            message.read,
            .find,
            of: .registration,
            byName: query.isByName,
            mayShowDigits: true
        )
        return try await desk.showPeople(message.event, read) { day in
            let inOrder =
                state == .waitlisted
                ? day.registry.waitlist.compactMap { day.registry[$0] } : day.registry.registrations
            let found = inOrder.filter {
                (state == nil || $0.state == state) && query.matches($0.person)
            }
            let shown = found.prefix(limit)
            let view = PersonView(day, fullNIK: read.fullNIK)
            let answer = Posko_V1_FindRegistrationsResponse.with {
                $0.registrations = shown.map { Posko_V1_Registration($0, in: day, view) }
                $0.total = found.count.count32
            }
            return Shown(answer, shown.map(\.personNumber), found: found.count)
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
        let read = try PeopleRead(
            request.message.read,
            .show,
            of: .registration,
            mayShowDigits: true
        )
        return try await desk.showPeople(request.message.event, read) {
            day throws(GoogleRPCStatus) in
            guard let registration = day.registry[number] else {
                throw Rejection(
                    .registrationNotFound,
                    details: [.init(key: "registration", value: "\(number)")]
                ).status
            }
            let view = PersonView(day, fullNIK: read.fullNIK)
            let answer = Posko_V1_GetRegistrationResponse.with {
                $0.registration = Posko_V1_Registration(registration, in: day, view)
            }
            return Shown(answer, [registration.personNumber])
        }
    }
}
