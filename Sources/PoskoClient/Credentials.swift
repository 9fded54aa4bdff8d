internal import Foundation
internal import PoskoWords

/// Who is logged in on this device, and the device's own key: one file that only its owner can
/// read.
package struct Credentials: Sendable {
    /// A session at one server.
    package struct Login: Codable, Hashable, Sendable {
        package let server: String
        package let staff: String
        package let token: String
        /// Seconds since 1970, by the server's clock.
        package let expires: Int64

        package init(server: String, staff: String, token: String, expires: Int64) {
            self.server = server
            self.staff = staff
            self.token = token
            self.expires = expires
        }
    }

    private struct Stored: Codable {
        var deviceKey: Data
        /// The newest last.
        var logins: [Login]
        /// Of the certificates that servers showed first, by address.
        var fingerprints: [String: String]?
    }

    /// Why the file cannot be used, in a sentence that says what to do.
    package struct Problem: Error, Hashable {
        package let message: String
    }

    package static let fileName = "credentials.json"

    package let secret: DeviceSecret
    package private(set) var logins: [Login]
    private var fingerprints: [String: String]
    private let path: String

    /// - Parameter path: of the file; a new key is made when there is none.
    /// - Throws: `Problem` when others may read the file, or when it is none of Posko's.
    package init(path: String) throws(Problem) {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            (secret, logins, fingerprints) = (DeviceSecret(), [], [:])
            return
        }
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let permissions = attributes[.posixPermissions] as? Int,
            let data = try? Data(contentsOf: URL(fileURLWithPath: path))
        else { throw Problem(message: ClientWords.unreadable.text(path)) }
        guard permissions & 0o077 == 0 else {
            throw Problem(message: ClientWords.readableByOthers.text(path))
        }
        guard let stored = try? JSONDecoder().decode(Stored.self, from: data),
            let secret = DeviceSecret(bytes: stored.deviceKey)
        else {
            throw Problem(message: ClientWords.damaged.text(path))
        }
        (self.secret, logins) = (secret, stored.logins)
        fingerprints = stored.fingerprints ?? [:]
    }

    /// The session to use at a server: of that account, or the newest.
    package func login(at server: ServerAddress, staff: String?) -> Login? {
        logins.last { login in
            login.server == server.description && (staff == nil || login.staff == staff)
        }
    }

    package func session(_ login: Login) -> LoginSession? {
        SessionToken(login.token).map { LoginSession(token: $0, secret: secret) }
    }

    /// How a server is known; nil for one on this machine that is spoken to in the clear.
    package func trust(in server: ServerAddress) -> ServerTrust? {
        let known = fingerprints[server.description]
        // One that is not known is not trusted: nothing has this fingerprint.
        return known == nil && server.isLoopback ? nil : ServerTrust(expected: known ?? "unknown")
    }

    /// Keeps a server's fingerprint; an older one is forgotten, with the sessions there.
    package mutating func pin(_ server: ServerAddress, to fingerprint: String) {
        let digits = ServerTrust.digits(fingerprint)
        guard fingerprints[server.description] != digits else { return }
        fingerprints[server.description] = digits
        logins.removeAll { $0.server == server.description }
    }

    /// Takes a login in, in the place of an older one of the same account.
    package mutating func add(_ login: Login) {
        remove(server: login.server, staff: login.staff)
        logins.append(login)
    }

    package mutating func remove(server: String, staff: String) {
        logins.removeAll { $0.server == server && $0.staff == staff }
    }

    /// Writes the file, whole or not at all, readable by its owner only.
    package func save() throws(Problem) {
        let folder = (path as NSString).deletingLastPathComponent
        let draft = "\(path).draft-\(ProcessInfo.processInfo.processIdentifier)"
        let stored = Stored(
            deviceKey: Data(secret.bytes),
            logins: logins,
            fingerprints: fingerprints
        )
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
            let data = try encoder.encode(stored)
            guard
                FileManager.default.createFile(
                    atPath: draft,
                    contents: data,
                    attributes: [.posixPermissions: 0o600]
                )
            else { throw Problem(message: "") }
            guard rename(draft, path) == 0 else { throw Problem(message: "") }
        } catch {
            unlink(draft)
            throw Problem(message: ClientWords.notWritable.text(path))
        }
    }
}
