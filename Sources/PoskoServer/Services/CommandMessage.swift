import GRPCCore
import PoskoContract
import PoskoCore
import PoskoJournal
import SwiftProtobuf

/// A request that changes something. Its unary RPC and `DeskService.Exchange` meet in
/// `Desk.perform`.
protocol CommandMessage: SwiftProtobuf.Message, Sendable {
    associatedtype Answer: SwiftProtobuf.Message & Sendable

    /// The unary RPC that carries it; whoever may call that may send it over an Exchange too.
    static var method: MethodDescriptor { get }

    var event: String { get }
    var requestID: String { get set }

    /// May need a second person.
    static var isSensitive: Bool { get }

    /// The command that the fields say.
    ///
    /// - Throws: what is wrong with which field.
    func command() throws(InvalidRequest) -> Command

    /// The answer, from the journal's facts and the request alone, so that a repeated request gets
    /// the same one.
    func answer(_ recorded: Recorded) -> Answer

    /// As the other, for an answer with something signed in it.
    func answer(_ recorded: Recorded, _ vault: Vault) -> Answer

    /// The event's code where the request may leave it out.
    func eventCode() throws(InvalidRequest) -> EventCode
}

extension CommandMessage {
    static var isSensitive: Bool { false }

    func answer(_ recorded: Recorded, _ vault: Vault) -> Answer { answer(recorded) }

    func eventCode() throws(InvalidRequest) -> EventCode {
        try Fields.event(event)
    }
}

extension Recorded {
    var receipt: Posko_V1_Receipt {
        .with {
            $0.sequence = sequence
            $0.time = time.message
        }
    }
}

extension Timestamp {
    var message: Google_Protobuf_Timestamp {
        var seconds = milliseconds / 1000
        var rest = milliseconds % 1000
        if rest < 0 {
            seconds -= 1
            rest += 1000
        }
        return .with {
            $0.seconds = seconds
            $0.nanos = Int32(rest * 1_000_000)
        }
    }
}

extension Google_Protobuf_Timestamp {
    /// Whole milliseconds; nil outside of the years 1 to 9999, which protobuf excludes.
    var timestamp: Timestamp? {
        guard (-62_135_596_800...253_402_300_799).contains(seconds),
            (0...999_999_999).contains(nanos)
        else { return nil }
        return Timestamp(milliseconds: seconds * 1000 + Int64(nanos) / 1_000_000)
    }
}

extension Int {
    /// Counts on the wire are unsigned.
    var count32: UInt32 { UInt32(clamping: self) }
}
