internal import ArgumentParser
internal import Foundation
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// How long a code waits to be used, and the session that begins with it lasts.
struct CodeOptions: ParsableArguments {
    @Option(help: .init("Minutes for which the code may be used, up to 7 days.", valueName: "n"))
    var validMinutes: UInt32 = 60

    @Option(help: .init("Hours that the session lasts, up to 31 days.", valueName: "n"))
    var hours: UInt32 = 16

    mutating func validate() throws {
        guard (1...10_080).contains(validMinutes) else {
            throw ValidationError(UsageText.validMinutes.text())
        }
        guard (1...744).contains(hours) else { throw ValidationError(UsageText.hours.text()) }
    }

    func message(for secret: EnrolmentSecret) -> Posko_V1_EnrolmentCode {
        .with {
            $0.codeHash = Data(secret.hash)
            $0.validSeconds = validMinutes * 60
            $0.sessionSeconds = hours * 3_600
        }
    }

    /// What the admin reads out.
    static func text(
        _ secret: EnrolmentSecret,
        for staff: String,
        until expires: Google_Protobuf_Timestamp
    ) -> String {
        [
            StaffText.codeFor.text(SafeText.escaped(staff), secret.text),
            StaffText.onTheirDevice.text(secret.text),
            StaffText.usableOnce.text(EventTime().dayAndClock(expires)),
        ].joined(separator: "\n")
    }
}
