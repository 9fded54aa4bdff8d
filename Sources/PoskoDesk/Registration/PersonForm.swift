internal import PoskoCore
internal import PoskoWords

/// What is typed of a person, field below field. What a field does not take stays out of it: a
/// number that was scanned into a name never becomes part of the name.
struct PersonForm: Hashable, Sendable {
    enum Entry: Hashable, Sendable, CaseIterable {
        case reason, name, birthDate, sex, hamlet
    }

    /// What a key came to.
    enum Progress: Hashable, Sendable {
        case typing
        case refused(Phrase)
        case complete
        /// A NIK went into the wrong field; it has been taken out again.
        case scanned(String)
        case unused
    }

    private(set) var entries: [Entry]
    private(set) var focus = 0
    private(set) var sex: Sex?
    private var fields: [Entry: TextField] = [:]
    /// Hamlets that people here came from, the last first; offered while one is typed.
    private let hamlets: [String]
    /// Digits that came while a name was typed, since the last letter.
    private var stray = ""

    init(_ entries: [Entry], hamlets: [String] = []) {
        self.entries = entries
        self.hamlets = hamlets
        for entry in Entry.allCases {
            fields[entry] = TextField(.text, charactersMax: entry.charactersMax)
        }
    }

    func text(_ entry: Entry) -> String { fields[entry]?.trimmed ?? "" }

    mutating func set(_ entry: Entry, _ text: String) { fields[entry]?.set(text) }

    mutating func set(_ sex: Sex?) { self.sex = sex }

    /// Asks for these, with what is typed kept.
    mutating func ask(_ entries: [Entry]) {
        self.entries = entries
        focus = 0
        stray = ""
    }

    var isBlank: Bool { Entry.allCases.allSatisfy { text($0).isEmpty } && sex == nil }

    var birthDate: CivilDate? { try? WrittenDate.parse(Self.dashed(text(.birthDate))) }

    // MARK: - Keys

    mutating func handle(_ key: Key, today: CivilDate?) -> Progress {
        switch key {
        case .enter: return enter(today)
        case .tab, .down: return move(1)
        case .backTab, .up: return move(-1)
        default: break
        }
        switch (entries[focus], key) {
        case (.sex, _): return chooseSex(key)
        case (.name, .character(let character)) where character.isNumber:
            stray.append(character)
            return .refused(RegistrationWords.noDigitsInName)
        case (.birthDate, .character(let character)) where !"0123456789-/. ".contains(character):
            return .refused(RegistrationWords.dateForm)
        case (.hamlet, .right):
            if let hamlet = suggestion {
                fields[.hamlet]?.set(hamlet)
                return .typing
            }
        default: break
        }
        stray = ""
        return fields[entries[focus]]?.handle(key) == true ? .typing : .unused
    }

    /// A new entry begins: what stands in the field is emptied, and a choice that was made is left.
    mutating func beginEntry() {
        stray = ""
        if entries[focus] == .sex, sex != nil {
            _ = move(1)
            return
        }
        fields[entries[focus]]?.clear()
    }

    private mutating func move(_ step: Int) -> Progress {
        focus = min(max(focus + step, 0), entries.count - 1)
        stray = ""
        return .typing
    }

    private mutating func enter(_ today: CivilDate?) -> Progress {
        let entry = entries[focus]
        if let digits = takeScan(in: entry) { return .scanned(digits) }
        guard stray.isEmpty else {
            stray = ""
            return .refused(RegistrationWords.noDigitsInName)
        }
        if let problem = problem(entry, today) { return .refused(problem) }
        if focus + 1 < entries.count { return move(1) }
        for (index, entry) in entries.enumerated() {
            guard let problem = problem(entry, today) else { continue }
            focus = index
            return .refused(problem)
        }
        return .complete
    }

    /// The digits of a reader that is as slow as a hand, out of the field.
    private mutating func takeScan(in entry: Entry) -> String? {
        let text = entry == .name ? stray : text(entry)
        guard entry == .name || entry == .reason || entry == .hamlet,
            let digits = TypedNIK.digits(of: text), digits.count == 16
        else { return nil }
        stray = ""
        if entry != .name { fields[entry]?.clear() }
        return digits
    }

    private mutating func chooseSex(_ key: Key) -> Progress {
        // The letters of a hamlet that was typed too early must not choose again.
        if sex != nil, case .character = key { return .refused(RegistrationWords.sexIsChosen) }
        switch key {
        case .character("l"), .character("L"), .character("m"), .character("M"), .character("1"):
            sex = .male
        case .character("p"), .character("P"), .character("f"), .character("F"), .character("2"):
            sex = .female
        case .backspace, .delete: sex = nil
        default: return .unused
        }
        return .typing
    }

    /// A hamlet that was typed here before and begins like this one.
    var suggestion: String? {
        guard entries[focus] == .hamlet, let field = fields[.hamlet],
            field.cursor == field.text.count
        else { return nil }
        let typed = field.text.lowercased()
        return hamlets.first { $0.lowercased().hasPrefix(typed) && $0.count > typed.count }
    }

    // MARK: - What is wrong

    /// Why the entry cannot stay as it is. A date, a sex and a hamlet may be unknown.
    func problem(_ entry: Entry, _ today: CivilDate?) -> Phrase? {
        switch entry {
        case .reason: return text(.reason).isEmpty ? RegistrationWords.reasonNeeded : nil
        case .name: return text(.name).isEmpty ? RegistrationWords.nameNeeded : nil
        case .birthDate:
            guard !text(.birthDate).isEmpty else { return nil }
            do {
                let date = try WrittenDate.parse(Self.dashed(text(.birthDate)))
                if let today, date > today { return RegistrationWords.dateInFuture }
                return nil
            } catch {
                switch error {
                case .form: return RegistrationWords.dateForm
                case .twoDigitYear: return RegistrationWords.dateYear
                case .impossible: return RegistrationWords.dateImpossible
                }
            }
        case .sex, .hamlet: return nil
        }
    }

    /// 21.11.1950, 21 11 1950 and 21111950 as 21-11-1950; everything else as it is.
    private static func dashed(_ text: String) -> String {
        let text = String(text.map { $0 == "." || $0 == " " ? "-" : $0 })
        guard text.utf8.count == 8, text.utf8.allSatisfy(\.isDigit) else { return text }
        return "\(text.prefix(2))-\(text.dropFirst(2).prefix(2))-\(text.suffix(4))"
    }
}

extension PersonForm.Entry {
    /// As many as the server takes.
    fileprivate var charactersMax: Int {
        switch self {
        case .reason, .hamlet: 200
        case .name: 120
        case .birthDate: 10
        case .sex: 1
        }
    }

    var label: Phrase {
        switch self {
        case .reason: FieldWords.reason
        case .name: FieldWords.name
        case .birthDate: RegistrationWords.birthDateLabel
        case .sex: FieldWords.sex
        case .hamlet: FieldWords.hamlet
        }
    }
}

extension PersonForm {
    /// - Parameter columns: that a line may be wide.
    func lines(columns: Int, today: CivilDate?) -> [Line] {
        entries.indices.map { index in
            let entry = entries[index]
            let after = remark(on: entry, isFocused: index == focus, today: today)
            let taken = after.isEmpty ? 0 : CellWidth.of(after) + 2
            return field(entry).line(
                entry.label.text(),
                labelColumns: 17,
                columns: columns - taken,
                isFocused: index == focus,
                after: after.isEmpty ? [] : [Run(after, .faint)]
            )
        }
    }

    private func field(_ entry: Entry) -> TextField {
        guard entry == .sex else { return fields[entry] ?? TextField(.text, charactersMax: 0) }
        return TextField(.text, charactersMax: 20, text: sex?.phrase.text() ?? "")
    }

    private func remark(on entry: Entry, isFocused: Bool, today: CivilDate?) -> String {
        switch entry {
        case .birthDate:
            guard let date = birthDate, let today, date <= today else {
                return isFocused ? RegistrationWords.dateExample.text() : ""
            }
            return CommonWords.years.text("\(date.years(until: today))")
        case .sex: return isFocused && sex == nil ? RegistrationWords.sexKeys.text() : ""
        case .hamlet:
            guard isFocused, let suggestion else { return "" }
            return "→ " + CellWidth.prefix(CellWidth.safe(suggestion), columns: 20)
        case .reason, .name: return ""
        }
    }
}

extension Sex {
    var phrase: Phrase { self == .female ? CommonWords.female : CommonWords.male }
}
