import GRPCNIOTransportHTTP2
import NIOPosix
import PoskoServer

extension HTTP2ServerTransport.Posix {
    static func posko(
        at address: ListenAddress,
        through connections: Connections,
        on loops: MultiThreadedEventLoopGroup
    ) -> HTTP2ServerTransport.Posix {
        var config = Config.posko
        // TLS is put in front of each connection there: the transport's own knows no 1.3 only.
        config.channelDebuggingCallbacks.onAcceptTCPConnection = connections.accept
        config.channelDebuggingCallbacks.onAcceptHTTP2Stream = DeadlineForm.add
        return HTTP2ServerTransport.Posix(
            address: address.socketAddress,
            transportSecurity: .plaintext,
            config: config,
            eventLoopGroup: loops
        )
    }
}

extension HTTP2ServerTransport.Posix.Config {
    /// The transport's limits, which its own defaults leave open or too small.
    static var posko: Self {
        .defaults { config in
            // Left nil, a limit of 100 holds all the same and is not advertised: the 101st call
            // would bring the whole connection down.
            config.http2.maxConcurrentStreams = ServerLimits.streamsPerConnectionMax
            // As `WholeFrames` has it.
            config.http2.maxFrameSize = ServerLimits.frameBytesMax
            // What is written in one turn of an event loop leaves together, without waiting for
            // more: the default of 100 µs would be half of an unhurried desk's answer time.
            config.connection.flushCoalescing = .init(maxFlushDelay: .zero, maxBytes: 64 * 1024)
            config.rpc.maxRequestPayloadSize = ServerLimits.requestBytesMax
            config.connection.maxGraceTime = .seconds(5)
            config.connection.maxIdleTime = .seconds(3_600)
            config.connection.keepalive.time = .seconds(120)
            config.connection.keepalive.timeout = .seconds(20)
        }
    }
}
