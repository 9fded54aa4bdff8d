/// Who acts, and on which device: what the server writes beside every command.
package struct CallerIdentity: Hashable, Sendable {
    /// The most characters that the server takes.
    package static let lengthMax = 64

    package let staff: String
    package let device: String

    /// Anything but printable ASCII becomes "?", and what is longer than 64 characters is cut.
    package init(staff: String, device: String) {
        self.staff = Self.clean(staff)
        self.device = Self.clean(device)
    }

    private static func clean(_ text: String) -> String {
        let characters = text.prefix(lengthMax).map { character in
            guard let byte = character.asciiValue, (0x20...0x7E).contains(byte) else {
                return Character("?")
            }
            return character
        }
        return String(characters)
    }
}
