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
        let read: PeopleRead
        do {
            query = try PeopleQuery(nik: message.nik, name: message.name, hamlet: message.hamlet)
            limit = try Fields.limit(message.limit, standard: 20, max: 200)
        } catch {
            throw error.status
        }
        read = try PeopleRead(
            message.read,
            .find,
            of: .roster,
            byName: query.isByName,
            mayShowDigits: true
        )
        return try await desk.showPeople(message.event, read) { day in
            let found = day.roster.entries.filter { query.matches($0.person) }
            let shown = found.prefix(limit)
            let view = PersonView(day, fullNIK: read.fullNIK)
            let answer = Posko_V1_SearchRosterResponse.with {
                $0.people = shown.map { Posko_V1_RosterPerson($0, in: day, view) }
                $0.total = found.count.count32
            }
            return Shown(answer, shown.map(\.personNumber), found: found.count)
        }
    }
}

extension Posko_V1_RosterPerson {
    init(_ entry: RosterEntry, in day: EventDay, _ view: PersonView) {
        self.init()
        number = entry.number.value.count32
        person = view(entry.person, entry.personNumber)
        let known =
            day.registry.active(roster: entry.number)
            ?? entry.person.nik.flatMap { day.registry.active(nik: $0) }
        registration = known?.number.value.count32 ?? 0
        ticket = known?.ticket?.description ?? ""
    }
}
