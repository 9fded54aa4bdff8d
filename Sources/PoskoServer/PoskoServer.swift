package import GRPCCore
package import Logging
import PoskoContract
package import PoskoCore
package import PoskoJournal
package import ServiceLifecycle

/// A server without its transport: the commit loop and the services that stand on it.
package struct PoskoServer: Sendable {
    package let loop: CommitLoop
    private let index: DescriptorIndex
    private let useKeeper: SessionUseKeeper?

    /// - Parameters:
    ///   - directory: where the last use of each session is remembered beyond this run; nil: it is
    ///     not.
    ///   - now: the wall clock.
    /// - Throws: when the compiled-in contract cannot be read, which is a mistake of the build.
    package init(
        _ journal: any Journal,
        _ vault: Vault,
        logger: Logger,
        in directory: String? = nil,
        now: @escaping @Sendable () -> Timestamp
    ) throws {
        let loop = CommitLoop(
            journal: journal,
            vault: vault,
            logger: logger,
            clock: LoopClock(now: now)
        )
        self.loop = loop
        index = try DescriptorIndex()
        useKeeper = directory.map { directory in
            SessionUseKeeper(
                loop: loop,
                file: SessionUseFile(path: "\(directory)/\(SessionUseFile.name)"),
                logger: logger
            )
        }
        useKeeper?.restore()
    }

    /// Everything that is served, whatever transport carries it.
    package var services: [any RegistrableRPCService] {
        let desk = Desk(loop: loop)
        return [
            EventService(desk: desk),
            RosterService(desk: desk),
            RegistrationService(desk: desk),
            TicketService(desk: desk),
            QueueService(desk: desk),
            ScreeningService(desk: desk),
            CardService(desk: desk),
            SummaryService(desk: desk),
            ApprovalService(desk: desk),
            PersonService(desk: desk),
            DeskService(desk: desk),
            StaffService(loop: loop),
            HealthService(loop: loop, services: Set(index.services)),
            ReflectionService(index: index),
        ]
    }

    /// Take over the caller's language, log every call with its outcome and time, never with its
    /// content, refuse those that have no business here, and those that are too many.
    package func interceptors(logger: Logger) -> [any ServerInterceptor] {
        [
            CallLanguage(),
            CallLog(logger: logger),
            SessionGate(loop: loop),
            // Behind the gate: who is not let in takes nobody's place.
            Admission(limit: ServerLimits.callsInProgressMax, methods: Self.methods),
        ]
    }

    private static var methods: [MethodDescriptor] {
        Posko_V1_EventService.Method.descriptors
            + Posko_V1_RosterService.Method.descriptors
            + Posko_V1_RegistrationService.Method.descriptors
            + Posko_V1_TicketService.Method.descriptors
            + Posko_V1_QueueService.Method.descriptors
            + Posko_V1_ScreeningService.Method.descriptors
            + Posko_V1_CardService.Method.descriptors
            + Posko_V1_SummaryService.Method.descriptors
            + Posko_V1_ApprovalService.Method.descriptors
            + Posko_V1_PersonService.Method.descriptors
            + Posko_V1_StaffService.Method.descriptors
    }

    /// What runs as long as the server does, beside the transport.
    package var longLived: [any Service] {
        [loop, ReleaseClock(loop: loop)] + (useKeeper.map { [$0] } ?? [])
    }
}
