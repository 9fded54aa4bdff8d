import PoskoJournal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file that was opened, to tell it from what stands at its path later.
///
/// A deleted or replaced file can be written as long as it is open, and is gone with the process:
/// what was acknowledged then would be lost.
struct JournalFile: Sendable {
    /// Room that a batch of entries may need, with the pages that change beside them.
    private static let roomBytesMin: UInt64 = 1024 * 1024

    let path: String
    private let device: dev_t
    private let inode: ino_t

    init(path: String) throws(JournalError) {
        guard let (device, inode) = Self.identity(of: path) else {
            throw .unavailable(cause: "\(path) cannot be found: \(SystemError.last)")
        }
        self.path = path
        self.device = device
        self.inode = inode
    }

    /// - Throws: `.unavailable` when the file is not where it was opened.
    func requireInPlace() throws(JournalError) {
        guard let found = Self.identity(of: path) else {
            throw .unavailable(cause: "the journal's file is gone: \(SystemError.last)")
        }
        guard found == (device, inode) else {
            throw .unavailable(cause: "another file stands in the place of the journal's")
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

    private static func identity(of path: String) -> (dev_t, ino_t)? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return (status.st_dev, status.st_ino)
    }
}
