internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// What is typed about a card before something is done with it.
struct CardSheet: Hashable, Sendable {
    enum Purpose: Hashable, Sendable {
        /// Why a card whose name alone fits is theirs.
        case match
        case proxy
        case reverse
        case trouble(CardTrouble)
    }

    let purpose: Purpose
    let card: UInt32
    var fields: FieldSheet

    init(match card: UInt32) {
        (purpose, self.card) = (.match, card)
        fields = FieldSheet(
            CardDeskWords.matchTitle.text("\(card)"),
            [Self.reason(isRequired: true, hint: CardDeskWords.matchHint)]
        )
    }

    init(reverse card: UInt32) {
        (purpose, self.card) = (.reverse, card)
        fields = FieldSheet(
            CardDeskWords.reverseTitle.text("\(card)"),
            [Self.reason(isRequired: true, hint: SheetWords.required)]
        )
    }

    init(_ trouble: CardTrouble, _ card: UInt32) {
        (purpose, self.card) = (.trouble(trouble), card)
        fields = FieldSheet(
            "\(CardDeskWords.cardNumber.text("\(card)")): \(trouble.phrase.text())",
            [
                Self.reason(
                    isRequired: trouble.needsReason,
                    hint: trouble.needsReason ? SheetWords.required : SheetWords.ifAny
                )
            ]
        )
    }

    /// - Parameters:
    ///   - person: who is in front of the desk, when they take it for somebody else.
    ///   - byName: the card's owner is known by name only, so that a reason may be needed too.
    init(proxy card: UInt32, person: String?, byName: Bool) {
        (purpose, self.card) = (.proxy, card)
        var rows = [
            FieldSheet.Row(
                name: .name,
                label: FieldWords.name,
                entry: .text(TextField(.text, charactersMax: 120, text: person ?? "")),
                isRequired: true,
                hint: SheetWords.required
            ),
            FieldSheet.Row(
                name: .relation,
                label: FieldWords.relation,
                entry: .text(TextField(.text, charactersMax: 60)),
                isRequired: true,
                hint: CardDeskWords.relationHint
            ),
            FieldSheet.Row(
                name: .nik,
                label: FieldWords.nik,
                entry: .text(TextField(.digits, charactersMax: 16)),
                isRequired: true,
                hint: CardDeskWords.nikHint
            ),
        ]
        if byName {
            rows.append(
                FieldSheet.Row(
                    name: .reason,
                    label: CardDeskWords.matchReason,
                    entry: .text(TextField(.text, charactersMax: 300)),
                    hint: CardDeskWords.matchHint
                )
            )
        }
        fields = FieldSheet(CardDeskWords.proxyTitle.text("\(card)"), rows)
        if person != nil { fields.focus(on: .relation) }
    }

    private static func reason(isRequired: Bool, hint: Phrase) -> FieldSheet.Row {
        FieldSheet.Row(
            name: .reason,
            label: FieldWords.reason,
            entry: .text(TextField(.text, charactersMax: 300)),
            isRequired: isRequired,
            hint: hint
        )
    }

    /// Nil without a proxy.
    var proxy: Posko_V1_Proxy? {
        guard purpose == .proxy else { return nil }
        return .with {
            $0.name = fields.text(.name)
            $0.relation = fields.text(.relation)
            $0.nik = fields.text(.nik)
        }
    }

    /// What is wrong with the proxy's NIK, as far as it shows by itself; nil when it may be right.
    ///
    /// - Parameters:
    ///   - fit: of the card to the person in front of the desk.
    ///   - person: that person, when they are known.
    func nikProblem(_ fit: ShownCard.Fit, person: Posko_V1_Person?) -> String? {
        guard purpose == .proxy else { return nil }
        do {
            let nik = try NIK.parse(fields.text(.nik))
            // Somebody else's card can be taken only by the person whose number was called.
            if fit == .stranger, let person, !person.nik.isEmpty, "\(nik)" != person.nik {
                return CardDeskWords.nikOfProxy.text(CellWidth.safe(person.name))
            }
            return nil
        } catch NIKProblem.notSixteenDigits {
            return RegistrationWords.nikNotSixteen.text()
        } catch {
            return CardDeskWords.nikInvalid.text()
        }
    }
}

/// Why a card does not go to its owner.
enum CardTrouble: Hashable, Sendable, CaseIterable {
    case spoiled, wrongData, refused, returned

    var phrase: Phrase {
        switch self {
        case .spoiled: CardDeskWords.isSpoiled
        case .wrongData: CardDeskWords.isWrong
        case .refused: CardDeskWords.isRefused
        case .returned: CardDeskWords.isReturned
        }
    }

    var needsReason: Bool { self == .spoiled || self == .wrongData }
}
