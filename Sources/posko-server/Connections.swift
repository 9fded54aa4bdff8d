import NIOCore
import NIOSSL
import PoskoServer
import Synchronization

/// What every new connection has to pass before anything is read from it: not too many from one
/// address, and TLS where the address can be reached from elsewhere.
final class Connections: Sendable {
    private let tls: NIOSSLContext?
    private let open = Mutex(Open())

    private struct Open {
        var byHost: [String: Int] = [:]
        var channels: [ObjectIdentifier: any Channel] = [:]
    }

    init(tls: NIOSSLContext?) {
        self.tls = tls
    }

    func accept(_ channel: any Channel) -> EventLoopFuture<Void> {
        let host = channel.remoteAddress?.ipAddress ?? ""
        let isAdmitted = open.withLock { open in
            guard open.channels.count < ServerLimits.connectionsMax,
                open.byHost[host, default: 0] < ServerLimits.connectionsPerHostMax
            else { return false }
            open.byHost[host, default: 0] += 1
            open.channels[ObjectIdentifier(channel)] = channel
            return true
        }
        guard isAdmitted else { return channel.close() }
        channel.closeFuture.whenComplete { [self] _ in
            open.withLock { open in
                let left = open.byHost[host, default: 1] - 1
                open.byHost[host] = left > 0 ? left : nil
                open.channels[ObjectIdentifier(channel)] = nil
            }
        }
        return channel.eventLoop.makeCompletedFuture { [tls] in
            let pipeline = channel.pipeline.syncOperations
            let silence = IdleStateHandler(readTimeout: .init(ServerLimits.silenceMax))
            let handlers: [any ChannelHandler] = [silence, SilenceEnd(), WholeFrames()]
            try pipeline.addHandlers(handlers, position: .first)
            guard let tls else { return }
            try pipeline.addHandler(HandshakeDeadline(), position: .first)
            try pipeline.addHandler(NIOSSLServerHandler(context: tls), position: .first)
        }
    }

    /// Ends what is left when the time to drain is over.
    func closeAll() {
        for channel in open.withLock({ Array($0.channels.values) }) { channel.close(promise: nil) }
    }
}
