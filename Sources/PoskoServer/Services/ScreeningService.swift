import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// Screenings: recorded in parts, final once, amended with a reason.
struct ScreeningService: Posko_V1_ScreeningService.ServiceProtocol {
    let desk: Desk

    func recordScreening(
        request: ServerRequest<Posko_V1_RecordScreeningRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_RecordScreeningResponse> {
        try await desk.answer(request, context)
    }

    func finaliseScreening(
        request: ServerRequest<Posko_V1_FinaliseScreeningRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_FinaliseScreeningResponse> {
        try await desk.answer(request, context)
    }

    func amendScreening(
        request: ServerRequest<Posko_V1_AmendScreeningRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_AmendScreeningResponse> {
        try await desk.answer(request, context)
    }

    func disposeFinding(
        request: ServerRequest<Posko_V1_DisposeFindingRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_DisposeFindingResponse> {
        try await desk.answer(request, context)
    }

    func getScreening(
        request: ServerRequest<Posko_V1_GetScreeningRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_GetScreeningResponse> {
        let ticket: Ticket
        do {
            ticket = try Fields.ticket(request.message.ticket)
        } catch {
            throw error.status
        }
        let read = try PeopleRead(
            request.message.read,
            .show,
            of: .screening,
            mayShowDigits: false
        )
        return try await desk.showPeople(request.message.event, read) {
            day throws(GoogleRPCStatus) in
            guard let visit = day.floor.visits[ticket],
                let registration = day.registry[visit.registration]
            else { throw Rejection.notFound(ticket).status }
            try day.requireReadable(registration.personNumber)
            let answer = Posko_V1_GetScreeningResponse.with {
                $0.screening = Posko_V1_Screening(
                    day.screenings[ticket],
                    ticket,
                    registration.person,
                    in: day
                )
                $0.screening.prints = read.prints(for: registration.personNumber, in: day)
            }
            return Shown(answer, [registration.personNumber])
        }
    }
}

extension Posko_V1_Screening {
    /// - Parameter screening: nil when nothing is recorded yet.
    init(_ screening: Screening?, _ ticket: Ticket, _ person: Person, in day: EventDay) {
        self.init()
        self.ticket = ticket.description
        self.person = Posko_V1_Person(person)
        if let years = person.age(on: day.settings.date) { age = years.count32 }
        guard let screening else { return }
        parts = screening.parts.map { entry in
            .with {
                $0.part = Posko_V1_ScreeningPart(entry.part)
                $0.station = entry.part.station.description
                $0.recordedBy = entry.stamp.staff
                $0.recordedAt = entry.stamp.time.message
                $0.amendment = entry.amendmentReason != nil
                $0.reason = entry.amendmentReason ?? ""
                $0.levelAfter = Posko_V1_ActionLevel(entry.levelAfter)
            }
        }
        assessment = Posko_V1_Assessment(screening.assessment)
        level = Posko_V1_ActionLevel(screening.level)
        dispositions = screening.dispositions.map { entry in
            .with {
                $0.disposition = Posko_V1_Disposition(entry.disposition)
                $0.recordedBy = entry.stamp.staff
                $0.recordedAt = entry.stamp.time.message
                $0.openSeconds = entry.openSeconds.count32
            }
        }
        openFinding = screening.hasOpenFinding
        finalised = screening.finalised != nil
        finalisedBy = screening.finalised?.staff ?? ""
        if let stamp = screening.finalised { finalisedAt = stamp.time.message }
    }
}
