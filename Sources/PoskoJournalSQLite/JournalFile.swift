import PoskoJournal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file that was opened and its write-ahead log, to tell them from what stands at their paths
/// later.
///
/// A deleted or replaced file can be written as long as it is open, and is gone with the process:
/// what was acknowledged then would be lost. The log stays the same file as long as a connection is
/// open.
struct JournalFile: Sendable {
    /// Room that a batch of entries may need, with the pages that change beside them.
    private static let roomBytesMin: UInt64 = 1024 * 1024

    let path: String
    private let file: Identity
    private let logPath: String
    private let log: Identity

    private struct Identity: Equatable {
        let device: dev_t
        let inode: ino_t
    }

    /// - Parameter path: of a journal that a connection has read from, so that the log is there.
    init(path: String) throws(JournalError) {
        self.path = path
        logPath = path + "-wal"
        file = try Self.identity(of: path)
        log = try Self.identity(of: logPath)
    }

    /// - Throws: `.unavailable` when the file or its log is not where it was opened.
    func requireInPlace() throws(JournalError) {
        guard try Self.identity(of: path) == file else {
            throw .unavailable(cause: "another file stands in the place of the journal's")
        }
        try requireLogInPlace()
    }

    func requireLogInPlace() throws(JournalError) {
        guard try Self.identity(of: logPath) == log else {
            throw .unavailable(cause: "another file stands in the place of \(logPath)")
        }
    }

    /// - Throws: `.unavailable` when the disk is so full that a small write may succeed and the
    ///   next batch not.
    func requireRoom() throws(JournalError) {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else {
            throw .unavailable(cause: "the journal's disk cannot be asked: \(SystemError.last)")
        }
        let room = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        guard room >= Self.roomBytesMin else {
            throw .unavailable(cause: "the journal's disk has \(room) bytes left")
        }
    }

    private static func identity(of path: String) throws(JournalError) -> Identity {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw .unavailable(cause: "\(path) is gone: \(SystemError.last)")
        }
        return Identity(device: status.st_dev, inode: status.st_ino)
    }
}
