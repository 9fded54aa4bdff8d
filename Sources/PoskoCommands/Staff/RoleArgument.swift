internal import ArgumentParser
internal import PoskoContract
internal import SwiftProtobuf

/// `registrar`, or `registrar@tanjungsari` for one event.
struct RoleArgument: ExpressibleByArgument {
    let message: Posko_V1_Grant

    init?(argument: String) {
        let parts = argument.split(
            separator: "@",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard let role = Posko_V1_Role.allCases.first(where: { $0.word == parts[0] }),
            role != .unspecified, parts.count == 1 || !parts[1].isEmpty
        else { return nil }
        message = .with {
            $0.role = role
            $0.event = parts.count == 2 ? String(parts[1]) : ""
        }
    }

    static var allValueStrings: [String] {
        Posko_V1_Role.allCases.map(\.word).filter { !$0.isEmpty }
    }
}

extension Posko_V1_Role {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .registrar: "registrar"
        case .clinician: "clinician"
        case .cardOfficer: "card-officer"
        case .organizer: "organizer"
        case .admin: "admin"
        case .display: "display"
        }
    }
}

extension Posko_V1_Grant {
    var text: String { event.isEmpty ? role.word : "\(role.word)@\(event)" }
}
