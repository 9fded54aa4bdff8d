internal import Foundation
internal import PoskoWords
internal import Testing

@testable import PoskoPaper

/// Writes the sample slips as bytes and as previews, for readers of ESC/POS that are not our own:
/// `POSKO_SLIP_SAMPLES=folder swift test --filter SampleFiles`.
@Suite(
    "Sample files",
    .enabled(if: ProcessInfo.processInfo.environment["POSKO_SLIP_SAMPLES"] != nil)
)
struct SampleFiles {
    @Test("the samples are written")
    func written() throws {
        let folder = URL(
            fileURLWithPath: ProcessInfo.processInfo.environment["POSKO_SLIP_SAMPLES"] ?? "."
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for language in Language.allCases {
            for width in PaperWidth.allCases {
                for (name, slip) in SampleSlips.all(language) {
                    for mode in ESCPOSEncoder.QRMode.allCases {
                        let suffix = mode == .raster ? "" : "-\(mode.rawValue)"
                        let base = "\(name)-\(language.rawValue)-\(width.rawValue)\(suffix)"
                        let file = folder.appendingPathComponent(base)
                        let bytes = ESCPOSEncoder(width, qr: mode).bytes(of: slip)
                        try Data(bytes).write(to: file.appendingPathExtension("bin"))
                        guard mode == .raster else { continue }
                        try Data(SlipPreview(width).text(of: slip).utf8)
                            .write(to: file.appendingPathExtension("txt"))
                    }
                }
            }
        }
    }
}
