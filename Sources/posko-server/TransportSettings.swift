import GRPCNIOTransportHTTP2
import PoskoServer

extension HTTP2ServerTransport.Posix.Config {
    /// The transport's limits, which its own defaults leave open or too small.
    static var posko: Self {
        .defaults { config in
            // Left nil, a limit of 100 holds all the same and is not advertised: the 101st call
            // would bring the whole connection down.
            config.http2.maxConcurrentStreams = ServerLimits.streamsPerConnectionMax
            config.rpc.maxRequestPayloadSize = ServerLimits.requestBytesMax
            config.connection.maxGraceTime = .seconds(5)
            config.connection.maxIdleTime = .seconds(3_600)
            config.connection.keepalive.time = .seconds(120)
            config.connection.keepalive.timeout = .seconds(20)
        }
    }
}
