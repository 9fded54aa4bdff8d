internal import PoskoWords

/// A desk that shows nothing of anybody while nobody may work at it, and goes on where it was then.
///
/// It is locked when the server has locked its session, and by itself when nobody has touched it
/// for as long, since a server that cannot be reached locks nothing. Only the PIN opens it: neither
/// does a connection that comes back, nor a server that was started again. While its session is
/// refused, because it is over or the device was revoked, it shows why and nothing else.
package struct LockableDesk<Inner: Desk>: Desk {
    /// As long as the server waits for somebody to work in a session, in milliseconds.
    private static var idleMax_ms: Int64 { 900_000 }

    /// How long after the PIN an answer to what was tried before it may come.
    private static var late_ms: Int64 { 5_000 }

    private var inner: Inner
    private let staff: String
    /// There is something to open it with again.
    private let hasPIN: Bool
    /// The PIN as it is typed; nil while the desk is open.
    private var pin: TextField?
    private var message: DeskMessage?
    private var isChecking = false
    /// Why the session is no good, as the server says it.
    private var refusal: String?
    /// The question before the end is the inner desk's, and is shown.
    private var asksToQuit = false
    private var now_ms: Int64 = 0
    private var used_ms: Int64?
    private var unlocked_ms: Int64?

    package init(_ inner: Inner, staff: String, hasPIN: Bool) {
        self.inner = inner
        self.staff = staff
        self.hasPIN = hasPIN
    }

    package var isBusy: Bool { inner.isBusy }

    package mutating func start() -> [DeskEffect] { inner.start() }

    package mutating func handle(_ event: DeskEvent) -> [DeskEffect] {
        switch event {
        case .tick(let now):
            now_ms = now
            lockWhenIdle()
        case .link(.locked):
            // A connection that was refused before the PIN was right may say so after it.
            if now_ms - (unlocked_ms ?? .min / 2) >= Self.late_ms { lock() }
        case .link(.refused(let reason)): refusal = reason
        case .link(.up): refusal = nil
        case .unlocked(let problem):
            isChecking = false
            message = problem.map { DeskMessage(CellWidth.safe($0.message), .warning) }
            if problem == nil { (pin, used_ms, unlocked_ms) = (nil, now_ms, now_ms) }
            return []
        case .key(let key) where isCovered: return press(key)
        case .scan where isCovered: return [.bell]
        case .lineBegins where isCovered:
            pin?.clear()
            return []
        case .lineEnds where isCovered: return []
        case .key, .scan, .lineBegins: used_ms = now_ms
        default: break
        }
        return inner.handle(event)
    }

    private var isCovered: Bool { pin != nil || refusal != nil }

    private mutating func lock() {
        if pin == nil { pin = TextField(.text, charactersMax: 64) }
    }

    private mutating func lockWhenIdle() {
        let used = used_ms ?? now_ms
        used_ms = used
        if hasPIN, now_ms - used > Self.idleMax_ms { lock() }
    }

    private mutating func press(_ key: Key) -> [DeskEffect] {
        asksToQuit = key == .act(.quit)
        switch key {
        case .enter:
            guard let typed = pin?.text, !typed.isEmpty, !isChecking else { return [] }
            (isChecking, message) = (true, nil)
            pin?.clear()
            return [.unlock(pin: typed)]
        case .act(.quit): return inner.handle(.key(key))
        default:
            _ = pin?.handle(key)
            return []
        }
    }

    package func view(columns: Int) -> DeskView {
        let view = inner.view(columns: columns)
        guard isCovered else { return view }
        var covered = DeskView(title: view.title, status: view.status)
        covered.hints = [KeyHint(.quit, DeskWords.quit)]
        covered.message = asksToQuit ? view.message : message
        guard let pin else {
            covered.body =
                [Line()] + Line.wrapped(CellWidth.safe(refusal ?? ""), .strong, columns: columns)
                + [Line(), Line(" " + DeskWords.nothingLost.text())]
            return covered
        }
        var dots = TextField(.text, charactersMax: pin.charactersMax)
        dots.set(String(repeating: "•", count: pin.text.count))
        let label = DeskWords.pinOf.text(CellWidth.safe(staff))
        covered.body = [
            Line(),
            Line(" " + DeskWords.locked.text(), .strong),
            Line(" " + DeskWords.nothingLost.text()),
            Line(),
            dots.line(
                label,
                labelColumns: CellWidth.of(label),
                columns: columns,
                isFocused: true
            ),
        ]
        covered.hints.insert(KeyHint("Enter", DeskWords.unlock.text()), at: 0)
        return covered
    }
}
