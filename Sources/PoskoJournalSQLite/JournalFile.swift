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

    private static func identity(of path: String) -> (dev_t, ino_t)? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return (status.st_dev, status.st_ino)
    }
}
