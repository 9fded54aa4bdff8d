/// Who wants a signal after each change, in the order in which they came: whom a change wakes
/// first must not hang on how a process hashes, or a run could not be repeated.
struct Watchers {
    private var entries: [(id: Int, continuation: AsyncStream<Void>.Continuation)] = []

    var count: Int { entries.count }

    var continuations: [AsyncStream<Void>.Continuation] { entries.map(\.continuation) }

    /// - Parameter id: above all before it.
    mutating func add(_ id: Int, _ continuation: AsyncStream<Void>.Continuation) {
        entries.append((id, continuation))
    }

    mutating func remove(_ id: Int) {
        entries.removeAll { $0.id == id }
    }
}
