import PoskoContract
import PoskoCore

extension Claim {
    init(_ message: Posko_Journal_V1_Claim) throws(StoredProblem) {
        self.init(
            kind: try Stored.word(message.kind, "claim.kind"),
            key: try Stored.bytes32(message.key, "claim.key")
        )
    }

    func encode(to writer: inout JournalWriter) {
        writer.string(1, kind.rawValue)
        writer.bytes(2, key.bytes)
    }
}
