import PoskoContract
import SwiftProtobuf

extension SealedEntry {
    /// Bytes that hold most entries without growing.
    private static let capacity = 512

    /// Encodes an entry, once and for all, as the one after the entry of `previousHash`.
    ///
    /// - Precondition: numbers and counts of the entry are not negative and fit into 32 bits, which
    ///   the limits of an event keep far below.
    package static func seal(_ entry: Entry, after previousHash: Digest) -> SealedEntry {
        var writer = JournalWriter(capacity: capacity)
        entry.encode(to: &writer, after: previousHash)
        let bytes = writer.bytes
        precondition(bytes.count <= Int32.max, "protobuf ends at 2 GB, commands long before")
        let sealed = SealedEntry(
            entry: entry,
            previousHash: previousHash,
            bytes: bytes,
            hash: .sha256(bytes)
        )
        assert(sealed.canBeRead, "an entry that cannot be read back must not be written")
        return sealed
    }

    /// Reads an entry from its stored bytes.
    ///
    /// - Throws: `.corrupt` when they are not an entry; it names the stream and the sequence that
    ///   the bytes claim, or an empty stream and 0 when they claim none.
    package static func open(bytes: [UInt8]) throws(JournalError) -> SealedEntry {
        try open(bytes: bytes, hash: .sha256(bytes), stream: "", sequence: 0)
    }

    /// - Parameters:
    ///   - stream: Where the bytes were stored, for bytes that do not say it themselves.
    ///   - sequence: Likewise.
    static func open(
        bytes: [UInt8],
        hash: Digest,
        stream: String,
        sequence: UInt64
    ) throws(JournalError) -> SealedEntry {
        let message: Posko_Journal_V1_Entry
        do {
            message = try Posko_Journal_V1_Entry(serializedBytes: bytes)
        } catch {
            throw .corrupt(
                stream: stream,
                sequence: sequence,
                cause: "its bytes are not a message"
            )
        }
        do {
            return SealedEntry(
                entry: try message.entry(),
                previousHash: try Stored.digest(message.previousHash, "previous_hash"),
                bytes: bytes,
                hash: hash
            )
        } catch {
            throw .corrupt(
                stream: stream.isEmpty ? message.stream : stream,
                sequence: stream.isEmpty ? message.sequence : sequence,
                cause: error.sentence
            )
        }
    }

    private var canBeRead: Bool {
        (try? SealedEntry.open(bytes: bytes)) == self
    }
}
