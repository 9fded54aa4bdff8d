internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// What a device finds of its server, of who is logged in there, and of the chosen event.
struct ServerFindings: Sendable {
    enum Trust: Hashable {
        /// On this machine.
        case inTheClear
        /// The fingerprint that is kept here.
        case known(String)
        /// What the server shows; nil when it shows nothing.
        case unknown(String?)
        case changed
    }

    enum Event: Sendable {
        case notChosen
        case notRead(code: String)
        case read(Posko_V1_Event)
        case refused(code: String, PoskoFailure)
    }

    let server: ServerAddress
    let trust: Trust
    /// The account that would act.
    let staff: String?
    let probe: Result<ServerProbe, PoskoFailure>
    let event: Event

    /// - Parameters:
    ///   - staff: the account to act; nil for who logged in last.
    ///   - event: nil when none is chosen.
    static func look(
        at server: ServerAddress,
        staff: String?,
        event: String?,
        timeout: Duration
    ) async -> ServerFindings {
        let credentials = try? ConfigurationFolder().credentials()
        let login = credentials?.login(at: server, staff: staff)
        // Nothing is said to a server that is not known but hello.
        let kept = credentials?.trust(in: server)
        let isMet = server.isLoopback || kept?.isKnown == true
        let trust = isMet ? kept : ServerTrust(expected: nil)
        let session = isMet ? login.flatMap { credentials?.session($0) } : nil
        let none = event.map { Event.notRead(code: $0) } ?? .notChosen
        do {
            let (probe, read) = try await PoskoConnection.withConnection(
                to: server,
                as: session,
                trusting: trust,
                timeout: timeout
            ) { connection in
                let probe = try await connection.probe()
                guard case .success = probe.caller, let event else { return (probe, none) }
                return (probe, await readEvent(event, connection))
            }
            return ServerFindings(
                server: server,
                trust: Self.trust(trust, isMet: isMet),
                staff: login?.staff,
                probe: .success(probe),
                event: read
            )
        } catch {
            let failure = PoskoFailure(error, server: server)
            let isChanged = failure.reason == "SERVER_KEY_CHANGED"
            return ServerFindings(
                server: server,
                trust: isChanged ? .changed : Self.trust(trust, isMet: isMet),
                staff: login?.staff,
                probe: .failure(failure),
                event: none
            )
        }
    }

    private static func trust(_ trust: ServerTrust?, isMet: Bool) -> Trust {
        guard let trust else { return .inTheClear }
        guard isMet, let found = trust.found else { return .unknown(trust.found) }
        return .known(found)
    }

    private static func readEvent(_ code: String, _ connection: PoskoConnection) async -> Event {
        do {
            return .read(
                try await connection.call {
                    try await $0.events.getEvent(.with { $0.event = code })
                }.event
            )
        } catch {
            return .refused(code: code, PoskoFailure(error, server: connection.server))
        }
    }
}
