internal import PoskoContract

/// The people whom a POSSIBLE_DUPLICATE refusal names, one of them looked at. Each look is a read
/// of the journal, so a person is read when they are shown and not before.
struct Resemblance: Hashable, Sendable {
    enum Source: Hashable, Sendable {
        case registration(UInt32)
        case roster(UInt32)
    }

    struct Candidate: Hashable, Sendable {
        let source: Source
        /// Nil until read, or when they cannot be found.
        var person: Posko_V1_RosterPerson?
        var isRead = false
    }

    private(set) var candidates: [Candidate]
    private(set) var shown = 0

    /// - Parameter list: as the refusal has it, "registration 3, roster 17"; what is neither is
    ///   left out.
    init(_ list: String) {
        candidates = list.split(separator: ",").compactMap { item in
            let words = item.split(separator: " ")
            guard words.count == 2, let number = UInt32(words[1]), number > 0 else { return nil }
            switch words[0] {
            case "registration": return Candidate(source: .registration(number))
            case "roster": return Candidate(source: .roster(number))
            default: return nil
            }
        }
    }

    var candidate: Candidate? { candidates.indices.contains(shown) ? candidates[shown] : nil }

    mutating func turn(_ step: Int) {
        guard !candidates.isEmpty else { return }
        shown = (shown + step + candidates.count) % candidates.count
    }

    mutating func learn(_ source: Source, _ person: Posko_V1_RosterPerson?) {
        for index in candidates.indices where candidates[index].source == source {
            candidates[index].person = person
            candidates[index].isRead = true
        }
    }

    /// Part of a name by which somebody of nearly the same name is found: its longest word without
    /// the end, where spellings differ.
    static func part(of name: String) -> String {
        let longest = name.split(separator: " ").max { $0.count < $1.count } ?? ""
        return String(longest.prefix(max(longest.count - 1, 3)))
    }
}
