package import PoskoContract

/// What a station does with the person in front of it. The desk around it calls people, begins and
/// ends; the work is everything between.
package protocol CounterWork: Sendable {
    /// A person is served now: they came, or the desk was started again in the middle.
    ///
    /// - Parameter visit: nil until it has been read; `learn` brings it.
    mutating func start(
        ticket: String,
        visit: Posko_V1_Visit?,
        shell: inout DeskShell
    ) -> [DeskEffect]

    /// Who the person is.
    mutating func learn(_ visit: Posko_V1_Visit, shell: inout DeskShell) -> [DeskEffect]

    /// The person is not here any more, for whatever reason; comes again when the next one is
    /// called.
    mutating func stop()

    /// A key or a scan while somebody is served.
    ///
    /// - Returns: nil when the work has no use for it.
    mutating func handle(_ input: WorkInput, shell: inout DeskShell) -> [DeskEffect]?

    /// Line mode: an entry is going to be typed, in the place of what stands in the field.
    mutating func beginLine()

    /// Line mode: an entry of one digit was typed; Enter where a value is written.
    mutating func endLine(shell: inout DeskShell) -> [DeskEffect]

    /// The answer to a command or a question that may be the work's; others are to be left alone.
    mutating func hear(_ answer: WorkAnswer, shell: inout DeskShell) -> [DeskEffect]

    /// Somebody pressed "done".
    mutating func finish(shell: inout DeskShell) -> Finish

    /// Something is typed that has not been sent.
    var isTyping: Bool { get }

    /// Stands above everything: a RED finding. Shown also while nobody is here: an emergency stays
    /// on the screen while the person is led away.
    func alert(shell: DeskShell) -> [Line]
    /// - Parameter columns: that a line may be wide.
    func body(shell: DeskShell, columns: Int) -> [Line]
    /// Stands on the screen while nobody is served: what the work knows of no one person.
    func idle(shell: DeskShell, columns: Int) -> [Line]
    /// Keys of the work's own, besides those that all desks have.
    var hints: [KeyHint] { get }

    /// A key or a scan while nobody is served.
    ///
    /// - Parameter called: who is called and not begun with; nil for nobody.
    /// - Returns: nil when the work has no use for it.
    mutating func handleIdle(
        _ input: WorkInput,
        called: String?,
        shell: inout DeskShell
    ) -> [DeskEffect]?
    /// The queue number of somebody whose slip or card was scanned while nobody is served; told
    /// once. The desk calls next, when nobody is called, and begins if it is they.
    mutating func takeArrived() -> String?
    /// Fields are open while nobody is served: only they have keys, and the menu.
    var isOpen: Bool { get }
    func idleHints(isCalled: Bool, shell: DeskShell) -> [KeyHint]
}

extension CounterWork {
    package mutating func beginLine() {}
    package mutating func endLine(shell: inout DeskShell) -> [DeskEffect] { [] }
    package func idle(shell: DeskShell, columns: Int) -> [Line] { [] }
    package mutating func handleIdle(
        _ input: WorkInput,
        called: String?,
        shell: inout DeskShell
    ) -> [DeskEffect]? { nil }
    package mutating func takeArrived() -> String? { nil }
    package var isOpen: Bool { false }
    package func idleHints(isCalled: Bool, shell: DeskShell) -> [KeyHint] { [] }
}

package enum WorkInput: Sendable {
    case key(Key)
    case scan(Scan)
}

package enum WorkAnswer: Sendable {
    case command(String, DeskAnswer)
    case question(Int, DeskReply)
    case waited(Int)
    case linkUp
}

/// Whether the person may go on.
package enum Finish: Sendable {
    case ready(asksForDoctor: Bool)
    /// Not yet; the work has said why, or saves first and then says `.ready` to `finish` again.
    case held([DeskEffect])
    /// Saves first; the desk asks again after every answer.
    case saving([DeskEffect])
}
