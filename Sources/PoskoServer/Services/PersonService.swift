import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoWords
import SwiftProtobuf

/// What a person may ask for: to see, to restrict, to erase, to withdraw.
struct PersonService: Posko_V1_PersonService.ServiceProtocol {
    let desk: Desk

    func exportPerson(
        request: ServerRequest<Posko_V1_ExportPersonRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ExportPersonResponse> {
        let message = request.message
        let person: PersonReference
        let read: PeopleRead
        do {
            person = try message.person.value()
            _ = try Fields.text(message.reason, "reason", limit: 300)
        } catch {
            throw error.status
        }
        read = try PeopleRead(
            .with {
                $0.fullNik = true
                $0.reason = message.reason
            },
            .export,
            of: .person,
            mayShowDigits: true
        )
        let (export, numbers, upTo) = try await desk.lookAtPeople(message.event, read) {
            day,
            sequence throws(GoogleRPCStatus) in
            let number: PersonNumber
            do throws(Rejection) {
                number = try day.number(of: person)
            } catch {
                throw error.status
            }
            let numbers = day.numbersHeld(of: number)
            try day.requireNotErased(number)
            let export = Posko_V1_ExportPersonResponse(
                Set(numbers),
                first: numbers[0],
                of: day
            )
            return Shown((export, Set(numbers), sequence), [numbers[0]])
        }
        var answer = export
        answer.time = desk.loop.time.message
        answer.steps = try await desk.steps(of: numbers, at: message.event, upTo: upTo)
        return ServerResponse(message: answer)
    }

    func erasePerson(
        request: ServerRequest<Posko_V1_ErasePersonRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ErasePersonResponse> {
        try await desk.answer(request, context)
    }

    func restrictPerson(
        request: ServerRequest<Posko_V1_RestrictPersonRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_RestrictPersonResponse> {
        try await desk.answer(request, context)
    }

    func changeConsent(
        request: ServerRequest<Posko_V1_ChangeConsentRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ChangeConsentResponse> {
        try await desk.answer(request, context)
    }
}

extension Posko_V1_PersonReference {
    func value() throws(InvalidRequest) -> PersonReference {
        switch by {
        case .person(let number): return .number(try Fields.number(number, "person.person"))
        case .registration(let number):
            return .registration(try Fields.number(number, "person.registration"))
        case .ticket(let ticket): return .ticket(try Fields.ticket(ticket))
        case .nik(let nik): return .nik(try Fields.nik(nik, "person.nik"))
        case .rosterNumber(let number):
            return .roster(try Fields.number(number, "person.roster_number"))
        case nil:
            throw Fields.missing(
                "person",
                RequestWords.whom
            )
        }
    }
}

extension Posko_V1_ErasePersonRequest: CommandMessage {
    static let method = Posko_V1_PersonService.Method.ErasePerson.descriptor

    func command() throws(InvalidRequest) -> Command {
        .rights(.erase(try person.value(), try ground.value()))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_ErasePersonResponse {
        .with {
            $0.receipt = recorded.receipt
            $0.entryHash = recorded.hash.bytes.hexadecimal
            for case .personErased(let erasure) in recorded.facts {
                $0.personNumber = erasure.person.value.count32
                $0.recordKept = erasure.recordKept
                $0.ground = Posko_V1_ErasureGround(erasure.ground)
            }
        }
    }

    func answer(_ recorded: Recorded, _ vault: Vault) -> Posko_V1_ErasePersonResponse {
        var certificate = answer(recorded)
        certificate.publicKey = vault.publicKey.hexadecimal
        certificate.signature =
            vault.signErasure(
                in: recorded.stream,
                sequence: recorded.sequence,
                hash: recorded.hash
            ).hexadecimal
        return certificate
    }
}

extension Posko_V1_ErasureGround {
    func value() throws(InvalidRequest) -> Erasure.Ground {
        switch self {
        case .request: return .request
        case .withdrawn: return .withdrawn
        case .expired: return .expired
        case .lost: throw Fields.unrecognised("ground")
        case .unspecified: throw Fields.missing("ground", RequestWords.erasureGround)
        case .UNRECOGNIZED: throw Fields.unrecognised("ground")
        }
    }

    init(_ ground: Erasure.Ground) {
        switch ground {
        case .request: self = .request
        case .withdrawn: self = .withdrawn
        case .expired: self = .expired
        case .lost: self = .lost
        }
    }
}

extension Posko_V1_RestrictPersonRequest: CommandMessage {
    static let method = Posko_V1_PersonService.Method.RestrictPerson.descriptor

    func command() throws(InvalidRequest) -> Command {
        .rights(
            .restrict(
                try person.value(),
                lifted: lift,
                reason: try Fields.text(reason, "reason", limit: 300)
            )
        )
    }

    func answer(_ recorded: Recorded) -> Posko_V1_RestrictPersonResponse {
        .with { $0.receipt = recorded.receipt }
    }
}

extension Posko_V1_ChangeConsentRequest: CommandMessage {
    static let method = Posko_V1_PersonService.Method.ChangeConsent.descriptor

    func command() throws(InvalidRequest) -> Command {
        .rights(
            .changeConsent(
                try Fields.number(registration, "registration"),
                try purpose.value(),
                given: given
            )
        )
    }

    func answer(_ recorded: Recorded) -> Posko_V1_ChangeConsentResponse {
        .with { $0.receipt = recorded.receipt }
    }
}
