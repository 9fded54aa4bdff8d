import GRPCCore
import GRPCProtobuf
import PoskoCore
import Synchronization

/// How often wrong codes may be tried: from one address, and from all together.
///
/// A code has 50 bits and lives an hour; at a hundred tries a minute somebody would have to be
/// luckier than one in a hundred thousand million.
final class AttemptLimit: Sendable {
    private struct Minute {
        var number: Int64 = 0
        var all = 0
        var byHost: [String: Int] = [:]
    }

    private let minute = Mutex(Minute())

    /// - Throws: RESOURCE_EXHAUSTED when there were too many in this minute.
    func requireLeft(_ context: ServerContext, at now: Timestamp) throws {
        let isLeft = minute.withLock { minute in
            Self.turn(&minute, at: now)
            return minute.all < ServerLimits.wrongCodesPerMinute
                && minute.byHost[Self.host(context), default: 0]
                    < ServerLimits.wrongCodesPerMinuteAndHost
        }
        guard isLeft else { throw GoogleRPCStatus.tooManyWrongCodes }
    }

    func count(_ context: ServerContext, at now: Timestamp) {
        minute.withLock { minute in
            Self.turn(&minute, at: now)
            minute.all += 1
            minute.byHost[Self.host(context), default: 0] += 1
        }
    }

    private static func turn(_ minute: inout Minute, at now: Timestamp) {
        let number = now.milliseconds / 60_000
        if number != minute.number { minute = Minute(number: number) }
    }

    /// `ipv4:192.0.2.7:51234` without the port.
    private static func host(_ context: ServerContext) -> String {
        guard let colon = context.remotePeer.lastIndex(of: ":") else { return context.remotePeer }
        return String(context.remotePeer[..<colon])
    }
}
