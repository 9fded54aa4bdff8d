import GRPCCore
import GRPCProtobuf
import PoskoCore
import Synchronization

/// Lets in who has a session on a known device and a role that may make the call, and nobody else.
///
/// Roles at the event that a call is about, and sessions once more, are looked at where the call is
/// decided or reads (`Permit`).
struct SessionGate: ServerInterceptor {
    /// The metadata entry of a call that nobody made: a desk connects again by itself.
    private static let unattendedKey = "posko-unattended"

    private let loop: CommitLoop
    private let proofs = KnownProofs()

    init(loop: CommitLoop) {
        self.loop = loop
    }

    @concurrent func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next:
            @Sendable @concurrent (StreamingServerRequest<Input>, ServerContext) async throws ->
            StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        guard let entry = Policy.entry(for: context.descriptor) else { throw Self.unlisted }
        switch entry.rule {
        case .everybody, .newcomer: return try await next(request, context)
        case .anyRole, .roles: break
        }
        let roles = Policy.roles(for: context.descriptor)
        let (caller, expires) = try letIn(request.metadata, needing: roles)
        var response = try await Caller.$current.withValue(caller) {
            try await next(request, context)
        }
        if entry.isLong, case .success(var contents) = response.accepted {
            contents.producer = guarded(contents.producer, caller, until: expires)
            response.accepted = .success(contents)
        }
        return response
    }

    /// - Throws: UNAUTHENTICATED or PERMISSION_DENIED.
    private func letIn(
        _ metadata: Metadata,
        needing roles: [Role]
    ) throws -> (Caller, expires: Timestamp) {
        guard let token = TokenHash(metadata), let proof = Proof(metadata) else {
            throw Self.sessionRequired
        }
        let now = loop.time
        guard proof.isFresh(at: now) else { throw Self.staleProof(at: now) }
        guard let (session, account, device) = loop.session(token) else {
            throw Denial.sessionOver.status
        }
        if !proofs.contains(proof, of: token) {
            guard proof.isSigned(for: token, by: device.key) else { throw Self.deviceKeyRequired }
            proofs.insert(proof, of: token)
        }
        let isOpen =
            metadata[stringValues: Self.unattendedKey].contains("1")
            ? loop.idle.isOpen(token, of: account, since: session.began, at: now)
            : loop.idle.use(token, of: account, since: session.began, at: now)
        guard isOpen else { throw Denial.sessionLocked.status }
        let permit = Permit(token: token, roles: roles)
        guard permit.isHeld(by: account, at: nil) else { throw Denial.roleRequired(roles).status }
        let caller = Caller(
            staff: account.id.description,
            device: device.id.description,
            permit: permit
        )
        return (caller, session.expires)
    }

    /// Ends a stream when its session does.
    private func guarded<Output: Sendable>(
        _ produce:
            @escaping @Sendable (RPCWriter<Output>) async throws -> Metadata,
        _ caller: Caller,
        until expires: Timestamp
    ) -> @Sendable (RPCWriter<Output>) async throws -> Metadata {
        { [loop] writer in
            try await withThrowingTaskGroup(of: Metadata?.self) { group in
                group.addTask {
                    try await Caller.$current.withValue(caller) { try await produce(writer) }
                }
                group.addTask {
                    try await loop.sessionEnds(of: caller, by: expires)
                    return nil
                }
                group.addTask {
                    try await loop.sessionIsIdle(caller)
                    throw Denial.sessionLocked.status
                }
                defer { group.cancelAll() }
                guard let metadata = try await group.next() ?? nil else {
                    throw Denial.sessionOver.status
                }
                return metadata
            }
        }
    }
}

/// The newest proof of each session whose signature was checked, so that it is checked once a
/// minute and not at every call.
private final class KnownProofs: Sendable {
    private let proofs = Mutex<[TokenHash: Proof]>([:])

    func contains(_ proof: Proof, of token: TokenHash) -> Bool {
        proofs.withLock { $0[token] == proof }
    }

    func insert(_ proof: Proof, of token: TokenHash) {
        proofs.withLock { proofs in
            // Sessions come and go; those still in use are checked anew.
            if proofs.count >= ServerLimits.proofsKept { proofs = [:] }
            proofs[token] = proof
        }
    }
}
