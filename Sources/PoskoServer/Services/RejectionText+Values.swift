import PoskoCore
import PoskoWords

/// Details of a refusal as they stand in its sentence. English has the words of the contract.
extension RejectionText {
    func value(_ key: String) -> String {
        let value = rejection[key] ?? "?"
        switch key {
        case "holder": return CardHolder(rejection)?.text(in: language) ?? value
        case "state": return Self.state(value)?.text(in: language) ?? value
        case "roles": return listed(value) { Role(rawValue: $0)?.phrase }
        case "warnings":
            return listed(value) { code in NIKWarning(rawValue: code)?.shortPhrase }
        case "candidates":
            return value.split(separator: ", ").map(candidate).joined(separator: ", ")
        case "count", "limit", "in_stock", "position", "minutes":
            return language.figure(value)
        case "event_date": return language == .english ? value : language.date(value)
        default: return value
        }
    }

    /// `registration 3` and `roster 5`.
    private func candidate(_ text: Substring) -> String {
        let parts = text.split(separator: " ")
        guard parts.count == 2 else { return String(text) }
        switch parts[0] {
        case "registration":
            return RejectionDayWords.candidateRegistration.text(String(parts[1]), in: language)
        case "roster":
            return RejectionDayWords.candidateOnRoster.text(String(parts[1]), in: language)
        default: return String(text)
        }
    }

    private func listed(_ value: String, _ phrase: (String) -> Phrase?) -> String {
        value.split(separator: ", ").map { word in
            phrase(String(word))?.text(in: language) ?? String(word)
        }.joined(separator: ", ")
    }

    /// Of a visit, a registration or a card: no word stands for two of them.
    private static func state(_ word: String) -> Phrase? {
        switch word {
        case "waiting": CommonWords.waiting
        case "called": CommonWords.called
        case "serving": RejectionQueueWords.serving
        case "missed": CommonWords.missed
        case "finished": CommonWords.finished
        case "left": CommonWords.left
        case RegistrationState.cancelled.rawValue: StateWords.cancelled
        case RegistrationState.released.rawValue: RejectionDayWords.released
        default: CardState(rawValue: word)?.phrase
        }
    }
}

extension CardState {
    fileprivate var phrase: Phrase {
        switch self {
        case .listed: StateWords.cardListed
        case .inStock: CardPlaceWords.inStock
        case .handedOver: CardPlaceWords.handedOver
        case .spoiled: StateWords.cardSpoiled
        case .returned: StateWords.cardReturned
        case .forwarded: StateWords.cardForwarded
        }
    }
}

extension Role {
    var phrase: Phrase {
        switch self {
        case .registrar: RoleWords.registrar
        case .clinician: RoleWords.clinician
        case .cardOfficer: RoleWords.cardOfficer
        case .organizer: RoleWords.organizer
        case .admin: RoleWords.admin
        case .display: RoleWords.display
        }
    }
}

extension Language {
    /// A count in a sentence; English leaves its digits as they are.
    func figure(_ digits: String) -> String {
        guard self != .english, let number = Int(digits) else { return digits }
        return self.number(number)
    }

    func figure(_ number: Int) -> String { figure("\(number)") }
}
