package import PoskoCore

/// Checks that entries are a stream's own, in order and without a gap, and that nobody changed one.
///
/// It is fed with every entry from the first on, or from the one after a known entry. It cannot see
/// that the last entries of a stream are gone: the last hash, kept elsewhere, can.
package struct ChainVerifier: Sendable {
    package let stream: StreamID
    private let keys: StreamKeys
    /// The last entry that was verified.
    package private(set) var head: StreamHead
    /// What the first entry holds of the one before it cannot be checked.
    private var beginsInTheMiddle: Bool

    /// - Parameters:
    ///   - sequence: Of the first entry to come. One from the middle of a stream is believed what
    ///     it holds of the entry before it.
    ///   - keys: Of the stream.
    package init(from sequence: UInt64 = 1, keys: StreamKeys) {
        precondition(sequence > 0, "entries are numbered from 1")
        stream = keys.stream
        self.keys = keys
        head = StreamHead(sequence: sequence - 1, hash: .zero, time: nil)
        beginsInTheMiddle = sequence > 1
    }

    /// Takes the next entry.
    ///
    /// - Throws: `.corrupt`, naming the entry that had to come here.
    package mutating func take(_ sealed: SealedEntry) throws(JournalError) {
        guard sealed.entry.stream == stream else {
            throw corrupt("it is an entry of another stream, \(sealed.entry.stream)")
        }
        if beginsInTheMiddle {
            head = StreamHead(sequence: head.sequence, hash: sealed.previousHash, time: nil)
        }
        switch head.obstacle(to: sealed) {
        case nil:
            head = StreamHead(sealed)
            beginsInTheMiddle = false
        case .sequence where sealed.entry.sequence > head.sequence:
            throw corrupt("it is missing; entry \(sealed.entry.sequence) stands in its place")
        case .sequence:
            throw corrupt("entry \(sealed.entry.sequence) stands in its place")
        case .previousHash:
            throw corrupt("it does not hold the hash of the entry before it; one was changed")
        case .time:
            throw corrupt("it is older than the entry before it")
        }
    }

    /// Opens the next entry as a store kept it, and takes it.
    ///
    /// - Parameter hash: as it was stored beside the bytes.
    /// - Throws: `.corrupt`, naming the entry that had to come here.
    package mutating func take(
        stored bytes: [UInt8],
        hash: some Collection<UInt8>
    ) throws(JournalError) -> SealedEntry {
        let digest = Digest.sha256(bytes)
        guard Digest(stored: hash) == digest else {
            throw corrupt("its bytes do not have the hash that was stored with them")
        }
        let sealed = try SealedEntry.open(
            bytes: bytes,
            hash: digest,
            stream: stream.description,
            sequence: head.sequence + 1,
            keys: keys
        )
        try take(sealed)
        return sealed
    }

    /// What a store throws when the next entry is not there or not readable.
    package func corrupt(_ cause: String) -> JournalError {
        .corrupt(stream: stream.description, sequence: head.sequence + 1, cause: cause)
    }
}
