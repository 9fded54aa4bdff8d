import Crypto
import Foundation
import NIOSSL

/// The certificate that a server shows, and its key.
struct ServerIdentity: Sendable {
    let certificate: NIOSSLCertificate
    private let key: NIOSSLPrivateKey

    /// Reads both from files in PEM.
    ///
    /// - Throws: `StartProblem` when they cannot be read, or when others may read the key.
    init(certificate: String, key: String) throws {
        let permissions = try? FileManager.default.attributesOfItem(atPath: key)[.posixPermissions]
        guard let mode = permissions as? Int, mode & 0o077 == 0 else {
            throw StartProblem(
                message: "\(key) is not there, or others may read it; chmod 600 takes that away.",
                exitCode: 65
            )
        }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate)
            guard let first = chain.first else { throw NIOSSLError.failedToLoadCertificate }
            self.certificate = first
            self.key = try NIOSSLPrivateKey(file: key, format: .pem)
        } catch {
            throw StartProblem(
                message: "\(certificate) and \(key) are not a certificate and its key in PEM.",
                exitCode: 65
            )
        }
    }

    /// TLS 1.3 and nothing older; HTTP/2 and nothing else.
    func context() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(certificate)],
            privateKey: .privateKey(key)
        )
        configuration.minimumTLSVersion = .tlsv13
        configuration.applicationProtocols = ["h2"]
        return try NIOSSLContext(configuration: configuration)
    }

    /// SHA-256 of the certificate, in groups of four digits, to be compared by people.
    var fingerprint: String {
        get throws {
            let digits = SHA256.hash(data: try certificate.toDERBytes()).map { byte in
                String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
            return stride(from: 0, to: digits.count, by: 2).map { digits[$0] + digits[$0 + 1] }
                .joined(separator: " ")
        }
    }
}
