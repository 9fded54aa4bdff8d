import PoskoContract
import PoskoCore

extension Rejection {
    func encode(to writer: inout JournalWriter) {
        writer.uint32(1, Int(reason.rawValue))
        for detail in details {
            writer.message(2) { message in
                message.string(1, detail.key)
                message.string(2, detail.value)
            }
        }
    }
}

extension Rejection {
    init(_ message: Posko_Journal_V1_Rejection) throws(StoredProblem) {
        guard let number = UInt16(exactly: message.reason), let reason = Reason(rawValue: number)
        else {
            throw StoredProblem("rejection.reason", "is not a number that this program knows")
        }
        self.init(
            reason,
            details: message.details.map { Detail(key: $0.key, value: $0.value) }
        )
    }
}
