internal import PoskoWords

/// One thing that `posko check` looked at: how it is, and what to do when it is not well.
struct CheckItem: Hashable, Encodable {
    /// What was looked at; programs know it by its raw value.
    enum Name: String, Encodable {
        case server
        case certificate
        case login
        case clock
        case version
        case event
        case disk
        case configuration
        case printer
        case terminal

        var phrase: Phrase {
            switch self {
            case .server: CheckWords.server
            case .certificate: CheckWords.certificate
            case .login: CheckWords.login
            case .clock: CheckWords.clock
            case .version: CheckWords.version
            case .event: CheckWords.event
            case .disk: CheckWords.disk
            case .configuration: CheckWords.configuration
            case .printer: CheckWords.printer
            case .terminal: CheckWords.terminal
            }
        }
    }

    enum State: String, Encodable {
        case ok
        /// Work goes on, and somebody should look at it.
        case warning
        /// Work does not go on.
        case failed
        /// Something else is in the way.
        case notChecked = "not-checked"

        var phrase: Phrase {
            switch self {
            case .ok: CheckWords.ok
            case .warning: CheckWords.warning
            case .failed: CheckWords.failed
            case .notChecked: CheckWords.notChecked
            }
        }

        var colour: Colour? {
            switch self {
            case .ok: .green
            case .warning: .yellow
            case .failed: .red
            case .notChecked: nil
            }
        }
    }

    let name: Name
    let state: State
    /// In plain words, in the reader's language.
    let sentence: String
    /// What to do next; empty when nothing is to be done.
    let advice: String

    init(_ name: Name, _ state: State, _ sentence: String, advice: String = "") {
        self.name = name
        self.state = state
        self.sentence = sentence
        self.advice = advice
    }
}
