package import PoskoCore
package import PoskoJournal

extension Vault {
    /// The one of all tests; its key is no secret.
    package static let test = Vault(master: .zero)
}

extension Owners {
    /// Everything is of the first person.
    package static let theFirst = Owners(everything: PersonNumber(1))
}

extension StreamKeys {
    /// Of a stream whose entries are made by tests: keys of the first people.
    package static func test(_ stream: StreamID, people: Int = 50) -> StreamKeys {
        var keys = StreamKeys(stream: stream)
        for number in 1...people { keys[PersonNumber(number)] = .test }
        return keys
    }
}

extension PersonKeys {
    package static let test = PersonKeys(record: .zero, contact: .zero)
}

extension SealedEntry {
    /// As a server with the tests' keys opens it.
    package static func open(bytes: [UInt8]) throws(JournalError) -> SealedEntry {
        let stream = StreamID("tanjungsari") ?? .staff
        return try open(bytes: bytes, keys: .test(stream))
    }
}

extension ChainVerifier {
    package init(stream: StreamID, from sequence: UInt64 = 1) {
        self.init(from: sequence, keys: .test(stream))
    }
}

extension Closing {
    /// A closing that nobody signed; enough for what does not look at the signature.
    package static let sample = Closing(
        report: ClosingReport(
            number: 1,
            exceptions: [
                ClosingException(
                    kind: .cardsNotReconciled,
                    count: 3,
                    reason: "besok",
                    signedBy: "Sari"
                )
            ],
            totals: [ClosingReport.Total(name: "slots.taken", value: 0)],
            findings: [
                ClosingReport.FindingTotal(rule: "bmi", band: "obese", people: nil),
                ClosingReport.FindingTotal(rule: "bmi", band: "normal", people: 12),
            ],
            stamp: Stamp(time: Timestamp(milliseconds: 5), staff: "sari", device: "desk-1")
        ),
        signature: Signature(
            bytes: [UInt8](repeating: 7, count: 64),
            publicKey: [UInt8](repeating: 9, count: 32)
        )
    )
}

extension Claims {
    package init() { self.init(hash: Vault.test.keyedHash) }
}

extension Claim {
    package static func card(_ serial: String) -> Claim { Claims().card(serial) }

    package static func worker(_ nik: NIK, _ programme: Programme) -> Claim {
        Claims().worker(nik, programme)
    }
}

extension Journal {
    /// As a server with the tests' vault reads.
    package func read(
        _ stream: StreamID,
        from sequence: UInt64,
        limit: Int
    ) async throws(JournalError) -> [SealedEntry] {
        let keys = try Vault.test.open(try await keys(of: stream), of: stream)
        return try await read(stream, from: sequence, limit: limit, keys: keys)
    }
}
