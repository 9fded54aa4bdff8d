import PoskoContract
import PoskoCore
import SwiftProtobuf

extension SealedEntry {
    /// Bytes that hold most entries without growing.
    private static let capacity = 512

    /// Encodes an entry, once and for all, as the one after the entry of `previousHash`.
    ///
    /// - Precondition: numbers and counts of the entry are not negative and fit into 32 bits, which
    ///   the limits of an event keep far below.
    /// - Parameters:
    ///   - vault: makes keys for the people whom the entry brings, and forgets those whom it
    ///     erases.
    ///   - keys: of the stream; changed with the entry.
    ///   - owners: of what the entry is about, as it was before it.
    package static func seal(
        _ entry: Entry,
        after previousHash: Digest,
        with vault: Vault,
        _ keys: inout StreamKeys,
        _ owners: Owners = Owners(everything: nil)
    ) -> SealedEntry {
        // The first entry of all brings a key that seals nothing: by it a server that has another
        // master key notices.
        var keyChanges = vault.grow(
            &keys,
            from: owners.people ?? keys.count,
            to: entry.stream == .staff && entry.sequence == 1 ? 1 : entry.personsNamed
        )
        let place = SealingPlace(
            stream: entry.stream,
            sequence: entry.sequence,
            keys: keys,
            entropy: vault.entropy
        )
        var writer = JournalWriter(capacity: capacity, sealing: place, owners)
        entry.encode(to: &writer, after: previousHash)
        let bytes = writer.bytes
        precondition(bytes.count <= Int32.max, "protobuf ends at 2 GB, commands long before")
        for erasure in entry.erasures { keyChanges += vault.forget(erasure, in: &keys) }
        let sealed = SealedEntry(
            entry: entry,
            previousHash: previousHash,
            bytes: bytes,
            hash: .sha256(bytes),
            keyChanges: keyChanges
        )
        assert(sealed.canBeRead(keys), "an entry that cannot be read back must not be written")
        return sealed
    }

    /// Reads an entry from its stored bytes.
    ///
    /// - Throws: `.corrupt` when they are not an entry; it names the stream and the sequence that
    ///   the bytes claim, or an empty stream and 0 when they claim none.
    package static func open(
        bytes: [UInt8],
        keys: StreamKeys
    ) throws(JournalError) -> SealedEntry {
        try open(bytes: bytes, hash: .sha256(bytes), stream: "", sequence: 0, keys: keys)
    }

    /// - Parameters:
    ///   - stream: Where the bytes were stored, for bytes that do not say it themselves.
    ///   - sequence: Likewise.
    static func open(
        bytes: [UInt8],
        hash: Digest,
        stream: String,
        sequence: UInt64,
        keys: StreamKeys
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
                entry: try message.entry(keys),
                previousHash: try Stored.digest(message.previousHash, "previous_hash"),
                bytes: bytes,
                hash: hash,
                keyChanges: []
            )
        } catch {
            throw .corrupt(
                stream: stream.isEmpty ? message.stream : stream,
                sequence: stream.isEmpty ? message.sequence : sequence,
                cause: error.sentence
            )
        }
    }

    private func canBeRead(_ keys: StreamKeys) -> Bool {
        (try? SealedEntry.open(bytes: bytes, keys: keys)) != nil
    }
}
