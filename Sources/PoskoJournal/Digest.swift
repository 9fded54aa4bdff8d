import Crypto

/// SHA-256: 32 bytes, without an allocation of their own, for every entry has three digests.
package struct Digest: Hashable, Sendable {
    /// The bytes as they lie in memory, eight in each.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// - Precondition: `bytes` has 32 elements.
    package init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Digest($0) }
    }

    /// - Precondition: `raw` has 32 bytes.
    private init(_ raw: UnsafeRawBufferPointer) {
        precondition(raw.count == 32, "a SHA-256 digest has 32 bytes")
        first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        second = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        third = raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        fourth = raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    /// The digest that `bytes` are; nil unless there are 32.
    package init?(stored bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.init(Array(bytes))
    }

    package var bytes: [UInt8] { withUnsafeBytes(Array.init) }

    package func withUnsafeBytes<Result>(
        _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try Swift.withUnsafeBytes(of: self, body)
    }

    /// What the first entry of a stream has for the entry before it.
    package static let zero = Digest([UInt8](repeating: 0, count: 32))
}

extension Digest {
    /// SHA-256 over `bytes`: of an entry as it is stored, of a command as it was decided.
    package static func sha256(_ bytes: some Sequence<UInt8>) -> Digest {
        var hasher = SHA256()
        let contiguous: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            hasher.update(bufferPointer: UnsafeRawBufferPointer(buffer))
        }
        if contiguous == nil {
            Array(bytes).withUnsafeBytes { hasher.update(bufferPointer: $0) }
        }
        return hasher.finalize().withUnsafeBytes { Digest($0) }
    }
}
