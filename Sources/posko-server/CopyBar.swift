import Foundation
import PoskoWords

/// How far a copy of a journal is; silent unless standard error is a terminal.
struct CopyBar: Sendable {
    private let isShown = isatty(STDERR_FILENO) == 1
    private let begun = ContinuousClock.now

    /// Copies with a bar that is gone when the copy is made, or was not.
    static func showing(_ copy: (CopyBar) async throws -> Void) async throws {
        let bar = CopyBar()
        defer { bar.draw("") }
        try await copy(bar)
    }

    func update(copiedBytes: Int, totalBytes: Int) {
        let progress = ProgressText(doneBytes: copiedBytes, totalBytes: totalBytes)
        draw(progress.text(elapsed: ContinuousClock.now - begun))
    }

    func verifying() {
        draw(ProgressWords.verifying.text())
    }

    /// In place of what the line held.
    private func draw(_ text: String) {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }
}
