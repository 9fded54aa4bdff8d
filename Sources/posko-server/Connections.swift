import NIOCore
import NIOSSL
import PoskoServer
import Synchronization

/// What every new connection has to pass before anything is read from it: not too many from one
/// address, and TLS where the address can be reached from elsewhere.
final class Connections: Sendable {
    private let tls: NIOSSLContext?
    private let open = Mutex<[String: Int]>([:])

    init(tls: NIOSSLContext?) {
        self.tls = tls
    }

    func accept(_ channel: any Channel) -> EventLoopFuture<Void> {
        let host = channel.remoteAddress?.ipAddress ?? ""
        let isAdmitted = open.withLock { open in
            guard open.values.reduce(0, +) < ServerLimits.connectionsMax,
                open[host, default: 0] < ServerLimits.connectionsPerHostMax
            else { return false }
            open[host, default: 0] += 1
            return true
        }
        guard isAdmitted else { return channel.close() }
        channel.closeFuture.whenComplete { [self] _ in
            open.withLock { open in
                let left = open[host, default: 1] - 1
                open[host] = left > 0 ? left : nil
            }
        }
        guard let tls else { return channel.eventLoop.makeSucceededVoidFuture() }
        return channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(HandshakeDeadline(), position: .first)
            try pipeline.addHandler(NIOSSLServerHandler(context: tls), position: .first)
        }
    }
}
