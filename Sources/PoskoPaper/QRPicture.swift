/// A QR code as black and white dots in the middle of a paper, eight to a byte.
struct QRPicture {
    /// 0.75 mm at 203 dots an inch, which cheap scanners and worn heads still manage.
    static let dotsPerModule = 6

    let bytesPerRow: Int
    let rows: Int
    /// Row by row, the leftmost dot in the highest bit; 1 is black.
    let bytes: [UInt8]

    /// - Returns: nil when the code, with its quiet zone, would be too fine for the paper.
    init?(_ code: QRCode, dots: Int) {
        let modules = code.size + 2 * QRCode.quietZone
        let scale = min(Self.dotsPerModule, dots / modules)
        guard scale > 1 else { return nil }
        let left = (dots - modules * scale) / 2
        bytesPerRow = (left + modules * scale + 7) / 8
        rows = modules * scale
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows * bytesPerRow)
        for row in 0..<modules {
            var line = [UInt8](repeating: 0, count: bytesPerRow)
            for dot in 0..<(modules * scale)
            where code.isDark(dot / scale - QRCode.quietZone, row - QRCode.quietZone) {
                line[(left + dot) / 8] |= 0x80 >> UInt8((left + dot) % 8)
            }
            for _ in 0..<scale { bytes += line }
        }
        self.bytes = bytes
    }
}
