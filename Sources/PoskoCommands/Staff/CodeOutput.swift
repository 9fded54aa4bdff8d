internal import PoskoClient
internal import SwiftProtobuf

/// A new code, which only this process knows.
enum CodeOutput {
    static func show(
        _ secret: EnrolmentSecret,
        for staff: String,
        _ reply: some Message,
        until expires: Google_Protobuf_Timestamp,
        _ global: GlobalOptions
    ) throws {
        if global.json {
            let line = try GlobalOptions.jsonLine(reply)
            try Terminal.print("{\"code\":\"\(secret.text)\"," + line.dropFirst())
        } else {
            try Terminal.print(CodeOptions.text(secret, for: staff, until: expires))
        }
    }
}
