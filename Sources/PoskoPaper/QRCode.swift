internal import CQREncode

/// A QR code as its modules.
package struct QRCode: Hashable, Sendable {
    package let content: String
    /// Modules on each side, without the quiet zone.
    package let size: Int
    /// Dark ones are true, row by row.
    private let modules: [Bool]

    /// Light modules that belong around a code (ISO/IEC 18004).
    package static let quietZone = 4

    /// With error correction M: a fold or a stain over a seventh of it still reads.
    ///
    /// - Returns: nil for an empty text, one with a NUL, or one of more than 2,331 bytes.
    package init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
        else { return nil }
        defer { QRcode_free(code) }
        content = text
        size = Int(code.pointee.width)
        // Only the lowest bit is the colour; the others tell what a module is for.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
            .map { $0 & 1 == 1 }
    }

    /// Whether the module is dark; those outside are light.
    package func isDark(_ column: Int, _ row: Int) -> Bool {
        guard (0..<size).contains(column), (0..<size).contains(row) else { return false }
        return modules[row * size + column]
    }
}
