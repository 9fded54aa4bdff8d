internal import ArgumentParser
internal import PoskoContract

/// L (laki-laki) and M are male, P (perempuan) and F are female.
enum SexArgument: ExpressibleByArgument {
    case female
    case male

    init?(argument: String) {
        switch argument.uppercased() {
        case "P", "F": self = .female
        case "L", "M": self = .male
        default: return nil
        }
    }

    static var allValueStrings: [String] { ["L", "P", "M", "F"] }

    var message: Posko_V1_Sex {
        switch self {
        case .female: .female
        case .male: .male
        }
    }
}

enum PurposeArgument: String, ExpressibleByArgument, CaseIterable {
    case check
    case card
    case both

    var message: Posko_V1_Purpose {
        switch self {
        case .check: .check
        case .card: .card
        case .both: .both
        }
    }
}

/// As people answer, in either language.
enum ConsentArgument: String, ExpressibleByArgument, CaseIterable {
    case yes
    case no

    init?(argument: String) {
        switch argument.lowercased() {
        case "yes", "ya": self = .yes
        case "no", "tidak": self = .no
        default: return nil
        }
    }

    var message: Posko_V1_Consent {
        switch self {
        case .yes: .given
        case .no: .refused
        }
    }
}

enum PriorityArgument: String, ExpressibleByArgument, CaseIterable {
    case disability
    case elderly
    case pregnant
    case child

    var message: Posko_V1_PriorityReason {
        switch self {
        case .disability: .disability
        case .elderly: .elderly
        case .pregnant: .pregnant
        case .child: .child
        }
    }
}

enum RegistrationStateArgument: String, ExpressibleByArgument, CaseIterable {
    case confirmed
    case waitlisted
    case checkedIn = "checked-in"
    case cancelled
    case released

    var message: Posko_V1_RegistrationState {
        switch self {
        case .confirmed: .confirmed
        case .waitlisted: .waitlisted
        case .checkedIn: .checkedIn
        case .cancelled: .cancelled
        case .released: .released
        }
    }
}

enum CardStateArgument: String, ExpressibleByArgument, CaseIterable {
    case listed
    case inStock = "in-stock"
    case handedOver = "handed-over"
    case spoiled
    case returned
    case forwarded

    var message: Posko_V1_CardState {
        switch self {
        case .listed: .listed
        case .inStock: .inStock
        case .handedOver: .handedOver
        case .spoiled: .spoiled
        case .returned: .returned
        case .forwarded: .forwarded
        }
    }
}

enum LevelArgument: String, ExpressibleByArgument, CaseIterable {
    case green
    case yellow
    case orange
    case red

    var message: Posko_V1_ActionLevel {
        switch self {
        case .green: .green
        case .yellow: .yellow
        case .orange: .orange
        case .red: .red
        }
    }
}
