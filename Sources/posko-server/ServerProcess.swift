import Logging
import NIOCore
import NIOPosix
import PoskoCore
import PoskoJournal
import PoskoJournalSQLite
import PoskoServer
import ServiceLifecycle
import UnixSignals

/// Everything that one server process is made of; the only place that knows all of it.
struct ServerProcess {
    let dataDirectory: String
    let address: ListenAddress
    let security: SecurityOptions
    let logLevel: LogLevel
    /// How many people's keys are meant to be gone.
    let forgottenWithoutKey: Int

    /// - Throws: `JournalError` or `StartProblem` when it cannot start.
    func run() async throws {
        var logger = Logger(label: "posko-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel.level

        let journal = try await SQLiteJournal.open(directory: dataDirectory)
        let vault = try await MasterKey.vault(of: journal, in: dataDirectory)
        let data = dataDirectory
        let server = try PoskoServer(journal, vault, logger: logger, in: data, now: WallClock.now)
        try await server.loop.start(forgettingWithoutKey: forgottenWithoutKey)

        // Ends with the process: tasks that were on it may still have a last step to take.
        let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let listener = try Listener(
            serving: server,
            at: address,
            as: try security.identity(at: address, directory: dataDirectory),
            on: loops,
            logger: logger
        )
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: server.longLived.map { .init(service: $0) }
                    + [
                        // Last in, first out: calls drain while the commit loop still answers.
                        .init(
                            service: listener,
                            successTerminationBehavior: .gracefullyShutdownGroup
                        )
                    ],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await withTaskExecutorPreference(LoopExecutor(loops.next())) {
            try await group.run()
        }
        await journal.close()
    }
}
