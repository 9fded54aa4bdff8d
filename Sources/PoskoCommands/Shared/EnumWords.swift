internal import PoskoContract

extension Posko_V1_Sex {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .female: "female"
        case .male: "male"
        }
    }
}

extension Posko_V1_Purpose {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .check: "check"
        case .card: "card"
        case .both: "check and card"
        }
    }
}

extension Posko_V1_Consent {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .given: "given"
        case .refused: "refused"
        }
    }
}

extension Posko_V1_ConsentPurpose {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .healthCheck: "health check"
        case .followUp: "follow-up"
        case .sharing: "sharing"
        }
    }
}

extension Posko_V1_PriorityReason {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .disability: "disability"
        case .elderly: "elderly"
        case .pregnant: "pregnant"
        case .child: "child"
        }
    }
}

extension Posko_V1_EventPhase {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .draft: "draft"
        case .open: "open"
        case .closed: "closed"
        }
    }
}

extension Posko_V1_StationKind {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .registration: "registration"
        case .check: "check"
        case .doctor: "doctor"
        case .cards: "cards"
        }
    }
}

extension Posko_V1_Door {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .roster: "roster"
        case .walkIn: "walk-in"
        }
    }
}

extension Posko_V1_RegistrationState {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .confirmed: "confirmed"
        case .waitlisted: "waitlisted"
        case .checkedIn: "checked-in"
        case .cancelled: "cancelled"
        case .released: "released"
        }
    }
}

extension Posko_V1_VisitState {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .waiting: "waiting"
        case .called: "called"
        case .serving: "being served"
        case .missed: "missed"
        case .finished: "finished"
        case .left: "left"
        }
    }
}

extension Posko_V1_ActionLevel {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .green: "GREEN"
        case .yellow: "YELLOW"
        case .orange: "ORANGE"
        case .red: "RED"
        }
    }
}

extension Posko_V1_DispositionKind {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .treatedHere: "treated here"
        case .referred: "referred"
        case .declined: "declined"
        }
    }
}

extension Posko_V1_CardState {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .listed: "listed"
        case .inStock: "in-stock"
        case .handedOver: "handed-over"
        case .spoiled: "spoiled"
        case .returned: "returned"
        case .forwarded: "forwarded"
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
        case .regency: "regency"
        case .villageCsr: "village CSR"
        }
    }
}
