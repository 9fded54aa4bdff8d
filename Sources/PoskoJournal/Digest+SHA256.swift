import Crypto

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
        return Digest(Array(hasher.finalize()))
    }

    /// The digest that `bytes` are; nil unless there are 32.
    package init?(stored bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.init(Array(bytes))
    }
}
