package import PoskoCore

/// One command's outcome as it goes into the journal.
package struct Entry: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        case accepted(Decision)
        /// In the staff's stream, and only there.
        case staffChanged([StaffFact])
        /// The command was refused; the refusal is the answer to every repetition of the request.
        case refused(Rejection)
    }

    package let stream: StreamID
    /// From 1, without gaps.
    package let sequence: UInt64
    package let stamp: Stamp
    package let requestID: RequestID
    /// SHA-256 over the command; the same request id with another digest is another command.
    package let commandDigest: Digest
    package let outcome: Outcome

    package init(
        stream: StreamID,
        sequence: UInt64,
        stamp: Stamp,
        requestID: RequestID,
        commandDigest: Digest,
        outcome: Outcome
    ) {
        self.stream = stream
        self.sequence = sequence
        self.stamp = stamp
        self.requestID = requestID
        self.commandDigest = commandDigest
        self.outcome = outcome
    }
}

/// An entry with its stored bytes and their hash. The bytes are the truth: they are hashed, stored
/// and read back as they are, and never encoded again.
package struct SealedEntry: Hashable, Sendable {
    package let entry: Entry
    package let previousHash: Digest
    package let bytes: [UInt8]
    /// SHA-256 over `bytes`.
    package let hash: Digest

    /// What is written beside it; of an entry that was read, nothing.
    package let keyChanges: [KeyChange]

    init(
        entry: Entry,
        previousHash: Digest,
        bytes: [UInt8],
        hash: Digest,
        keyChanges: [KeyChange]
    ) {
        self.entry = entry
        self.previousHash = previousHash
        self.bytes = bytes
        self.hash = hash
        self.keyChanges = keyChanges
    }

    /// The same entry, whatever was written beside it.
    package static func == (left: SealedEntry, right: SealedEntry) -> Bool {
        left.hash == right.hash && left.bytes == right.bytes && left.entry == right.entry
            && left.previousHash == right.previousHash
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
