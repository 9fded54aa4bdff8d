internal import Dispatch
internal import Foundation
internal import PoskoWords

/// A file, or what arrives on standard input, read in pieces as they are wanted.
package final class UploadSource: Sendable {
    /// Bytes in all; nil when nobody knows, as for a pipe.
    package let sizeBytes: Int?

    private let handle: FileHandle
    // Reads of a file block, so they run on a thread of their own.
    private let queue = DispatchQueue(label: "posko.upload.read")

    private init(handle: FileHandle, sizeBytes: Int?) {
        self.handle = handle
        self.sizeBytes = sizeBytes
    }

    /// Opens a file; "-" is standard input.
    ///
    /// - Throws: `UploadSourceError` when it cannot be read.
    package static func open(_ path: String) throws(UploadSourceError) -> UploadSource {
        if path == "-" { return UploadSource(handle: .standardInput, sizeBytes: nil) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw UploadSourceError(path: path, problem: ClientWords.doesNotExist.text())
        }
        guard !isFolder.boolValue else {
            throw UploadSourceError(path: path, problem: ClientWords.isFolder.text())
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw UploadSourceError(path: path, problem: ClientWords.cannotBeOpened.text())
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let isRegular = attributes?[.type] as? FileAttributeType == .typeRegular
        let size = (attributes?[.size] as? NSNumber)?.intValue
        return UploadSource(handle: handle, sizeBytes: isRegular ? size : nil)
    }

    /// The next bytes, at most `countMax` of them; empty at the end.
    func next(countMax: Int) async throws -> Data {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [handle] in
                continuation.resume(
                    with: Result { try handle.read(upToCount: countMax) ?? Data() }
                )
            }
        }
    }
}

/// A file that cannot be read.
package struct UploadSourceError: Error, Hashable, Sendable {
    package let path: String
    /// Continues a sentence that begins with the path.
    package let problem: String
}
