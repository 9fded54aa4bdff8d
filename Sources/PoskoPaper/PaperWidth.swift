/// The two widths of paper that thermal printers take, at 203 dots an inch.
package enum PaperWidth: Int, CaseIterable, Sendable {
    case mm58 = 58
    case mm80 = 80

    /// - Parameter text: `58`, `80`, `58mm` or `80 mm`.
    package init?(text: String) {
        let number = text.lowercased().filter { $0 != " " }.replacing("mm", with: "")
        guard let millimetres = Int(number) else { return nil }
        self.init(rawValue: millimetres)
    }

    /// Letters of font A, 12 dots wide, on a line.
    package var columns: Int {
        switch self {
        case .mm58: 32
        case .mm80: 48
        }
    }

    package var dots: Int { columns * 12 }
}
