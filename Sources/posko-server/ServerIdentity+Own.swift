import Crypto
import Foundation
import SwiftASN1
import X509

extension ServerIdentity {
    /// Ten years: nobody renews it, everybody pins it.
    private static let validSeconds: TimeInterval = 3_650 * 86_400

    /// The identity that a server makes for itself on its first start, and keeps beside its
    /// journal.
    ///
    /// - Throws: `StartProblem` when the files cannot be written or are not what they were.
    static func own(in directory: String) throws -> ServerIdentity {
        let (certificate, key) = ("\(directory)/server.crt", "\(directory)/server.key")
        if !FileManager.default.fileExists(atPath: key) {
            let made = try make()
            try PrivateFile.write(made.key, to: key)
            try PrivateFile.write(made.certificate, to: certificate)
        }
        return try ServerIdentity(certificate: certificate, key: key)
    }

    private static func make() throws -> (certificate: String, key: String) {
        let key = P256.Signing.PrivateKey()
        let signer = Certificate.PrivateKey(key)
        let name = try DistinguishedName { CommonName("posko") }
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: signer.publicKey,
            notValidBefore: Date(timeIntervalSinceNow: -86_400),
            notValidAfter: Date(timeIntervalSinceNow: validSeconds),
            issuer: name,
            subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                SubjectAlternativeNames([.dnsName("posko")])
            },
            issuerPrivateKey: signer
        )
        return (try certificate.serializeAsPEM().pemString, key.pemRepresentation)
    }
}
