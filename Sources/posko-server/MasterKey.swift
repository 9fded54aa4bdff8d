import Foundation
import PoskoCore
import PoskoJournal

/// The master key: from the environment, else from an owner's file, made on the first start.
enum MasterKey {
    private static let variable = "POSKO_MASTER_KEY"

    /// - Parameter journal: of the directory, whose lock this process holds: two first starts at
    ///   once would make two keys.
    static func vault(of journal: any Journal, in directory: String) async throws -> Vault {
        if let text = ProcessInfo.processInfo.environment[variable] {
            return Vault(master: try key(text, from: "The environment variable \(variable)"))
        }
        let path = "\(directory)/master.key"
        if FileManager.default.fileExists(atPath: path) {
            try PrivateFile.requireOwnersAlone(path)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            return Vault(master: try key(text, from: path))
        }
        guard try await journal.streams().isEmpty else {
            throw StartProblem(
                message: "\(path) is gone, and with it all names and results of the journal; put "
                    + "it back, or set \(variable) to it.",
                exitCode: 65
            )
        }
        let master = Vault.newMaster()
        let digits = master.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        try PrivateFile.write(digits, to: path)
        return Vault(master: master)
    }

    private static func key(_ text: String, from source: String) throws -> Bytes32<Vault> {
        let digits = Array(text.trimmingCharacters(in: .whitespacesAndNewlines))
        let bytes = stride(from: 0, to: digits.count - 1, by: 2)
            .compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
        guard digits.count == 64, digits.allSatisfy(\.isHexDigit), let key = Bytes32<Vault>(bytes)
        else {
            throw StartProblem(
                message: "\(source) is not a master key: 64 hexadecimal digits.",
                exitCode: 65
            )
        }
        return key
    }
}
