internal import Foundation
internal import PoskoWords

/// How much room there is where a device keeps what it remembers.
struct DiskFinding: Hashable {
    /// Less than this fills up in a day of photographs, logs and updates (1 GiB).
    static let freeMin_bytes = 1024 * 1024 * 1024

    let path: String
    /// Nil when the system does not tell.
    let freeBytes: Int?

    /// - Parameter path: of a folder that may not be there yet; then the one that is nearest above.
    static func look(at path: String) -> DiskFinding {
        var folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
        while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
            folder.deleteLastPathComponent()
        }
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        let free = attributes?[.systemFreeSize] as? NSNumber
        return DiskFinding(path: folder.path, freeBytes: free?.intValue)
    }

    var item: CheckItem {
        guard let freeBytes else {
            return CheckItem(.disk, .warning, CheckWords.spaceUnknown.text(path))
        }
        let size = ProgressText.size(freeBytes)
        guard freeBytes < Self.freeMin_bytes else {
            return CheckItem(.disk, .ok, CheckWords.space.text(size, path))
        }
        return CheckItem(
            .disk,
            .warning,
            CheckWords.littleSpace.text(size, path),
            advice: CheckWords.spaceAdvice.text()
        )
    }
}
