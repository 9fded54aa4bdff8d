import PoskoContract
import PoskoCore
import SwiftProtobuf

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Posko_Journal_V1_Entry {
    init(_ entry: Entry, after previousHash: Digest) {
        self.init()
        stream = entry.stream.description
        sequence = entry.sequence
        self.previousHash = Data(previousHash.bytes)
        timeMs = entry.stamp.time.milliseconds
        staff = entry.stamp.staff
        device = entry.stamp.device
        requestID = entry.requestID.description
        commandDigest = Data(entry.commandDigest.bytes)
        switch entry.outcome {
        case .accepted(let decision):
            facts = decision.facts.map(Posko_Journal_V1_Fact.init)
            acquired = decision.claims.acquired.map(Posko_Journal_V1_Claim.init)
            released = decision.claims.released.map(Posko_Journal_V1_Claim.init)
        case .refused(let refusal):
            rejection = Posko_Journal_V1_Rejection(refusal)
        }
    }

    func entry() throws(StoredProblem) -> Entry {
        guard unknownFields.data.isEmpty else {
            throw StoredProblem("entry", "has fields that this program does not know")
        }
        guard sequence > 0 else { throw StoredProblem("sequence", "is not a number from 1") }
        guard let requestID = RequestID(requestID) else {
            throw StoredProblem("request_id", "is not a request's name")
        }
        return Entry(
            stream: try Stored.event(stream, "stream"),
            sequence: sequence,
            stamp: Stamp(
                time: Timestamp(milliseconds: timeMs),
                staff: staff,
                device: device
            ),
            requestID: requestID,
            commandDigest: try Stored.digest(commandDigest, "command_digest"),
            outcome: try outcome()
        )
    }

    private func outcome() throws(StoredProblem) -> Entry.Outcome {
        guard hasRejection else { return .accepted(try decision()) }
        guard facts.isEmpty, acquired.isEmpty, released.isEmpty else {
            throw StoredProblem("rejection", "stands beside facts or claims")
        }
        return .refused(try Rejection(rejection))
    }

    private func decision() throws(StoredProblem) -> Decision {
        var read: [Fact] = []
        read.reserveCapacity(facts.count)
        for (index, message) in facts.enumerated() {
            do {
                read.append(try Fact(message))
            } catch {
                throw error.inside("facts[\(index)]")
            }
        }
        return Decision(
            read,
            claims: ClaimChange(
                acquired: try acquired.map { message throws(StoredProblem) in
                    try Claim(message)
                },
                released: try released.map { message throws(StoredProblem) in
                    try Claim(message)
                }
            )
        )
    }
}
