package import PoskoJournal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One server a data directory: an exclusive lock on its file `lock`.
///
/// SQLite would let two servers write by turns, and each would answer from a state that the other
/// has left behind. The lock is the kernel's (`flock`), so it goes with the process however that
/// ends; the file and the process id inside stay and mean nothing without it.
package final class DataDirectoryLock: Sendable {
    private let descriptor: CInt

    /// Takes the lock and holds it until this value is gone.
    ///
    /// - Throws: `.unavailable`, naming the process that holds it.
    package init(directory: String) throws(JournalError) {
        let path = directory + "/lock"
        // Closed on exec: a child process must not hold the lock on.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .unavailable(cause: "\(path) cannot be opened: \(SystemError.last)")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let error = SystemError.last
            let holder = Self.holder(descriptor)
            close(descriptor)
            guard error.number == EWOULDBLOCK else {
                throw .unavailable(cause: "\(path) cannot be locked: \(error)")
            }
            throw .unavailable(
                cause: "\(directory) is in use by another server (process \(holder)); "
                    + "stop that one or choose another data directory"
            )
        }
        do {
            try Self.write(getpid(), to: descriptor, path)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Whether a server uses the directory now.
    static func isHeld(_ directory: String) throws(JournalError) -> Bool {
        let path = directory + "/lock"
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let error = SystemError.last
            guard error.number == ENOENT else {
                throw .unavailable(cause: "\(path) cannot be opened: \(error)")
            }
            return false
        }
        // Closing gives it back.
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && SystemError.last.number == EWOULDBLOCK
    }

    private static func write(
        _ process: pid_t,
        to descriptor: CInt,
        _ path: String
    ) throws(JournalError) {
        let line = Array("\(process)\n".utf8)
        guard ftruncate(descriptor, 0) == 0,
            pwrite(descriptor, line, line.count, 0) == line.count
        else {
            throw .unavailable(cause: "\(path) cannot be written: \(SystemError.last)")
        }
    }

    /// For the message only; the holder may not have written its number yet.
    private static func holder(_ descriptor: CInt) -> String {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let digits = bytes.prefix(max(0, count)).prefix { (0x30...0x39).contains($0) }
        return digits.isEmpty ? "unknown" : String(decoding: digits, as: UTF8.self)
    }
}
