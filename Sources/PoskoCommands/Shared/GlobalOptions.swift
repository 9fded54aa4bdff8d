internal import ArgumentParser
internal import Foundation
internal import PoskoClient
internal import PoskoWords

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
    static let defaultServer = "127.0.0.1:7600"

    @Option(
        help: .init(
            "The server (POSKO_SERVER; \(defaultServer) when neither is given).",
            valueName: "host:port"
        )
    )
    var server: String?

    @Option(
        help: .init(
            "The event (POSKO_EVENT; else the one remembered by `event use`).",
            valueName: "code"
        ),
        completion: .events
    )
    var event: String?

    @Flag(help: "Print the server's reply as JSON.")
    var json = false

    @Option(
        help: .init(
            "Seconds to wait for an answer (10; 600 for a file; watches have no limit).",
            valueName: "seconds"
        )
    )
    var timeout: Double?

    @Option(
        help: .init(
            "Which account of this device acts (POSKO_STAFF; else who logged in last).",
            valueName: "name"
        ),
        completion: .ownAccounts
    )
    var staff: String?

    @Option(
        name: .customLong("lang"),
        help: .init(
            "What people read: id or en (POSKO_LANG; else the locale's language).",
            valueName: "language"
        )
    )
    var language: Language?

    mutating func validate() throws {
        // A century is enough, and no sum of durations can overflow.
        if let timeout, !(timeout > 0 && timeout <= 3_200_000_000) {
            throw ValidationError(UsageText.timeout.text())
        }
    }
}

extension GlobalOptions {
    func serverAddress() throws -> ServerAddress {
        let text = Self.value(server, "POSKO_SERVER") ?? Self.defaultServer
        guard let address = ServerAddress(text) else {
            throw UsageFailure(message: UsageText.serverAddress.text(SafeText.escaped(text)))
        }
        return address
    }

    func eventCode() throws -> String {
        if let code = Self.value(event, "POSKO_EVENT") ?? RememberedEvent().read() { return code }
        throw UsageFailure(message: UsageText.noEvent.text())
    }

    func staffName() -> String? { Self.value(staff, "POSKO_STAFF") }

    func credentials() throws -> Credentials {
        do {
            return try ConfigurationFolder().credentials()
        } catch {
            throw UsageFailure(message: SafeText.escaped(error.message))
        }
    }

    /// Who acts; nil when nobody is logged in there, which the server then says.
    func session() throws -> LoginSession? {
        let credentials = try credentials()
        let login = credentials.login(at: try serverAddress(), staff: staffName())
        if login == nil, let staff {
            throw UsageFailure(message: UsageText.notLoggedIn.text(SafeText.escaped(staff)))
        }
        return login.flatMap(credentials.session)
    }

    /// The option, else the environment's variable unless it is empty.
    private static func value(_ option: String?, _ variable: String) -> String? {
        if let option { return option }
        let value = ProcessInfo.processInfo.environment[variable] ?? ""
        return value.isEmpty ? nil : value
    }
}

/// The option of commands that change something.
struct RequestOptions: ParsableArguments {
    @Option(
        help: .init(
            "Name of this act; sent twice, it is done once (a fresh UUID).",
            valueName: "id"
        )
    )
    var requestID: String?

    mutating func validate() throws {
        if let requestID, !RequestID.isValid(requestID) {
            throw ValidationError(UsageText.requestID.text())
        }
    }
}
