internal import Foundation

/// The name of one intended act; sent again with the same name, a command is not done twice.
package enum RequestID {
    /// The most characters that the server takes.
    package static let lengthMax = 64

    /// A fresh one: a random UUID in lower case.
    package static func make() -> String {
        UUID().uuidString.lowercased()
    }

    /// 1 to 64 characters of `[A-Za-z0-9._:-]`.
    package static func isValid(_ text: String) -> Bool {
        guard (1...lengthMax).contains(text.utf8.count) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "_", ":", "-": true
            default: false
            }
        }
    }
}
