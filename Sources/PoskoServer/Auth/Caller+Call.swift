import GRPCCore
import PoskoCore

extension Caller {
    /// Who makes the call that is being answered; set by `SessionGate`.
    @TaskLocal package static var current: Caller?

    /// - Throws: UNAUTHENTICATED when nobody was let in.
    static var ofCall: Caller {
        get throws {
            guard let current else { throw Denial.sessionOver.status }
            return current
        }
    }

    /// The same caller, about to do what another RPC does.
    func doing(_ method: MethodDescriptor) -> Caller {
        guard let permit else { return self }
        return Caller(
            staff: staff,
            device: device,
            permit: permit.needing(Policy.roles(for: method))
        )
    }
}
