/// The limits of a server process, and what happens at each.
package enum ServerLimits {
    /// Entries that wait for the disk or are on their way; one more command is refused with
    /// RESOURCE_EXHAUSTED and a hint when to try again.
    package static let pendingEntriesMax = 8_192
    /// Entries of one transaction; the rest goes with the next.
    package static let entriesPerTransaction = 1_024
    /// Entries read from the journal at a time.
    package static let entriesPerPage = 4_096
    /// After a write failed, the time before the journal is asked whether it can be written again:
    /// at first, and at most when one write after another fails.
    package static let pauseMin = Duration.milliseconds(250)
    package static let pauseMax = Duration.seconds(4)
    /// How often a read looks again when the state was rebuilt under it; then UNAVAILABLE.
    package static let readAttempts = 5
    /// How long calls that are under way at a shutdown may take.
    package static let drainMax = Duration.seconds(6)
    /// Connections at a time, from everywhere and from one address; one more is closed at once.
    package static let connectionsMax = 2_000
    package static let connectionsPerHostMax = 1_000
    /// How long nothing may be heard on a connection; who is there answers a ping of the transport
    /// every two minutes.
    package static let silenceMax = Duration.seconds(150)
    /// How long a TLS handshake may take.
    package static let handshakeMax = Duration.seconds(10)
    /// Bytes of one request message: far above any real one, so that a field that is too long is
    /// refused by its own limit; a message above this has its stream reset.
    package static let requestBytesMax = 8 * 1024 * 1024
    /// The time between two summaries of a watch at least: each folds the whole day.
    package static let summaryPace = Duration.milliseconds(200)
    /// Bytes of one piece of an uploaded file.
    package static let uploadPieceBytesMax = 1024 * 1024
    /// Bytes of row problems in the answer to an import; the rest is counted.
    package static let problemBytesMax = 2 * 1024 * 1024
    /// Commands of one Exchange stream that are not answered yet; the stream is not read further
    /// until one is.
    package static let exchangeInFlightMax = 256
    /// Bytes of one HTTP/2 frame's payload, which is also the least that HTTP/2 allows to say.
    package static let frameBytesMax = 16_384
    /// Concurrent streams of one HTTP/2 connection; the client keeps further calls to itself until
    /// one ends.
    package static let streamsPerConnectionMax = 256
    /// Unary calls in progress over all connections; one more is refused with RESOURCE_EXHAUSTED
    /// and a hint when to try again. At some thousand a second none of them waits long.
    package static let callsInProgressMax = 768
    /// Of them, calls of those who have no session yet.
    package static let newcomersInProgressMax = 32
    /// The time between two looks at the lines of a watch at least.
    package static let linesPace = Duration.milliseconds(20)

    /// How far the time of a device's proof may be from the server's, in milliseconds.
    package static let proofMilliseconds: Int64 = 60_000
    /// PINs that are hashed at the same time, 32 MiB each; one more gets RESOURCE_EXHAUSTED.
    package static let pinHashesAtOnce = 4
    /// Wrong enrolment codes a minute, from everywhere and from one address; then
    /// RESOURCE_EXHAUSTED until the minute is over.
    package static let wrongCodesPerMinute = 100
    package static let wrongCodesPerMinuteAndHost = 10
    /// Checked proofs that are remembered; beyond that, all are checked anew.
    package static let proofsKept = 20_000
    /// After so long without a call the session of an account with a PIN is locked.
    package static let idleMax_s = 900
    /// How often a stream looks whether its session is locked.
    package static let idleLookEvery_s = 15
    /// The time between two writes of when sessions were last used, at least.
    package static let usesKeptEvery = Duration.seconds(15)
    /// Sessions whose last use is remembered.
    package static let sessionsWatched = 20_000
}
