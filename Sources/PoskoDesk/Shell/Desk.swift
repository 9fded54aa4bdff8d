/// A place to work: a value that events change, and that can be looked at.
///
/// `handle` and `view` are pure. Clock, network, printer and terminal are effects, so that a test
/// can play a whole day in keys and compare every screen.
package protocol Desk: Sendable {
    /// What to do before the first event.
    mutating func start() -> [DeskEffect]
    mutating func handle(_ event: DeskEvent) -> [DeskEffect]
    /// - Parameter columns: that the body may be wide; longer lines are cut.
    func view(columns: Int) -> DeskView
    /// Whether somebody is typing, or something has not been answered: a question before the end.
    var isBusy: Bool { get }
}
