import Synchronization

/// What one look at an event came to, kept for the others who look at the same state: five hundred
/// boards of one line show the same.
///
/// It is asked under the commit loop's lock, so nothing is computed twice.
final class Shared<View: Sendable>: Sendable {
    private let kept = Mutex<[String: (position: Position, view: View)]>([:])

    /// The view of `key`, computed when the kept one is of another state.
    func view<Failure: Error>(
        _ key: String,
        at position: Position,
        _ compute: () throws(Failure) -> View
    ) throws(Failure) -> View {
        if let found = kept.withLock({ $0[key] }), found.position == position { return found.view }
        let view = try compute()
        kept.withLock { $0[key] = (position, view) }
        return view
    }
}
