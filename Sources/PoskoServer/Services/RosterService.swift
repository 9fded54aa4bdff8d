import GRPCCore
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// The roster: imported from the village office's files, and searched.
struct RosterService: Posko_V1_RosterService.ServiceProtocol {
    let desk: Desk

    func importRoster(
        request: StreamingServerRequest<Posko_V1_ImportRosterRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ImportRosterResponse> {
        let caller = try Caller.ofCall
        let upload = Upload(request.messages) { message in
            switch message.content {
            case .options(let options): .options(options)
            case .data(let data): .data(data)
            case nil: .nothing
            }
        }
        return ServerResponse(message: try await desk.importRoster(upload, by: caller))
    }

    func searchRoster(
        request: ServerRequest<Posko_V1_SearchRosterRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_SearchRosterResponse> {
        let message = request.message
        let query: PeopleQuery
        let limit: Int
        do {
            query = try PeopleQuery(nik: message.nik, name: message.name, hamlet: message.hamlet)
            limit = try Fields.limit(message.limit, standard: 20, max: 200)
        } catch {
            throw error.status
        }
        return try await desk.show(message.event) { day, _ in
            let found = day.roster.entries.filter { query.matches($0.person) }
            return .with {
                $0.people = found.prefix(limit).map { Posko_V1_RosterPerson($0, in: day) }
                $0.total = found.count.count32
            }
        }
    }
}

extension Posko_V1_RosterPerson {
    init(_ entry: RosterEntry, in day: EventDay) {
        self.init()
        number = entry.number.value.count32
        person = Posko_V1_Person(entry.person)
        let known =
            day.registry.active(roster: entry.number)
            ?? entry.person.nik.flatMap { day.registry.active(nik: $0) }
        registration = known?.number.value.count32 ?? 0
        ticket = known?.ticket?.description ?? ""
    }
}
