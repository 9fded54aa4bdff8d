import GRPCCore
import GRPCInProcessTransport
import Logging
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import ServiceLifecycle

@testable import PoskoServer

/// A whole server but for the network: its services over the in-process transport, its commit loop
/// in a service group, as `posko-server` puts them together.
struct ServerHarness: Sendable {
    let server: PoskoServer
    let clock: TestClock
    let client: GRPCClient<InProcessTransport.Client>
    /// The calls that are being served.
    let calls: CallTracker
    private let group: ServiceGroup

    var loop: CommitLoop { server.loop }

    /// Runs `body` against a server that has read `journal`, and closes all of it, whatever becomes
    /// of the body. The journal stays open: a second run over it is a restart.
    ///
    /// - Parameters:
    ///   - releasing: whether the clock that releases the roster's share runs too.
    ///   - isGuarded: whether the gate is there; without it everybody is let in.
    static func run<Result: Sendable>(
        _ journal: any Journal = MemoryJournal(),
        clock: TestClock = TestClock(),
        releasing: Bool = false,
        isGuarded: Bool = false,
        _ body: (ServerHarness) async throws -> Result
    ) async throws -> Result {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = try PoskoServer(journal, .test, logger: logger, now: { clock.now })
        try await server.loop.start()
        let transport = InProcessTransport()
        let calls = CallTracker()
        let grpc = GRPCServer(
            transport: transport.server,
            services: server.services,
            interceptors: [calls]
                + (isGuarded
                    ? server.interceptors(logger: logger)
                    : [Everybody()]
                        + server.interceptors(logger: logger).filter { !($0 is SessionGate) })
        )
        let services = releasing ? server.longLived : [server.loop]
        let group = ServiceGroup(
            services: services + [InProcessListener(server: grpc)],
            logger: logger
        )
        let client = GRPCClient(transport: transport.client)
        let harness = ServerHarness(
            server: server,
            clock: clock,
            client: client,
            calls: calls,
            group: group
        )
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask { try await client.runConnections() }
            let outcome: Swift.Result<Result, any Error>
            do {
                outcome = .success(try await body(harness))
            } catch {
                outcome = .failure(error)
            }
            // A test that failed half-way leaves nothing held that would hold up the end.
            (journal as? FaultyJournal)?.mend()
            client.beginGracefulShutdown()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return try outcome.get()
        }
    }

    /// What SIGTERM does.
    func beginShutdown() async {
        await group.triggerGracefulShutdown()
    }
}

/// The listening part, drained on shutdown as in `posko-server`.
private struct InProcessListener: Service {
    let server: GRPCServer<InProcessTransport.Server>

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await server.serve()
        } onGracefulShutdown: {
            server.beginGracefulShutdown()
        }
    }
}

extension ServerHarness {
    var events: Posko_V1_EventService.Client<InProcessTransport.Client> { .init(wrapping: client) }
    var roster: Posko_V1_RosterService.Client<InProcessTransport.Client> { .init(wrapping: client) }
    var registrations: Posko_V1_RegistrationService.Client<InProcessTransport.Client> {
        .init(wrapping: client)
    }
    var tickets: Posko_V1_TicketService.Client<InProcessTransport.Client> {
        .init(wrapping: client)
    }
    var approvals: Posko_V1_ApprovalService.Client<InProcessTransport.Client> {
        .init(wrapping: client)
    }
    var people: Posko_V1_PersonService.Client<InProcessTransport.Client> {
        .init(wrapping: client)
    }
    var queue: Posko_V1_QueueService.Client<InProcessTransport.Client> { .init(wrapping: client) }
    var screenings: Posko_V1_ScreeningService.Client<InProcessTransport.Client> {
        .init(wrapping: client)
    }
    var cards: Posko_V1_CardService.Client<InProcessTransport.Client> { .init(wrapping: client) }
    var summaries: Posko_V1_SummaryService.Client<InProcessTransport.Client> {
        .init(wrapping: client)
    }
    var desk: Posko_V1_DeskService.Client<InProcessTransport.Client> { .init(wrapping: client) }
    var health: Grpc_Health_V1_Health.Client<InProcessTransport.Client> { .init(wrapping: client) }
    var reflection: Grpc_Reflection_V1_ServerReflection.Client<InProcessTransport.Client> {
        .init(wrapping: client)
    }
}
