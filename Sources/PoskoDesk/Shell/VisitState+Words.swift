internal import PoskoContract
internal import PoskoWords

extension Posko_V1_VisitState {
    /// Where somebody is on their way through the stations; nil when the server does not say.
    var phrase: Phrase? {
        switch self {
        case .waiting: CommonWords.waiting
        case .called: CommonWords.called
        case .serving: CommonWords.serving
        case .missed: CommonWords.missed
        case .finished: CommonWords.finished
        case .left: CommonWords.left
        case .unspecified, .UNRECOGNIZED: nil
        }
    }
}
