/// An act that another account has to say yes to before the same is sent again.
struct SecondPerson<Act: Sendable>: Sendable {
    /// What the other account is told.
    let approval: String
    /// To be sent again, to the letter and under a fresh request id.
    let act: Act

    init(approval: String, act: Act) {
        self.approval = approval
        self.act = act
    }

    /// Nil when the refusal is about something else.
    init?(_ problem: DeskProblem, act: Act) {
        guard problem.reason == "SECOND_PERSON_NEEDED" else { return nil }
        self.init(approval: CellWidth.safe(problem.metadata["approval"] ?? "?"), act: act)
    }
}
