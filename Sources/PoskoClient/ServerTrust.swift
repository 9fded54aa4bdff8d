internal import Crypto
internal import Foundation
internal import GRPCNIOTransportHTTP2
internal import NIOCore
internal import NIOSSL
internal import Synchronization

/// How a server is known to be the one that it was: by its certificate's fingerprint, as ssh knows
/// hosts by their keys. Nobody else vouches for it.
package final class ServerTrust: Sendable {
    /// 64 hexadecimal digits; nil as long as none is known, when any is taken and kept in `found`.
    private let expected: String?
    private let shown = Mutex<String?>(nil)

    package init(expected: String?) {
        self.expected = expected
    }

    /// A certificate of the server is known.
    package var isKnown: Bool { expected?.count == 64 }

    /// What the server showed, when it has been spoken to.
    package var found: String? { shown.withLock { $0 } }

    /// Another than was expected.
    var isChanged: Bool { expected != nil && found != nil && found != expected }

    /// Only the digits, as people type or copy them with whatever stands between.
    package static func digits(_ text: String) -> String {
        text.lowercased().filter(\.isHexDigit)
    }

    /// In groups of four, to be compared by people.
    package static func grouped(_ digits: String) -> String {
        let letters = Array(digits)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }

    var security: HTTP2ClientTransport.Posix.TransportSecurity {
        .tls { tls in
            // The fingerprint stands for all that a chain and a name would prove.
            tls.serverCertificateVerification = .noHostnameVerification
            tls.customVerificationCallback = { [self] certificates, promise in
                let digest = (try? certificates.first?.toDERBytes()).map { SHA256.hash(data: $0) }
                let digits = digest?.map { byte in
                    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
                }.joined()
                shown.withLock { $0 = digits }
                let isTaken = digits != nil && (expected == nil || digits == expected)
                promise.succeed(isTaken ? .certificateVerified(.init(nil)) : .failed)
            }
        }
    }
}
