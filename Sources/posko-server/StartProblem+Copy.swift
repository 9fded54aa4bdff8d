import PoskoJournal

extension StartProblem {
    /// Of a backup or a restoration.
    init(copying error: JournalError) {
        switch error {
        case .unavailable(let cause):
            self.init(message: "Nothing was copied: \(cause).", exitCode: 75)
        case .foreign(let cause):
            self.init(message: "Nothing was copied: \(cause).", exitCode: 65)
        case .corrupt, .conflict, .claimTaken: self.init(error)
        }
    }
}
