internal import PoskoContract
internal import PoskoWords

extension Posko_V1_Sex {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .female: CommonWords.female.text()
        case .male: CommonWords.male.text()
        }
    }
}

extension Posko_V1_Purpose {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .check: CommonWords.check.text()
        case .card: CommonWords.card.text()
        case .both: CommonWords.both.text()
        }
    }
}

extension Posko_V1_Consent {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .given: StateWords.given.text()
        case .refused: StateWords.refused.text()
        }
    }
}

extension Posko_V1_ConsentPurpose {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .healthCheck: StateWords.healthCheck.text()
        case .followUp: StateWords.followUp.text()
        case .sharing: StateWords.sharing.text()
        }
    }
}

extension Posko_V1_PriorityReason {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .disability: CommonWords.disability.text()
        case .elderly: CommonWords.elderly.text()
        case .pregnant: CommonWords.pregnant.text()
        case .child: CommonWords.child.text()
        }
    }
}

extension Posko_V1_EventPhase {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .draft: StateWords.draft.text()
        case .open: StateWords.open.text()
        case .closed: StateWords.closed.text()
        }
    }
}

extension Posko_V1_StationKind {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .registration: StateWords.registration.text()
        case .check: CommonWords.check.text()
        case .doctor: StateWords.doctor.text()
        case .cards: StateWords.cards.text()
        }
    }
}

extension Posko_V1_Door {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .roster: StateWords.roster.text()
        case .walkIn: StateWords.walkIn.text()
        }
    }
}

extension Posko_V1_RegistrationState {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .confirmed: StateWords.confirmed.text()
        case .waitlisted: StateWords.waitlisted.text()
        case .checkedIn: StateWords.checkedIn.text()
        case .cancelled: StateWords.cancelled.text()
        case .released: StateWords.released.text()
        }
    }
}

extension Posko_V1_VisitState {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .waiting: CommonWords.waiting.text()
        case .called: CommonWords.called.text()
        case .serving: CommonWords.serving.text()
        case .missed: CommonWords.missed.text()
        case .finished: CommonWords.finished.text()
        case .left: CommonWords.left.text()
        }
    }
}

extension Posko_V1_ActionLevel {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .green: CommonWords.green.text()
        case .yellow: CommonWords.yellow.text()
        case .orange: CommonWords.orange.text()
        case .red: CommonWords.red.text()
        }
    }
}

extension Posko_V1_DispositionKind {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .treatedHere: StateWords.treatedHere.text()
        case .referred: StateWords.referred.text()
        case .declined: StateWords.declined.text()
        }
    }
}

extension Posko_V1_CardState {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .listed: StateWords.cardListed.text()
        case .inStock: StateWords.cardInStock.text()
        case .handedOver: StateWords.cardHandedOver.text()
        case .spoiled: StateWords.cardSpoiled.text()
        case .returned: StateWords.cardReturned.text()
        case .forwarded: StateWords.cardForwarded.text()
        }
    }
}

extension Posko_V1_Programme {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .jkk: "JKK"
        case .jkm: "JKM"
        }
    }
}

extension Posko_V1_FundingSource {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .regency: StateWords.regency.text()
        case .villageCsr: StateWords.villageCSR.text()
        }
    }
}
