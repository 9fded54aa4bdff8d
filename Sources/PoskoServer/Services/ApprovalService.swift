import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// Second persons for acts that need two.
struct ApprovalService: Posko_V1_ApprovalService.ServiceProtocol {
    let desk: Desk

    func giveApproval(
        request: ServerRequest<Posko_V1_GiveApprovalRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_GiveApprovalResponse> {
        try await desk.answer(request, context)
    }

    func listApprovals(
        request: ServerRequest<Posko_V1_ListApprovalsRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ListApprovalsResponse> {
        let message = request.message
        let roles = try await desk.rolesOfCaller(at: message.event)
        let read = try PeopleRead(.init(), .find, of: .approval, mayShowDigits: false)
        let answer = try await desk.lookAtPeople(message.event, read, notesNobody: false) {
            day,
            _ throws(GoogleRPCStatus) in
            let listed = day.approvals.reversed().filter { !message.waiting || $0.given == nil }
            let told = message.withoutReasons ? [] : listed.filter { $0.tellsWhy(to: roles) }
            let people = told.compactMap { day.person(of: $0) }
                .filter { !day.people.erased.contains($0) }
            let answer = Posko_V1_ListApprovalsResponse.with {
                $0.approvals = listed.map {
                    Posko_V1_Approval($0, for: message.withoutReasons ? [] : roles)
                }
            }
            return Shown(answer, Set(people).sorted(), found: people.count)
        }
        return ServerResponse(message: answer)
    }
}

extension Posko_V1_GiveApprovalRequest: CommandMessage {
    static let method = Posko_V1_ApprovalService.Method.GiveApproval.descriptor

    func command() throws(InvalidRequest) -> Command {
        .approve(try Fields.number(approval, "approval"))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_GiveApprovalResponse {
        .with { $0.receipt = recorded.receipt }
    }
}

extension Approval {
    /// There is something to tell; what was about somebody who was erased is gone.
    func tellsWhy(to roles: Set<Role>) -> Bool {
        !reason.isEmpty && !roles.isDisjoint(with: act.roles)
    }
}

extension EventDay {
    /// Whom an approval is about; nil for the event itself.
    func person(of approval: Approval) -> PersonNumber? {
        switch approval.act {
        case .reopen: nil
        case .amend(let ticket): person(of: ticket)
        case .reverse(let card): person(of: card)
        }
    }
}

extension Posko_V1_Approval {
    /// - Parameter roles: of who looks; the reason may tell of a person.
    init(_ approval: Approval, for roles: Set<Role>) {
        self.init()
        number = approval.number.value.count32
        switch approval.act {
        case .reopen: act = .reopen
        case .amend(let ticket):
            act = .amend
            self.ticket = ticket.description
        case .reverse(let card):
            act = .reverse
            self.card = card.value.count32
        }
        if approval.tellsWhy(to: roles) { reason = approval.reason }
        askedBy = approval.asked.staff
        askedAt = approval.asked.time.message
        if let given = approval.given {
            givenBy = given.staff
            givenAt = given.time.message
        }
        used = approval.used
    }
}

extension Desk {
    /// What the caller's account works as at an event.
    func rolesOfCaller(at event: String) async throws -> Set<Role> {
        let caller = try Caller.ofCall
        let code: EventCode
        do { code = try Fields.event(event) } catch { throw error.status }
        guard let token = caller.permit?.token else { return Set(Role.allCases) }
        guard let (_, account, _) = loop.session(token) else { throw Denial.sessionOver.status }
        return Set(account.grants.filter { $0.holds(at: code) }.map(\.role))
    }
}
