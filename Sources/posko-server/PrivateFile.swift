import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files that only the server's own user may read.
enum PrivateFile {
    /// Makes a file that is not there yet; nobody else can read it for a moment, and a power cut
    /// after it leaves it whole.
    static func write(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        let bytes = Array((text + "\n").utf8)
        let isWritten =
            descriptor >= 0 && put(bytes, into: descriptor)
            && fsync(descriptor) == 0
        if descriptor >= 0 { close(descriptor) }
        guard isWritten else {
            throw StartProblem(message: "\(path) cannot be written.", exitCode: 75)
        }
    }

    private static func put(_ bytes: [UInt8], into descriptor: CInt) -> Bool {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, bytes.count) == bytes.count
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, bytes.count) == bytes.count
        #else
            Darwin.write(descriptor, bytes, bytes.count) == bytes.count
        #endif
    }

    static func requireOwnersAlone(_ path: String) throws {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 == 0 else {
            throw StartProblem(
                message: "Others than its owner can read \(path): chmod 600 it first.",
                exitCode: 65
            )
        }
    }
}
