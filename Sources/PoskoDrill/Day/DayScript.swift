internal import PoskoClient
internal import Synchronization

/// What all desks of a drill share.
final class DayScript: Sendable {
    let event: String
    let plan: DayPlan
    let floor: Floor
    let recallsBeforeMissed: Int
    /// Every desk works under the same account, which needs all the roles.
    let session: LoginSession
    let trust: ServerTrust?
    /// A connection beside every desk's own, for the same act done twice at once.
    let rival: Exchange
    private let counts: Mutex<Counts>

    init(
        event: String,
        plan: DayPlan,
        floor: Floor,
        recallsBeforeMissed: Int,
        session: LoginSession,
        trust: ServerTrust?,
        rival: Exchange
    ) {
        self.event = event
        self.plan = plan
        self.floor = floor
        self.recallsBeforeMissed = recallsBeforeMissed
        self.session = session
        self.trust = trust
        self.rival = rival
        counts = Mutex(Counts())
    }

    /// Reads or changes the drill's own count.
    func count<Result: Sendable>(
        _ body: (inout Counts) throws(DrillFailure) -> Result
    ) throws(DrillFailure) -> Result {
        try counts.withLock { (counts: inout Counts) throws(DrillFailure) -> Result in
            try body(&counts)
        }
    }

    var countsNow: Counts { counts.withLock { $0 } }
}
