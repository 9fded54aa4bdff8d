internal import ArgumentParser
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// What a person can agree to at registration beside the health check.
enum AgreementArgument: String, ExpressibleByArgument, CaseIterable {
    case followUp = "follow-up"
    case sharing

    var message: Posko_V1_ConsentPurpose {
        switch self {
        case .followUp: .followUp
        case .sharing: .sharing
        }
    }
}

enum ConsentPurposeArgument: String, ExpressibleByArgument, CaseIterable {
    case healthCheck = "health-check"
    case followUp = "follow-up"
    case sharing

    var message: Posko_V1_ConsentPurpose {
        switch self {
        case .healthCheck: .healthCheck
        case .followUp: .followUp
        case .sharing: .sharing
        }
    }
}

enum RecordHolderArgument: String, ExpressibleByArgument, CaseIterable {
    case facility
    case event

    var message: Posko_V1_RecordHolder {
        switch self {
        case .facility: .facility
        case .event: .event
        }
    }
}

enum ErasureGroundArgument: String, ExpressibleByArgument, CaseIterable {
    case request
    case withdrawn
    case expired

    var message: Posko_V1_ErasureGround {
        switch self {
        case .request: .request
        case .withdrawn: .withdrawn
        case .expired: .expired
        }
    }
}

/// Something that does not balance, and why the day is closed all the same.
struct AcceptArgument: ExpressibleByArgument {
    let message: Posko_V1_ClosingException

    init?(argument: String) {
        guard let pair = KeyValue(argument: argument), let kind = Self.kinds[pair.key] else {
            return nil
        }
        message = .with {
            $0.kind = kind
            $0.reason = pair.value
        }
    }

    static let kinds: [String: Posko_V1_ImbalanceKind] = [
        "people-inside": .peopleInside, "open-findings": .openFindings,
        "cards-not-reconciled": .cardsNotReconciled,
    ]

    static var allValueStrings: [String] { kinds.keys.sorted().map { $0 + "=reason" } }
}

/// One person of an event: exactly one of the options.
struct WhomOptions: ParsableArguments {
    @Option(help: .init("Number of a registration.", valueName: "number"))
    var registration: UInt32?

    @Option(help: .init("Queue number.", valueName: "ticket"))
    var ticket: TicketArgument?

    @Option(help: .init("NIK, 16 digits.", valueName: "nik"))
    var nik: String?

    @Option(help: .init("Number of the roster.", valueName: "number"))
    var roster: UInt32?

    @Option(help: .init("Number of the person within the event.", valueName: "number"))
    var person: UInt32?

    mutating func validate() throws {
        let given =
            [registration, roster, person].compactMap { $0 }.count
            + (ticket == nil ? 0 : 1) + (nik == nil ? 0 : 1)
        guard given == 1 else {
            throw ValidationError(UsageText.whom.text())
        }
    }

    var message: Posko_V1_PersonReference {
        .with {
            if let registration { $0.registration = registration }
            if let ticket { $0.ticket = ticket.number }
            if let nik { $0.nik = nik }
            if let roster { $0.rosterNumber = roster }
            if let person { $0.person = person }
        }
    }
}
