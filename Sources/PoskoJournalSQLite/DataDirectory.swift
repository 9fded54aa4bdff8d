import PoskoJournal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The directory that a server keeps its journal in.
enum DataDirectory {
    static let journalName = "journal.sqlite"

    /// Creates the directory, and those above it, where they do not exist. Only the server's own
    /// user may enter a created one: the journal names people and what was found out about their
    /// health.
    static func create(_ path: String) throws(JournalError) {
        guard !path.isEmpty else { throw .foreign(cause: "the data directory has no name") }
        var reached = path.first == "/" ? "/" : ""
        for name in path.split(separator: "/") {
            let parent = reached.isEmpty ? "." : reached
            reached += (reached.isEmpty || reached.last == "/" ? "" : "/") + name
            if mkdir(reached, 0o700) == 0 {
                // Until the parent is synced, a power cut can take the new directory with it.
                try sync(parent)
                continue
            }
            let error = SystemError.last
            guard !isDirectory(reached) else { continue }
            guard error.number == EEXIST else {
                throw .unavailable(cause: "\(reached) cannot be created: \(error)")
            }
            throw .foreign(cause: "\(reached) is not a directory")
        }
    }

    /// The path of the journal's file, which exists afterwards and may be read and written.
    ///
    /// A new file is readable by its owner only, whatever the directory allows; SQLite gives its
    /// WAL and shared-memory files the permissions of the database.
    ///
    /// Called under the directory's lock and before SQLite opens the file: closing any descriptor
    /// of a file drops the locks that SQLite has on it in the same process
    /// (<https://www.sqlite.org/howtocorrupt.html>, 2.2).
    static func prepareJournalFile(in directory: String) throws(JournalError) -> String {
        let path = directory + "/" + journalName
        guard !isDirectory(path) else {
            throw .foreign(cause: "\(path) is a directory; a journal is a file")
        }
        // SQLite takes the log of an empty file for a leftover and empties it too.
        if size(of: path) ?? 0 == 0, let logged = size(of: path + "-wal"), logged > 0 {
            throw .corrupt(
                stream: "",
                sequence: 0,
                cause: "\(path) is empty or gone, and \(logged) bytes of its log are still there; "
                    + "restore a backup, or have the log examined before anything opens it"
            )
        }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let error = SystemError.last
            guard error.isPermission else {
                throw .unavailable(cause: "\(path) cannot be opened: \(error)")
            }
            throw .foreign(
                cause: "\(path) may not be read and written by the user of this server: \(error)"
            )
        }
        defer { close(descriptor) }
        try requireDatabase(descriptor, path)
        try sync(directory)
        return path
    }

    /// An empty file is a new journal. Anything else has to begin as a SQLite database does: SQLite
    /// takes files of less than a page for empty ones and would write over them.
    private static func requireDatabase(
        _ descriptor: CInt,
        _ path: String
    ) throws(JournalError) {
        let signature = Array("SQLite format 3\0".utf8)
        let pageMin = 512
        var bytes = [UInt8](repeating: 0, count: pageMin)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count >= 0 else {
            throw .unavailable(cause: "\(path) cannot be read: \(SystemError.last)")
        }
        guard count > 0 else { return }
        guard bytes.prefix(min(count, signature.count)).elementsEqual(signature) else {
            throw .foreign(cause: "\(path) is not a SQLite database, so it is not a journal")
        }
        guard count == pageMin else {
            throw .foreign(cause: "\(path) is cut off after \(count) bytes; restore a copy of it")
        }
    }

    /// Nil when there is no such file.
    private static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    private static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The directory that a path names something in.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes a file, or the names inside a directory, durable.
    static func sync(_ path: String) throws(JournalError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .unavailable(cause: "\(path) cannot be opened: \(SystemError.last)")
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw .unavailable(cause: "\(path) cannot be synced: \(SystemError.last)")
        }
    }
}

/// An `errno` with the system's words for it.
struct SystemError: CustomStringConvertible {
    let number: CInt

    static var last: SystemError { SystemError(number: errno) }

    var isPermission: Bool { number == EACCES || number == EPERM || number == EROFS }

    var description: String { "\(String(cString: strerror(number))) (errno \(number))" }
}
