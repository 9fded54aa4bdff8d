internal import ArgumentParser
internal import PoskoContract
internal import PoskoWords
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
        guard let role = Posko_V1_Role.allCases.first(where: { $0.code == parts[0] }),
            role != .unspecified, parts.count == 1 || !parts[1].isEmpty
        else { return nil }
        message = .with {
            $0.role = role
            $0.event = parts.count == 2 ? String(parts[1]) : ""
        }
    }

    static var allValueStrings: [String] {
        Posko_V1_Role.allCases.map(\.code).filter { !$0.isEmpty }
    }
}

extension Posko_V1_Role {
    /// As it is typed.
    fileprivate var code: String {
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

    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .registrar: RoleWords.registrar.text()
        case .clinician: RoleWords.clinician.text()
        case .cardOfficer: RoleWords.cardOfficer.text()
        case .organizer: RoleWords.organizer.text()
        case .admin: RoleWords.admin.text()
        case .display: RoleWords.display.text()
        }
    }
}

extension Posko_V1_Grant {
    var text: String {
        event.isEmpty ? role.word : StaffText.roleAtEvent.text(role.word, event)
    }
}
