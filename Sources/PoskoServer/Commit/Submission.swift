package import PoskoCore
package import PoskoJournal

/// A command on its way to the journal.
package struct Submission: Sendable {
    package let event: EventCode
    package let requestID: RequestID
    /// SHA-256 over what the client sent; tells a repeated request from another one with the same
    /// id.
    package let digest: Digest
    /// The same for the same command whatever its request id; what a second person says yes to.
    package let commandKey: CommandKey
    package let caller: Caller
    package let command: Command

    package init(
        event: EventCode,
        requestID: RequestID,
        digest: Digest,
        commandKey: CommandKey = .zero,
        caller: Caller,
        command: Command
    ) {
        self.event = event
        self.requestID = requestID
        self.digest = digest
        self.commandKey = commandKey
        self.caller = caller
        self.command = command
    }
}

/// A change of the staff on its way to the journal.
package struct StaffSubmission: Sendable {
    package let requestID: RequestID
    package let digest: Digest
    package let caller: Caller
    package let command: StaffCommand

    package init(requestID: RequestID, digest: Digest, caller: Caller, command: StaffCommand) {
        self.requestID = requestID
        self.digest = digest
        self.caller = caller
        self.command = command
    }
}

/// Who acts and on which device.
package struct Caller: Hashable, Sendable {
    package let staff: String
    package let device: String
    /// What the call may do; nil: everything, for the server itself.
    package let permit: Permit?

    package init(staff: String, device: String, permit: Permit? = nil) {
        self.staff = staff
        self.device = device
        self.permit = permit
    }

    /// The server itself, for what falls due by the clock.
    package static let server = Caller(staff: "posko-server", device: "posko-server")
}

/// What the journal says of an accepted command: everything that its answer is made of.
package struct Recorded: Hashable, Sendable {
    package let stream: StreamID
    package let sequence: UInt64
    package let time: Timestamp
    package let staff: String
    /// Of the entry.
    package let hash: Digest
    /// Of an event's stream.
    package let facts: [Fact]
    /// Of the staff's stream.
    package let staffFacts: [StaffFact]

    /// - Parameter sealed: of an accepted command; of a refused one nothing became true.
    package init(_ sealed: SealedEntry) {
        let entry = sealed.entry
        hash = sealed.hash
        staff = entry.stamp.staff
        stream = entry.stream
        sequence = entry.sequence
        time = entry.stamp.time
        switch entry.outcome {
        case .accepted(let decision): (facts, staffFacts) = (decision.facts, [])
        case .staffChanged(let changes): (facts, staffFacts) = ([], changes)
        case .refused: (facts, staffFacts) = ([], [])
        }
    }
}

/// Why a submission has no accepted outcome.
package enum SubmissionFailure: Error, Hashable, Sendable {
    /// An outcome of the rules, durable like any other.
    case rejected(Rejection)
    case eventNotFound(EventCode)
    /// Too many commands wait for the disk.
    case overloaded
    case denied(Denial)
    /// Not written, or not known to be: to be sent again with the same request id.
    case unavailable
    /// Its first answer stands in an entry that does not verify any more.
    case damaged(JournalError)
    /// The server is going down: to be sent again with the same request id.
    case shuttingDown
}
