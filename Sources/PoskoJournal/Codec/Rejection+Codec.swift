import PoskoContract
import PoskoCore

extension Rejection {
    func encode(to writer: inout JournalWriter) {
        writer.uint32(1, Int(reason.rawValue))
        for detail in details where !detail.isPersonal {
            writer.message(2) { detail.encode(to: &$0) }
        }
        let personal = details.filter(\.isPersonal)
        guard !personal.isEmpty else { return }
        writer.sealed(3, owner(writer.owners), .record) { box in
            for detail in personal { box.message(1) { detail.encode(to: &$0) } }
        }
    }

    /// Whom the refused command was about.
    private func owner(_ owners: Owners) -> PersonNumber? {
        if let ticket = self["ticket"].flatMap({ Ticket($0) }) { return owners[ticket] }
        return self["card"].flatMap { Int($0) }.flatMap { owners[CardNumber($0)] }
    }
}

extension Rejection.Detail {
    fileprivate func encode(to writer: inout JournalWriter) {
        writer.string(1, key)
        writer.string(2, value)
    }

    fileprivate init(_ message: Posko_Journal_V1_Detail) {
        self.init(key: message.key, value: message.value)
    }
}

extension Rejection {
    init(
        _ message: Posko_Journal_V1_Rejection,
        _ place: SealingPlace
    ) throws(StoredProblem) {
        guard let number = UInt16(exactly: message.reason), let reason = Reason(rawValue: number)
        else {
            throw StoredProblem("rejection.reason", "is not a number that this program knows")
        }
        let personal: Posko_Journal_V1_Details? =
            message.hasPersonal ? try place.open(message.personal, .record) : nil
        self.init(
            reason,
            details: (message.details + (personal?.details ?? [])).map { Detail($0) }
        )
    }
}
