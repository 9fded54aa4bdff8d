internal import ArgumentParser
internal import PoskoWords

/// Whom a search looks for: people by NIK, name or hamlet.
struct FindOptions: ParsableArguments {
    @Argument(help: "16 digits are a NIK, anything else is part of a name.")
    var text: String?

    @Option(help: .init("NIK, 16 digits.", valueName: "nik"))
    var nik: String?

    @Option(help: .init("Part of a name.", valueName: "text"))
    var name: String?

    @Option(help: .init("Part of a hamlet's name.", valueName: "text"))
    var hamlet: String?

    @Option(help: .init("At most this many.", valueName: "number"))
    var limit: UInt32?

    mutating func validate() throws {
        guard let text else { return }
        let option = Self.isNIK(text) ? nik : name
        if option != nil {
            throw ValidationError(UsageText.nikOrNameOnce.text())
        }
    }

    /// Empty when not asked for, as the server expects it.
    var nikText: String { nik ?? text.flatMap { Self.isNIK($0) ? $0 : nil } ?? "" }
    var nameText: String { name ?? text.flatMap { Self.isNIK($0) ? nil : $0 } ?? "" }

    private static func isNIK(_ text: String) -> Bool {
        let digits = text.filter { !" .-".contains($0) }
        return digits.utf8.count == 16
            && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
