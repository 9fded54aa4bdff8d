import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoJournal
import SwiftProtobuf

/// Accounts, devices and sessions.
struct StaffService: Posko_V1_StaffService.ServiceProtocol {
    let loop: CommitLoop
    let pins: PINHash
    let attempts = AttemptLimit()

    init(loop: CommitLoop) {
        self.loop = loop
        pins = PINHash(on: loop.aside)
    }

    func enrol(
        request: ServerRequest<Posko_V1_EnrolRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_EnrolResponse> {
        let message = request.message
        let now = loop.time
        try attempts.requireLeft(context, at: now)
        let (enrolment, requestID) = try checked {
            () throws(InvalidRequest) in
            let requestID = try Fields.requestID(message.requestID)
            return (try message.enrolment(), requestID)
        }
        let owner = loop.staff { $0.account(enrolledBy: enrolment.code, at: now)?.id }
        // A code that was never made leaves no trace in the journal, however often one is guessed;
        // one that was used just now is, when the same request asks again.
        guard owner != nil || loop.isKnownToStaff(requestID) else {
            attempts.count(context, at: now)
            throw Rejection(.codeInvalid).status
        }
        try requireProof(request.metadata, of: enrolment.token, by: enrolment.key, at: now)
        let recorded = try await submit(
            enrolment.command,
            requestID,
            message,
            by: Caller(staff: owner?.description ?? "", device: enrolment.device.description)
        )
        loop.idle.begin(enrolment.token, at: loop.time)
        return ServerResponse(message: .with { $0.session = recorded.session })
    }

    func signIn(
        request: ServerRequest<Posko_V1_SignInRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_SignInResponse> {
        var message = request.message
        let (wanted, requestID) = try checked {
            () throws(InvalidRequest) in
            let requestID = try Fields.requestID(message.requestID)
            return (try message.wanted(), requestID)
        }
        let now = loop.time
        let (device, account) = loop.staff {
            ($0.devices[wanted.device], $0.accounts[wanted.staff])
        }
        guard let device, !device.isRevoked else {
            throw Rejection(.deviceRevoked).status
        }
        try requireProof(request.metadata, of: wanted.token, by: device.key, at: now)
        let isLocked = account?.pinLockedUntil.map { now < $0 } ?? false
        var matches = false
        if let pin = account?.pin, !isLocked, !loop.isKnownToStaff(requestID) {
            matches = try await hashed { () throws(SubmissionFailure) in
                try await pins.matches(message.pin, pin)
            }
        }
        // No trace of the PIN in the journal, not even a hash that could be tried in a moment.
        message.pin = ""
        let recorded = try await submit(
            .signIn(wanted.staff, wanted.device, wanted.token, pinMatches: matches),
            requestID,
            message,
            by: Caller(staff: wanted.staff.description, device: wanted.device.description)
        )
        for case .pinFailed(_, _, let failures) in recorded.staffFacts {
            throw GoogleRPCStatus.pinWrong(left: StaffLimits.pinFailuresMax - failures)
        }
        loop.idle.begin(wanted.token, at: loop.time)
        return ServerResponse(message: .with { $0.session = recorded.session })
    }

    func signOut(
        request: ServerRequest<Posko_V1_SignOutRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_SignOutResponse> {
        guard let token = try Caller.ofCall.permit?.token else { throw Denial.sessionOver.status }
        return try await answer(request.message) {
            .endSession(token)
        } answer: { _ in
            .init()
        }
    }

    func whoAmI(
        request: ServerRequest<Posko_V1_WhoAmIRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_WhoAmIResponse> {
        guard let token = try Caller.ofCall.permit?.token else { throw Denial.sessionOver.status }
        let now = loop.time
        let shown = try await look { $0.session(token, at: now) }
        guard let (session, account, device) = shown else { throw Denial.sessionOver.status }
        return ServerResponse(message: .init(session, account, device, at: now))
    }

    func setPin(
        request: ServerRequest<Posko_V1_SetPinRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_SetPinResponse> {
        var message = request.message
        let caller = try Caller.ofCall
        guard let staff = StaffID(caller.staff) else { throw Denial.sessionOver.status }
        let pin = try checked { () throws(InvalidRequest) in
            _ = try Fields.requestID(message.requestID)
            return try Fields.newPIN(message.pin)
        }
        let verifier = try await hashed { () throws(SubmissionFailure) in
            try await pins.verifier(for: pin)
        }
        message.pin = ""
        return try await answer(message) {
            .setPIN(staff, verifier)
        } answer: { _ in
            .init()
        }
    }

    func addAccount(
        request: ServerRequest<Posko_V1_AddAccountRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_AddAccountResponse> {
        let message = request.message
        let now = loop.time
        return try await answer(message) { () throws(InvalidRequest) in
            StaffCommand.addAccount(
                try Fields.staff(message.staff),
                name: try Fields.text(message.name, "name", limit: StaffLimits.nameMax),
                try Fields.grants(message.grants),
                try message.code.enrolment(at: now)
            )
        } answer: { recorded in
            .with { $0.codeExpiresAt = recorded.codeExpires }
        }
    }

    func setRoles(
        request: ServerRequest<Posko_V1_SetRolesRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_SetRolesResponse> {
        let message = request.message
        return try await answer(message) { () throws(InvalidRequest) in
            StaffCommand.setGrants(
                try Fields.staff(message.staff),
                try Fields.grants(message.grants)
            )
        } answer: { _ in
            .init()
        }
    }

    func makeCode(
        request: ServerRequest<Posko_V1_MakeCodeRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_MakeCodeResponse> {
        let message = request.message
        let now = loop.time
        return try await answer(message) { () throws(InvalidRequest) in
            StaffCommand.makeCode(
                try Fields.staff(message.staff),
                try message.code.enrolment(at: now)
            )
        } answer: { recorded in
            .with { $0.codeExpiresAt = recorded.codeExpires }
        }
    }

    func resetAccount(
        request: ServerRequest<Posko_V1_ResetAccountRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ResetAccountResponse> {
        let message = request.message
        let now = loop.time
        return try await answer(message) { () throws(InvalidRequest) in
            StaffCommand.resetAccount(
                try Fields.staff(message.staff),
                try message.code.enrolment(at: now)
            )
        } answer: { recorded in
            .with { $0.codeExpiresAt = recorded.codeExpires }
        }
    }

    func revokeAccount(
        request: ServerRequest<Posko_V1_RevokeAccountRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_RevokeAccountResponse> {
        let message = request.message
        return try await answer(message) { () throws(InvalidRequest) in
            .revokeAccount(try Fields.staff(message.staff))
        } answer: { _ in
            .init()
        }
    }

    func revokeDevice(
        request: ServerRequest<Posko_V1_RevokeDeviceRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_RevokeDeviceResponse> {
        let message = request.message
        return try await answer(message) { () throws(InvalidRequest) in
            .revokeDevice(try Fields.device(message.device))
        } answer: { _ in
            .init()
        }
    }

    func listAccounts(
        request: ServerRequest<Posko_V1_ListAccountsRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ListAccountsResponse> {
        let now = loop.time
        let accounts = try await look { $0.accountMessages(at: now) }
        return ServerResponse(message: .with { $0.accounts = accounts })
    }

    func listDevices(
        request: ServerRequest<Posko_V1_ListDevicesRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ListDevicesResponse> {
        let now = loop.time
        let devices = try await look { $0.deviceMessages(at: now) }
        return ServerResponse(message: .with { $0.devices = devices })
    }
}
