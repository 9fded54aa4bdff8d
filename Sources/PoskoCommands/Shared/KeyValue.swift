internal import ArgumentParser

/// `KEY=VALUE`; the value may hold "=" and may not be empty.
struct KeyValue: ExpressibleByArgument, Hashable, Sendable {
    let key: String
    let value: String

    init?(argument: String) {
        guard let separator = argument.firstIndex(of: "=") else { return nil }
        key = argument[..<separator].lowercased()
        value = String(argument[argument.index(after: separator)...])
        guard !key.isEmpty, !value.isEmpty else { return nil }
    }
}
