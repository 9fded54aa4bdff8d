import PoskoContract
package import PoskoCore

extension Claim {
    /// `card` or `worker`: with ``key`` the unique name of a claim, in entries and in a store's
    /// table.
    package var kind: String {
        switch self {
        case .card: "card"
        case .worker: "worker"
        }
    }

    /// A card's serial or KPJ; a worker's NIK and programme, `3214161505700001/JKK`.
    package var key: String {
        switch self {
        case .card(let serial): serial
        case .worker(let nik, let programme): nik.digits + "/" + programme.rawValue
        }
    }
}

extension Claim {
    init(_ message: Posko_Journal_V1_Claim) throws(StoredProblem) {
        switch message.kind {
        case "card":
            self = .card(message.key)
        case "worker":
            let parts = message.key.split(
                separator: "/",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            guard parts.count == 2 else {
                throw StoredProblem("claim.key", "is not a NIK and a programme")
            }
            self = .worker(
                try Stored.nik(String(parts[0])),
                try Stored.word(String(parts[1]), "claim.key")
            )
        default:
            throw StoredProblem("claim.kind", "is not a word that this program knows")
        }
    }
}

extension Claim {
    func encode(to writer: inout JournalWriter) {
        writer.string(1, kind)
        writer.string(2, key)
    }
}
