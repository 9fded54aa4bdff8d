internal import PoskoContract
internal import PoskoCore

/// The field at the top of the registration desk and who was found with it.
///
/// A read of the roster becomes an entry of the journal, so one is made after a pause in the typing
/// and never on a key; what narrows a list that is complete is not read again.
struct RosterFinder: Hashable, Sendable {
    static let lettersMin = 3
    static let pause_ms = 300
    /// People with a digit of their own.
    static let shownMax = 7
    static let readMax: UInt32 = 20

    enum Content: Hashable, Sendable {
        case nothing
        case digits(String)
        case ticket(String)
        case name(String)
    }

    enum State: Hashable, Sendable {
        case idle, asking, told
        /// Asked again when the connection is back.
        case failed
    }

    /// What a key came to.
    enum Step: Hashable, Sendable {
        case edited, moved
        case choose(Posko_V1_RosterPerson)
        /// Look among those who are registered, too.
        case widen
        case withoutNIK
        /// Enter, and what to do with it depends on the content.
        case enter
        case unused
    }

    var field = TextField(.text, charactersMax: 60)
    /// Number of the pause that is running.
    var pause: Int?
    var state = State.idle
    /// What the people found have in their names.
    private(set) var searched = ""
    private var found: [Posko_V1_RosterPerson] = []
    private var total = 0
    private(set) var chosen = 0

    var content: Content {
        let text = field.trimmed
        guard let first = text.first else { return .nothing }
        if first.isASCII, first.isNumber { return .digits(text) }
        let figures = text.dropFirst()
        if "APK".contains(first.uppercased()), !figures.isEmpty,
            figures.utf8.allSatisfy(\.isDigit)
        {
            return .ticket(text.uppercased())
        }
        return .name(text)
    }

    /// The name that is worth a read now; nil when it is too short or the list has it already.
    var wanted: String? {
        guard case .name(let name) = content, name.count >= Self.lettersMin, !covers(name) else {
            return nil
        }
        return name
    }

    /// Those who fit what is typed, of those who were read.
    var people: [Posko_V1_RosterPerson] {
        guard case .name(let name) = content, !searched.isEmpty else { return [] }
        let folded = name.lowercased()
        return found.filter { $0.person.name.lowercased().contains(folded) }
    }

    /// People that match and were not read, or have no digit.
    var hidden: Int { max(total - found.count, 0) + max(people.count - Self.shownMax, 0) }

    /// Whether the list has everybody of this name.
    private func covers(_ name: String) -> Bool {
        guard state == .told, !searched.isEmpty else { return false }
        let folded = name.lowercased()
        return folded == searched || (folded.hasPrefix(searched) && total <= found.count)
    }

    mutating func handle(_ key: Key) -> Step {
        switch key {
        case .up: return move(-1)
        case .down, .tab: return move(1)
        case .enter: return .enter
        case .character("0") where field.isEmpty: return .withoutNIK
        case .character(let digit) where choosesByDigit:
            guard digit.isASCII, let number = digit.wholeNumberValue else { break }
            switch number {
            case 0: return .withoutNIK
            case 9: return .widen
            case 1...min(max(people.count, 1), Self.shownMax) where !people.isEmpty:
                return .choose(people[number - 1])
            default: return .unused
            }
        default: break
        }
        let before = field.text
        guard field.handle(key) else { return .unused }
        if field.text != before { chosen = 0 }
        return field.text == before ? .moved : .edited
    }

    /// No name has a digit; a lane letter in front of digits is a queue number.
    private var choosesByDigit: Bool {
        guard case .name(let name) = content else { return false }
        return name.count > 1
    }

    private mutating func move(_ step: Int) -> Step {
        let count = min(people.count, Self.shownMax)
        guard count > 0 else { return .unused }
        chosen = (chosen + step + count) % count
        return .moved
    }

    var highlighted: Posko_V1_RosterPerson? {
        people.indices.contains(chosen) ? people[chosen] : nil
    }

    mutating func take(_ people: [Posko_V1_RosterPerson], total: Int, of name: String) {
        // Those who are registered without being on the roster stay: they were asked for.
        let others = searched == name.lowercased() ? found.filter { $0.number == 0 } : []
        found = others + people
        self.total = others.count + total
        (searched, state, chosen) = (name.lowercased(), .told, 0)
    }

    /// Those who are registered and not on the list already, before it: they were asked for.
    mutating func add(_ people: [Posko_V1_RosterPerson], of name: String) {
        if searched != name.lowercased() { (found, total, searched) = ([], 0, name.lowercased()) }
        let known = Set(found.map(\.registration))
        let more = people.filter { !known.contains($0.registration) }
        found = more + found
        total += more.count
        state = .told
    }

    mutating func clear() { self = RosterFinder() }

    /// Others of the list who may be taken for this one: the same name, spelling aside, or the same
    /// day of birth, as twins have.
    func alike(_ person: Posko_V1_RosterPerson) -> [Posko_V1_RosterPerson] {
        let name = NameKey(person.person.name)
        return found.filter { other in
            guard other != person else { return false }
            let isTwin =
                !person.person.birthDate.isEmpty
                && other.person.birthDate == person.person.birthDate
            return isTwin || NameKey(other.person.name) == name
        }
    }
}
