internal import Foundation
package import PoskoContract
internal import SwiftProtobuf

/// What a question that changes nothing tells of a server.
package struct ServerProbe: Sendable {
    /// From asking to the answer, on a connection that stands.
    package let roundTrip: Duration
    /// How far the server's clock is ahead of this device's, negative when it is behind; nil when
    /// the server did not tell its time, since nobody is logged in.
    package let clockAhead: Duration?
    /// Who asks, or why the server does not let them in.
    package let caller: Result<Posko_V1_WhoAmIResponse, PoskoFailure>

    package init(
        roundTrip: Duration,
        clockAhead: Duration?,
        caller: Result<Posko_V1_WhoAmIResponse, PoskoFailure>
    ) {
        self.roundTrip = roundTrip
        self.clockAhead = clockAhead
        self.caller = caller
    }
}

extension PoskoConnection {
    private struct Asked {
        let roundTrip: Duration
        let milliseconds: Int64
        let caller: Result<Posko_V1_WhoAmIResponse, PoskoFailure>

        /// By the middle of the round trip, when the server looked at its clock.
        var clockAhead: Duration? {
            switch caller {
            case .success(let reply):
                let time = reply.serverTime
                let server = time.seconds * 1000 + Int64(time.nanos / 1_000_000)
                return .milliseconds(server - milliseconds)
            case .failure(let failure):
                return failure.serverMilliseconds.map { .milliseconds($0 - milliseconds) }
            }
        }
    }

    /// Asks who calls, once without trying again, and once more for the time that it takes.
    ///
    /// - Throws: `PoskoFailure` when the server cannot be reached or does not answer in time.
    package func probe() async throws -> ServerProbe {
        let first = try await askWhoCalls()
        // When this device's clock was refused, the session is tried once more with the right time.
        if case .failure(let failure) = first.caller { _ = isClockCorrected(after: failure) }
        let second = try await askWhoCalls()
        return ServerProbe(
            roundTrip: second.roundTrip,
            clockAhead: second.clockAhead ?? first.clockAhead,
            caller: second.caller
        )
    }

    private func askWhoCalls() async throws -> Asked {
        let begun = ContinuousClock.now
        let sent = Date().timeIntervalSince1970
        let caller: Result<Posko_V1_WhoAmIResponse, PoskoFailure>
        do {
            caller = .success(try await attempt { try await $0.staff.whoAmI(.init()) })
        } catch let failure as PoskoFailure where failure.isOfTheServer {
            caller = .failure(failure)
        }
        let roundTrip = ContinuousClock.now - begun
        return Asked(
            roundTrip: roundTrip,
            milliseconds: Int64((sent + roundTrip / .seconds(2)) * 1000),
            caller: caller
        )
    }
}

extension PoskoFailure {
    /// The server said no; otherwise nobody answered.
    fileprivate var isOfTheServer: Bool {
        switch code {
        case .unavailable: !reason.isEmpty
        case .deadlineExceeded, .cancelled: false
        case .unknown, .invalidArgument, .notFound, .alreadyExists, .permissionDenied,
            .resourceExhausted, .failedPrecondition, .aborted, .outOfRange, .unimplemented,
            .internalError, .dataLoss, .unauthenticated:
            true
        }
    }
}
