/// What a client may cost its machine and its server.
package enum ClientLimits {
    /// Seconds until a call is given up when nothing else is asked for.
    package static let callTimeout = Duration.seconds(10)

    /// For the question whether a server that did not answer in the clear speaks TLS.
    package static let handshakeTimeout = Duration.seconds(2)

    /// An import of a regency's list (19,800 rows) takes seconds; a slow disk may take minutes.
    package static let uploadTimeout = Duration.seconds(600)

    /// Bytes of one message of an upload; the server takes up to 1 MiB.
    package static let uploadChunkBytes = 64 * 1024

    /// Bytes of one reply. A reconciliation of 100,000 cards stays below it.
    package static let responseBytesMax = 16 * 1024 * 1024

    /// Commands of one exchange that have no answer yet; at the limit `perform` refuses at once.
    package static let exchangeInFlightMax = 1024

    /// How long a proof is used, in milliseconds; the server takes it for twice as long.
    package static let proofMilliseconds: Int64 = 30_000

    /// Attempts of one call, the first included.
    package static let attemptsMax = 6

    /// Before the second attempt; doubled before each further one.
    package static let retryPause = Duration.milliseconds(100)

    /// Even when the server asks for more.
    package static let retryPauseMax = Duration.seconds(5)

    /// Silence on a connection with open calls before it is probed. Longer than the five minutes
    /// below which a gRPC server's defaults take probes for abuse.
    package static let probeAfter = Duration.seconds(330)
    package static let probeTimeout = Duration.seconds(20)
}
