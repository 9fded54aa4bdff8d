import PoskoContract
import PoskoCore

extension Posko_Journal_V1_Rejection {
    init(_ rejection: Rejection) {
        self.init()
        reason = UInt32(rejection.reason.rawValue)
        details = rejection.details.map { detail in
            var message = Posko_Journal_V1_Detail()
            message.key = detail.key
            message.value = detail.value
            return message
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
