import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// Cards: who has each of them, from the box to its owner.
struct CardService: Posko_V1_CardService.ServiceProtocol {
    let desk: Desk

    func receiveCards(
        request: StreamingServerRequest<Posko_V1_ReceiveCardsRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ReceiveCardsResponse> {
        let caller = try Caller.ofCall
        let upload = Upload(request.messages) { message in
            switch message.content {
            case .options(let options): .options(options)
            case .data(let data): .data(data)
            case nil: .nothing
            }
        }
        return ServerResponse(message: try await desk.receiveCards(upload, by: caller))
    }

    func assignCard(
        request: ServerRequest<Posko_V1_AssignCardRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_AssignCardResponse> {
        try await desk.answer(request, context)
    }

    func handOverCard(
        request: ServerRequest<Posko_V1_HandOverCardRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_HandOverCardResponse> {
        try await desk.answer(request, context)
    }

    func reverseHandOver(
        request: ServerRequest<Posko_V1_ReverseHandOverRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ReverseHandOverResponse> {
        try await desk.answer(request, context)
    }

    func spoilCard(
        request: ServerRequest<Posko_V1_SpoilCardRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_SpoilCardResponse> {
        try await desk.answer(request, context)
    }

    func refuseCard(
        request: ServerRequest<Posko_V1_RefuseCardRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_RefuseCardResponse> {
        try await desk.answer(request, context)
    }

    func returnCard(
        request: ServerRequest<Posko_V1_ReturnCardRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ReturnCardResponse> {
        try await desk.answer(request, context)
    }

    func forwardCard(
        request: ServerRequest<Posko_V1_ForwardCardRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ForwardCardResponse> {
        try await desk.answer(request, context)
    }

    func findCards(
        request: ServerRequest<Posko_V1_FindCardsRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_FindCardsResponse> {
        let query: CardQuery
        do {
            query = try CardQuery(request.message)
        } catch {
            throw error.status
        }
        let read = try PeopleRead(
            request.message.read,
            .find,
            of: .card,
            byName: query.isByName,
            mayShowDigits: true
        )
        return try await desk.showPeople(request.message.event, read) {
            day throws(GoogleRPCStatus) in
            var shown = try query.answer(from: day, fullNIK: read.fullNIK)
            if shown.people.count == 1 {
                shown.message.prints = read.prints(for: shown.people[0], in: day)
            }
            return shown
        }
    }

    func reconcileCards(
        request: ServerRequest<Posko_V1_ReconcileCardsRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ReconcileCardsResponse> {
        let message = request.message
        let count: CountedCards?
        do {
            count = try CountedCards(message)
        } catch {
            throw error.status
        }
        if let count {
            // Before it is compared: a count is a deed that the closing of the day looks for.
            _ = try await desk.submitOwn(.countCards(count.identifiers), at: message.event)
        }
        return try await desk.show(message.event) { day, _ in
            Posko_V1_ReconcileCardsResponse(day.cards.reconciliation(with: count?.identifiers))
        }
    }
}
