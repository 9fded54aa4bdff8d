internal import Foundation
internal import PoskoClient
internal import PoskoWords

/// The folder in which a device keeps its key and its sessions, and who else may use it.
struct ConfigurationFinding: Hashable {
    let folder: String
    /// The rights of the folder; nil when it is not there.
    let folderMode: Int?
    let isWritable: Bool
    let key: Key

    enum Key: Hashable {
        case absent
        /// Its rights.
        case readable(Int)
        case damaged
    }

    static func look(at folder: ConfigurationFolder) -> ConfigurationFinding {
        let path = folder.path
        let credentials = folder.path(of: Credentials.fileName)
        let key: Key =
            switch (mode(of: credentials), try? folder.credentials()) {
            case (nil, _): .absent
            case (let mode?, .some): .readable(mode)
            // Refused for its rights, it may be sound.
            case (let mode?, nil): mode & 0o077 == 0 ? .damaged : .readable(mode)
            }
        return ConfigurationFinding(
            folder: path,
            folderMode: mode(of: path),
            isWritable: FileManager.default.isWritableFile(atPath: path),
            key: key
        )
    }

    private static func mode(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }

    /// The worst that is to be said.
    var item: CheckItem {
        guard let folderMode else {
            return CheckItem(.configuration, .ok, CheckWords.folderAbsent.text(folder))
        }
        let file = folder + "/" + Credentials.fileName
        if case .readable(let mode) = key, mode & 0o077 != 0 {
            return CheckItem(
                .configuration,
                .failed,
                CheckWords.keyReadable.text(file),
                advice: CheckWords.keyReadableAdvice.text(file)
            )
        }
        if key == .damaged {
            return CheckItem(
                .configuration,
                .failed,
                CheckWords.keyDamaged.text(file),
                advice: CheckWords.keyDamagedAdvice.text()
            )
        }
        guard isWritable else {
            return CheckItem(
                .configuration,
                .failed,
                CheckWords.folderUnwritable.text(folder),
                advice: CheckWords.folderUnwritableAdvice.text()
            )
        }
        guard folderMode & 0o022 == 0 else {
            return CheckItem(
                .configuration,
                .warning,
                CheckWords.folderOpen.text(folder),
                advice: CheckWords.folderOpenAdvice.text(folder)
            )
        }
        return CheckItem(.configuration, .ok, CheckWords.folderKept.text(folder))
    }
}
