import Foundation

/// A directory that is gone after `body`.
func withTemporaryDirectory<Success>(
    _ body: (String) async throws -> Success
) async throws -> Success {
    let path = NSTemporaryDirectory() + "posko-journal-" + UUID().uuidString
    try FileManager.default.createDirectory(
        atPath: path,
        withIntermediateDirectories: true
    )
    defer {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // What a test has removed itself needs no removing.
        }
    }
    return try await body(path)
}
