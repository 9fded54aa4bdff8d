import PoskoContract
import PoskoCore
import SwiftProtobuf

extension Entry {
    /// - Parameter previousHash: Of the entry before, which is a part of the message.
    func encode(to writer: inout JournalWriter, after previousHash: Digest) {
        writer.string(1, stream.description)
        writer.uint64(2, sequence)
        writer.digest(3, previousHash)
        writer.int64(4, stamp.time.milliseconds)
        writer.string(5, stamp.staff)
        writer.string(6, stamp.device)
        writer.string(7, requestID.description)
        writer.digest(8, commandDigest)
        switch outcome {
        case .accepted(let decision):
            for fact in decision.facts { writer.message(9) { $0.fact(fact) } }
            for claim in decision.claims.acquired { writer.message(11) { claim.encode(to: &$0) } }
            for claim in decision.claims.released { writer.message(12) { claim.encode(to: &$0) } }
        case .staffChanged(let facts):
            for fact in facts { writer.message(13) { $0.staffFact(fact) } }
        case .refused(let refusal):
            writer.message(10) { refusal.encode(to: &$0) }
        }
    }
}

extension Posko_Journal_V1_Entry {
    func entry(_ keys: StreamKeys) throws(StoredProblem) -> Entry {
        guard unknownFields.data.isEmpty else {
            throw StoredProblem("entry", "has fields that this program does not know")
        }
        guard sequence > 0 else { throw StoredProblem("sequence", "is not a number from 1") }
        guard let requestID = RequestID(requestID) else {
            throw StoredProblem("request_id", "is not a request's name")
        }
        let stream = try Stored.stream(stream)
        return Entry(
            stream: stream,
            sequence: sequence,
            stamp: Stamp(
                time: Timestamp(milliseconds: timeMs),
                staff: staff,
                device: device
            ),
            requestID: requestID,
            commandDigest: try Stored.digest(commandDigest, "command_digest"),
            outcome: try outcome(
                SealingPlace(stream: stream, sequence: sequence, keys: keys)
            )
        )
    }

    private func outcome(_ place: SealingPlace) throws(StoredProblem) -> Entry.Outcome {
        let stream = place.stream
        guard stream == .staff ? !isOfEvent : staffFacts.isEmpty else {
            throw StoredProblem("facts", "belong to another kind of stream")
        }
        guard hasRejection else {
            return stream == .staff
                ? .staffChanged(try changes()) : .accepted(try decision(place))
        }
        guard !isOfEvent, staffFacts.isEmpty else {
            throw StoredProblem("rejection", "stands beside facts or claims")
        }
        return .refused(try Rejection(rejection, place))
    }

    private var isOfEvent: Bool { !facts.isEmpty || !acquired.isEmpty || !released.isEmpty }

    private func changes() throws(StoredProblem) -> [StaffFact] {
        var read: [StaffFact] = []
        for (index, message) in staffFacts.enumerated() {
            do {
                read.append(try StaffFact(message))
            } catch {
                throw error.inside("staff_facts[\(index)]")
            }
        }
        return read
    }

    private func decision(_ place: SealingPlace) throws(StoredProblem) -> Decision {
        var read: [Fact] = []
        read.reserveCapacity(facts.count)
        for (index, message) in facts.enumerated() {
            do {
                read.append(try Fact(message, place))
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
