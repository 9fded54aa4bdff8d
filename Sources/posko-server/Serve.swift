import ArgumentParser
import PoskoJournal

/// The server of an event day.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs event days: one process, one folder of data.",
        discussion: """
            Prints "posko-server listening on HOST:PORT" when it is ready and logs to standard \
            error. Ends on SIGINT or SIGTERM once what is under way is answered.

            Example: posko-server --data ./data --listen 127.0.0.1:7600
            """
    )

    @Option(
        help: ArgumentHelp("Folder of the journal; made when it is not there.", valueName: "dir")
    )
    var data: String

    @Option(help: "Address to listen on; port 0 picks a free one. TLS but for loopback.")
    var listen = "127.0.0.1:7600"

    @OptionGroup var security: SecurityOptions

    @Option(
        help: ArgumentHelp(
            "Take so many people whose keys are not in a restored copy for erased.",
            valueName: "people"
        )
    )
    var forgetWithoutKey = 0

    @Option(help: "How much to log: debug, info, notice, warning, error or critical.")
    var logLevel: LogLevel = .info

    func validate() throws {
        _ = try address()
    }

    func run() async throws {
        try await StartProblem.reporting {
            try await ServerProcess(
                dataDirectory: data,
                address: try address(),
                security: security,
                logLevel: logLevel,
                forgottenWithoutKey: forgetWithoutKey
            ).run()
        }
    }

    private func address() throws -> ListenAddress {
        do {
            return try ListenAddress(listen)
        } catch {
            throw ValidationError(error.message)
        }
    }
}
