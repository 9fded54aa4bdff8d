internal import PoskoWords

/// A desk that shows nothing of anybody while its session is locked, and goes on where it was when
/// the PIN has been given.
package struct LockableDesk<Inner: Desk>: Desk {
    private var inner: Inner
    private let staff: String
    /// The PIN as it is typed; nil while the desk is open.
    private var pin: TextField?
    private var message: DeskMessage?
    private var isChecking = false

    package init(_ inner: Inner, staff: String) {
        self.inner = inner
        self.staff = staff
    }

    package var isBusy: Bool { inner.isBusy }

    package mutating func start() -> [DeskEffect] { inner.start() }

    package mutating func handle(_ event: DeskEvent) -> [DeskEffect] {
        switch event {
        case .link(.locked):
            if pin == nil { pin = TextField(.text, charactersMax: 64) }
            return inner.handle(event)
        case .link(.up):
            (pin, message, isChecking) = (nil, nil, false)
            return inner.handle(event)
        case .unlocked(let problem):
            isChecking = false
            message = problem.map { DeskMessage(CellWidth.safe($0.message), .warning) }
            return []
        case .key(let key) where pin != nil: return press(key)
        case .scan where pin != nil: return [.bell]
        default: return inner.handle(event)
        }
    }

    private mutating func press(_ key: Key) -> [DeskEffect] {
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
        guard let pin else { return view }
        var locked = DeskView(title: view.title, status: view.status)
        var dots = TextField(.text, charactersMax: pin.charactersMax)
        dots.set(String(repeating: "•", count: pin.text.count))
        let label = DeskWords.pinOf.text(CellWidth.safe(staff))
        locked.body = [
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
        locked.message = message ?? view.message
        locked.hints = [
            KeyHint("Enter", DeskWords.unlock.text()), KeyHint(.quit, DeskWords.quit),
        ]
        return locked
    }
}
